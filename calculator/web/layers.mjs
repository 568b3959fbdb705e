/**
 * The depth a reader has chosen, « Pourquoi » or « Tout le calcul », kept while they go on: from answer to answer, and
 * from page to page for as long as the window is open.
 *
 * Takes the card, whose layers carry their name in `data-layer`; opens the one chosen, notes each change.
 */
import { keep, kept } from './visit.mjs';

const KEY = 'couche';

/** @param {HTMLElement} card @param {AbortSignal} signal */
export function keepLayers(card, signal) {
  const layers = [...card.querySelectorAll('[data-layer]')];
  const open = layers.find(({ dataset }) => dataset.layer === kept(KEY));
  if (open) open.open = true;
  for (const layer of layers) {
    layer.addEventListener('toggle', () => {
      if (layer.open) keep(KEY, layer.dataset.layer);
      else if (kept(KEY) === layer.dataset.layer) keep(KEY, '');
    }, { signal });
  }
}

/** Opens the layer that holds an element. @param {Element | null} element */
export function reveal(element) {
  const layer = element?.closest('[data-layer]');
  if (layer) layer.open = true;
}
