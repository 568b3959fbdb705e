/**
 * The depth a reader has chosen, « Pourquoi » or « Tout le calcul », kept while they go on: from answer to answer, and
 * from page to page for as long as the window is open.
 *
 * Takes the card, whose layers carry their name in `data-layer`; opens the one chosen, notes each change.
 */

const KEY = 'couche';
let chosen = null; // what this page knows, where the browser keeps nothing

function kept() {
  try {
    return chosen ?? sessionStorage.getItem(KEY);
  } catch {
    return chosen;
  }
}

function keep(name) {
  chosen = name;
  try {
    sessionStorage.setItem(KEY, name);
  } catch {
    // refused: it lasts until the next load
  }
}

/** @param {HTMLElement} card @param {AbortSignal} signal */
export function keepLayers(card, signal) {
  const layers = [...card.querySelectorAll('[data-layer]')];
  const open = layers.find(({ dataset }) => dataset.layer === kept());
  if (open) open.open = true;
  for (const layer of layers) {
    layer.addEventListener('toggle', () => {
      if (layer.open) keep(layer.dataset.layer);
      else if (kept() === layer.dataset.layer) keep('');
    }, { signal });
  }
}

/** Opens the layer that holds an element. @param {Element | null} element */
export function reveal(element) {
  const layer = element?.closest('[data-layer]');
  if (layer) layer.open = true;
}
