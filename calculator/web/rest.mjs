/**
 * When to load the engine before anybody asks: once the page is at rest, unless data is precious.
 *
 * Takes an engine and a signal that ends the wait; starts the engine.
 */

const whenIdle = globalThis.requestIdleCallback ?? ((task) => setTimeout(task, 1000));

/** The reader, or the device, asked for little data: then nothing is fetched before the form is touched. */
function dataIsPrecious() {
  const link = navigator.connection;
  return Boolean(link?.saveData) || /2g$/.test(link?.effectiveType ?? '')
    || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** @param {{start: () => void}} engine @param {AbortSignal} signal */
export function startAtRest(engine, signal) {
  if (dataIsPrecious()) return;
  const rest = () => whenIdle(() => { if (!signal.aborted) engine.start(); });
  if (document.readyState === 'complete') rest();
  else addEventListener('load', rest, { signal, once: true });
}
