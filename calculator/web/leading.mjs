/**
 * A step of the answer leads to its words in the law beside it, and the number in the law to the step.
 *
 * Takes the card, the sheet it is on a narrow screen, and a signal that ends it; `light` has put the numbers.
 */
import { reveal } from './layers.mjs';
import { show } from './lighting.mjs';

/** @param {HTMLElement} card @param {import('./sheet.mjs').Sheet} sheet @param {AbortSignal} signal */
export function leadBetween(card, sheet, signal) {
  card.addEventListener('click', toWords, { signal });
  document.addEventListener('click', (event) => toStep(card, sheet, event), { signal, capture: true }); // before the theme
}

function toWords(event) {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const citation = event.target.closest('[data-step] [data-eid]')
    ?? event.target.closest('[data-step]')?.querySelector('[data-eid][data-here]');
  if (!citation || String(getSelection()) !== '' || event.target.closest('button, summary')) return;
  if (show(citation)) event.preventDefault();
}

/** To the step in its layer, and in the sheet where the card is one. */
function toStep(card, sheet, event) {
  const number = event.target.closest?.('a.lit-number');
  const step = number && card.querySelector(number.hash);
  if (!step) return;
  reveal(step);
  if (!sheet.isNarrow) return;
  event.preventDefault();
  event.stopPropagation();
  sheet.show(true);
  step.scrollIntoView({ block: 'nearest' });
}
