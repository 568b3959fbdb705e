/**
 * What a reader has chosen, kept for the visit: from page to page, for as long as the window is open.
 *
 * `kept(key)` gives what was chosen, null where nothing was; `keep(key, value)` notes it. Where the browser refuses to
 * keep anything, it lasts until the next load.
 */

/** @type {Map<string, string>} what this page knows, where the browser keeps nothing */
const chosen = new Map();

/** @param {string} key @returns {string | null} */
export function kept(key) {
  try {
    return chosen.get(key) ?? sessionStorage.getItem(key);
  } catch {
    return chosen.get(key) ?? null;
  }
}

/** @param {string} key @param {string} value */
export function keep(key, value) {
  chosen.set(key, value);
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // refused: it lasts until the next load
  }
}
