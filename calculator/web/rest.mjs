/**
 * When to load the engine before anybody asks: once the page is at rest, where the line is fast and data costs nothing.
 *
 * Takes what starts it and a signal that ends the wait.
 */

const PATIENCE_MS = 1000; // a browser may find no idle moment at all, on a page that is quite at rest

export const whenIdle = (task) => (
  globalThis.requestIdleCallback ? requestIdleCallback(task, { timeout: PATIENCE_MS }) : setTimeout(task, PATIENCE_MS)
);

/** The reader, or the device, asked for little data, or the line is slow: then nothing is fetched before a first touch. */
export function dataIsPrecious() {
  const link = navigator.connection;
  return Boolean(link?.saveData) || link?.type === 'cellular' || /[23]g$/.test(link?.effectiveType ?? '')
    || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** A phone's line may be paid by the megabyte where nobody says that it is not. */
function mayBePaidByTheMegabyte() {
  const onPhone = navigator.userAgentData?.mobile ?? /Mobi/.test(navigator.userAgent);
  return onPhone && !['wifi', 'ethernet'].includes(navigator.connection?.type);
}

/** @param {() => void} start @param {AbortSignal} signal */
export function startAtRest(start, signal) {
  if (dataIsPrecious() || mayBePaidByTheMegabyte()) return;
  const rest = () => whenIdle(() => { if (!signal.aborted) start(); });
  if (document.readyState === 'complete') rest();
  else addEventListener('load', rest, { signal, once: true });
}
