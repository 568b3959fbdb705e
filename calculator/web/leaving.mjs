/**
 * A question before the page is left with work that is kept nowhere.
 *
 * Takes what tells whether there is such work, the words of the question and a signal that ends it. A reload and a
 * closed tab are the browser's to ask about; the theme follows links without unloading: those are asked about here.
 */

/** @param {() => boolean} unsaved @param {string} words @param {() => void} dropped @param {AbortSignal} signal */
export function askBeforeLeaving(unsaved, words, dropped, signal) {
  addEventListener('beforeunload', (event) => { if (unsaved()) event.preventDefault(); }, { signal });
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (!unsaved() || !link || link.hash && link.pathname === location.pathname || link.target || link.download) return;
    if (confirm(words)) dropped();
    else { event.preventDefault(); event.stopImmediatePropagation(); }
  }, { signal, capture: true });
}
