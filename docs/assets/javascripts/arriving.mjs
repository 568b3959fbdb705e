/**
 * A link to a place arrives at that place, and points at it.
 *
 * With instant navigation the theme writes the position of the page being left, a moment after it was scrolled, into
 * whatever entry of the history is current by then: a link followed within that moment arrived at the old position. And
 * to a place of the same page it may fetch that page again: then nothing is pointed at (`:target`), as by a link it is.
 */

import { decoded } from './places.mjs';

let followed = null;

export function startArriving() {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href]');
    followed = link && new URL(link.href.baseVal ?? link.href, document.baseURI).href;
    if (followed?.includes('#') && followed.split('#')[0] === location.href.split('#')[0]) settle(followed);
  }, { capture: true });
}

/** To be called when a page has come; the theme sets its own position in the same turn, so ours waits for the next. */
export function arrive() {
  const wanted = followed === location.href && location.hash;
  followed = null;
  if (!wanted) return;
  const target = document.getElementById(decoded(wanted.slice(1)));
  if (target) setTimeout(() => { target.scrollIntoView(); point(target); });
}

const TURNS = 20;
const TURN_MS = 50;

/** Once the address is the one followed, its place is the one pointed at. */
function settle(address, turns = TURNS) {
  const target = document.getElementById(decoded(new URL(address).hash.slice(1)));
  if (!target || turns === 0) return;
  if (location.href === address) point(target);
  else setTimeout(settle, TURN_MS, address, turns - 1);
}

/** Makes the place of the address the one that is pointed at; a script can only do so by following the link again. */
function point(target) {
  if (target.matches(':target')) return;
  const { state } = history; // the theme's own
  location.replace(location.hash);
  history.replaceState(state, '');
}
