/**
 * Previews: the words a reference leads to, shown beside it, without loading a page.
 *
 * Hover or focus shows; leaving or Escape hides; the first tap of a finger shows, with a link to open it, the second
 * follows the reference. A reference to several places shows each of them. A reference out of the site carries its words
 * itself (`data-preview`). Listeners stand on the document, so pages that come by instant navigation need nothing.
 */
import { placeAt } from './places.mjs';
import { close, closeSoon, contains, isOpenFor, open, stay } from './popover.mjs';
import { say } from './wording.mjs';

const REFERENCES = 'a.ref, a.terme, a[data-preview]';
const HOVER_PAUSE_MS = 120;
let hovering = 0;
let finger = false;
let asked = null;

const element = (tag, className, text = '') => {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
};

/** « CPI, art. L. 311-8, art. L. 311-8, II »: a text of one article has its article in its name. */
const doubled = /, (art\. [^,]+)(?=, \1(?:,|$))/;

/** The links of a reference: itself, or for a range or a list all those that follow it. */
function targets(link) {
  const all = link.nextElementSibling?.matches('.ref__more') ? link.nextElementSibling.querySelectorAll('a') : [];
  return all.length > 0 ? [...all] : [link];
}

/** @param {'' | 'lines' | 'line'} brief how little of each place a long list shows */
function entry(place, href, brief) {
  const part = element('div', brief ? `preview preview--${brief}` : 'preview');
  const lines = brief ? place.lines.slice(0, 1) : [...place.lines];
  // a table says its own name: in a list once is enough
  const named = brief && lines[0]?.[1].toLowerCase().startsWith(place.label.toLowerCase());
  const name = named ? lines.shift()[1] : `${place.short}, ${place.label}`.replace(doubled, '');
  const title = element('a', 'preview__title', name);
  title.href = href;
  title.tabIndex = -1; // the reference itself is the way there for the keyboard
  part.append(title);
  for (const [depth, words] of lines) {
    const line = element('p', 'preview__line', words);
    line.style.marginLeft = `${depth}em`;
    part.append(line);
  }
  if (place.more && !brief) part.append(element('p', 'preview__more', say('preview.more')));
  return part;
}

/** @returns {Promise<DocumentFragment | null>} what to show for a reference, null where there is nothing to show */
async function content(link) {
  const shown = document.createDocumentFragment();
  if (link.dataset.preview) {
    shown.append(element('p', 'preview__line', link.dataset.preview));
  } else {
    const links = targets(link);
    const places = await Promise.all(links.map((each) => placeAt(each.href)));
    const brief = links.length > 9 ? 'line' : links.length > 2 ? 'lines' : '';
    places.forEach((place, index) => {
      if (place) shown.append(entry(place, links[index].href, brief));
    });
  }
  if (finger && shown.hasChildNodes()) {
    const way = element('a', 'preview__open', say('preview.open'));
    way.href = link.href;
    shown.append(way);
  }
  return shown.hasChildNodes() ? shown : null;
}

async function show(link) {
  asked = link;
  stay();
  if (isOpenFor(link)) return;
  const shown = await content(link);
  if (shown && asked === link && link.isConnected) open(link, shown, { kind: 'preview' });
}

function leave(link) {
  clearTimeout(hovering);
  if (asked === link) asked = null;
}

const reference = (event) => (event.target instanceof Element ? event.target.closest(REFERENCES) : null);

export function startPreviews() {
  addEventListener('pointerdown', (event) => { finger = event.pointerType === 'touch'; }, true);
  addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const link = reference(event);
    if (!link || contains(link) || link.contains(event.relatedTarget)) return;
    finger = false;
    clearTimeout(hovering);
    hovering = setTimeout(() => show(link), HOVER_PAUSE_MS);
  });
  addEventListener('pointerout', (event) => {
    if (event.pointerType === 'touch') return;
    const link = reference(event);
    if (!link || contains(link) || link.contains(event.relatedTarget)) return;
    leave(link);
    if (isOpenFor(link) && document.activeElement !== link) closeSoon();
  });
  addEventListener('focusin', (event) => {
    const link = reference(event);
    if (link && !contains(link) && link.matches(':focus-visible')) show(link);
  });
  addEventListener('focusout', (event) => {
    const link = reference(event);
    if (!link || contains(event.relatedTarget)) return;
    leave(link);
    if (isOpenFor(link)) close();
  });
  addEventListener('click', (event) => {
    const link = reference(event);
    if (!link || contains(link)) {
      // once the link has done its work: the window it stands in would take it away
      if (contains(event.target) && event.target.closest?.('a:not([download])')) setTimeout(close);
      return;
    }
    if (finger && !isOpenFor(link)) {
      event.preventDefault();
      event.stopPropagation(); // the theme would follow the link
      show(link);
    } else close();
  }, true);
}
