/**
 * The table or point of the law that an answer applies, for a place that does not stand beside the law: a copy of it,
 * from the page where it is published.
 *
 * `extractOf(shown, root)` takes the door's `extract` (work, eId, page); gives an element with the words and eIds of the
 * law and none of the signs that stand around them, or null where the page did not come in time. A page is fetched once.
 */

const SIGNS = '.permalink, .citer, .erratum, .amend, .lit-numbers, .run, .print-note, [data-gloss]';
const PATIENCE_MS = 4000;

/** @type {Map<string, Promise<Document | null>>} */
const pages = new Map();

function pageAt(address) {
  if (!pages.has(address)) {
    pages.set(address, fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) })
      .then((response) => (response.ok ? response.text() : null))
      .then((text) => text && new DOMParser().parseFromString(text, 'text/html'))
      .catch(() => null)
      .then((page) => {
        if (!page) pages.delete(address); // the network may come back
        return page;
      }));
  }
  return pages.get(address);
}

function framed(work, place) {
  const law = document.createElement('div');
  law.className = 'law law--extract';
  law.dataset.work = work;
  if (place.matches('table')) {
    const tariff = document.createElement('div');
    tariff.className = 'tariff';
    tariff.append(place);
    law.append(tariff);
  } else law.append(place);
  return law;
}

/** @param {{work: string, eid: string, page: string}} shown @param {string} root @returns {Promise<HTMLElement | null>} */
export async function extractOf({ work, eid, page }, root) {
  const found = await pageAt(new URL(root + page, document.baseURI).href);
  const place = found?.getElementById(eid);
  if (!place) return null;
  const copy = document.importNode(place, true);
  for (const sign of copy.querySelectorAll(SIGNS)) sign.remove();
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const lit of copy.querySelectorAll('.is-lit')) lit.classList.remove('is-lit');
  copy.normalize();
  return framed(work, copy);
}

/** How lawyers cite a place, from the file of the words of its text. @returns {Promise<string>} "" where it is not known */
export async function citationOf(work, eid, root) {
  try {
    const response = await fetch(new URL(`${root}donnees/apercus/${work}.json`, document.baseURI));
    return response.ok ? (await response.json()).places[eid]?.cite ?? '' : '';
  } catch {
    return '';
  }
}
