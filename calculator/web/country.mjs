/**
 * The country a reader has chosen, kept for the visit: from page to page, for as long as the window is open. An address
 * that names one wins over it.
 */

const KEY = 'pays';
let chosen = ''; // what this page knows, where the browser keeps nothing

export function keptCountry() {
  try {
    return chosen || sessionStorage.getItem(KEY);
  } catch {
    return chosen;
  }
}

/** @param {string} country */
export function keepCountry(country) {
  chosen = country;
  try {
    sessionStorage.setItem(KEY, country);
  } catch {
    // refused: it lasts until the next load
  }
}
