/**
 * Lighting: shows in the law beside the card which words each step of the answer rests on.
 *
 * Takes the card (its steps carry number, work, eId and quotation) and the law of the page; puts the marker on the
 * row, or on the words of the provision, and the step's number in the margin, the same number as in the answer, so
 * that colour is never the only sign. The next answer takes the old light away. Steps whose words stand on another
 * page keep their link to it.
 */
import { markWords, unmark } from './words.mjs';

const MARGIN = 8; // px around what is brought into the window

/** The provision of that eId, in the law of that work, if this page shows it. */
function provision(work, eid) {
  for (const law of document.querySelectorAll('.law')) {
    if (law.dataset.work !== work) continue;
    const element = document.getElementById(eid);
    if (element && law.contains(element)) return element;
  }
  return null;
}

/** Where the number goes: the first cell of a row, the first paragraph of a provision. */
function headOf(element) {
  if (element.matches('tr')) return element.cells[0];
  return element.querySelector(':scope > p, :scope > figcaption, :scope > h2, :scope > h3') ?? element;
}

function putNumber(element, number, id, name) {
  const head = headOf(element);
  const link = document.createElement('a');
  link.className = 'lit-number';
  link.href = `#${id}`;
  link.textContent = String(number);
  link.setAttribute('aria-label', name.replace('{number}', number));
  let group = head.querySelector(':scope > .lit-numbers');
  if (!group) {
    group = document.createElement('span');
    group.className = 'lit-numbers';
    head.prepend(group);
  }
  if (![...group.children].some((other) => other.textContent === link.textContent)) group.append(link);
}

function lightOne(element, quote) {
  if (element.matches('tr')) lightWhole(element);
  else if (!markWords(element, quote)) {
    // The whole provision, where the quotation is not a run of its words (a table, a composed quotation).
    const own = element.querySelector(':scope > p');
    if (own && markWords(own, own.textContent.replace('¶', ''))) return;
    lightWhole(element);
  }
}

/** @param {Element} element a row, or a provision whose quotation is no run of its words */
function lightWhole(element) {
  element.classList.add('is-lit');
  element.toggleAttribute('data-lit', true);
}

/** Takes all light away. */
export function dark() {
  for (const law of document.querySelectorAll('.law')) {
    for (const group of law.querySelectorAll('.lit-numbers')) group.remove();
    for (const element of law.querySelectorAll('.is-lit')) {
      element.classList.remove('is-lit');
      element.removeAttribute('data-lit');
    }
    unmark(law);
  }
}

/** @param {HTMLElement} card the custom element, with its answer written */
export function light(card) {
  dark();
  for (const step of card.querySelectorAll('[data-step]')) {
    const number = step.querySelector('[data-slot="number"]').textContent;
    step.id = `etape-${number}`;
    let here = false;
    for (const citation of step.querySelectorAll('[data-eid]')) {
      const element = provision(citation.dataset.work, citation.dataset.eid);
      citation.toggleAttribute('data-here', Boolean(element));
      if (!element) continue;
      here = true;
      lightOne(element, citation.dataset.quote);
      putNumber(element, number, step.id, card.dataset.stepName);
    }
    step.toggleAttribute('data-lit', here);
  }
}

/** Brings the words of a citation into view. @returns {boolean} false where they are on another page */
export function show(citation) {
  const element = provision(citation.dataset.work, citation.dataset.eid);
  if (!element) return false;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const target = element.querySelector('mark.lit') ?? headOf(element);
  target.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  return true;
}

/** After an action of the reader: the amount and the words that are lit stand in the window. @param {HTMLElement} card */
export function bringIntoView(card) {
  const answer = card.querySelector('[data-answer]');
  const lit = card.querySelector('[data-extract] .is-lit, [data-extract] mark.lit') ?? card.querySelector('.levy__said');
  const { bottom } = lit.getBoundingClientRect();
  const asked = card.querySelector('[data-found]:not([hidden]) .guide__question'); // it is read first
  const { top } = (asked ?? answer).getBoundingClientRect();
  const head = document.querySelector('.md-header')?.getBoundingClientRect().bottom ?? 0;
  // as little as it takes: what was typed, and how it was read, stays in sight where there is room
  const down = Math.min(top - head - MARGIN, Math.max(0, bottom + MARGIN - innerHeight));
  scrollBy({ top: down, behavior: 'instant' });
}
