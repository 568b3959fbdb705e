/**
 * A link to a place of another page arrives at that place.
 *
 * With instant navigation the theme writes the position of the page being left, a moment after it was scrolled, into
 * whatever entry of the history is current by then: a link followed within that moment arrived at the old position.
 */

import { decoded } from './places.mjs';

let followed = null;

export function startArriving() {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href]');
    followed = link && new URL(link.href.baseVal ?? link.href, document.baseURI).href;
  }, { capture: true });
}

/** To be called when a page has come; the theme sets its own position in the same turn, so ours waits for the next. */
export function arrive() {
  const wanted = followed === location.href && location.hash;
  followed = null;
  if (!wanted) return;
  const target = document.getElementById(decoded(wanted.slice(1)));
  if (target) setTimeout(() => { target.scrollIntoView(); });
}
