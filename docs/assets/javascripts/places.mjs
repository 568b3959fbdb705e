/**
 * The words of any place of any text, from the small file the build wrote for each text (scripts/previews.py).
 *
 * `placeAt(url)` takes the address of a place of law and gives its entry, or null where the address is not one. A
 * file is fetched once, when the first of its places is asked for.
 */

/** The address of the site's root: this module stands two folders below it. */
export const ROOT = new URL('../../', import.meta.url);

/** A part of an address as text; one that is not well written (`#100%`) is taken as it is. */
export function decoded(part, decode = decodeURIComponent) {
  try {
    return decode(part);
  } catch {
    return part;
  }
}

const files = new Map();

/** @param {string} work @returns {Promise<{short: string, places: Record<string, object>} | null>} */
export function text(work) {
  if (!files.has(work)) {
    const asked = fetch(new URL(`donnees/apercus/${work}.json`, ROOT))
      .then((response) => (response.ok ? response.json() : null))
      .catch(() => { files.delete(work); return null; }); // the network may come back
    files.set(work, asked);
  }
  return files.get(work);
}

/** The text and the eId an address names: the first two folders are the text. */
export function nameOf(url) {
  const { origin, pathname, hash } = new URL(url, document.baseURI);
  if (origin !== ROOT.origin || !pathname.startsWith(ROOT.pathname) || hash.length < 2) return null;
  const folders = pathname.slice(ROOT.pathname.length).split('/');
  if (folders.length < 3) return null;
  return { work: folders.slice(0, 2).join('/'), eid: decoded(hash.slice(1)) };
}

/**
 * @typedef {{work: string, eid: string, short: string, label: string, page: string, cite: string,
 *   lines: [number, string][], more: boolean}} Place
 * @param {string} url @returns {Promise<Place | null>}
 */
export async function placeAt(url) {
  const name = nameOf(url);
  const found = name && await text(name.work);
  const place = found?.places[name.eid];
  return place ? { ...name, short: found.short, ...place } : null;
}
