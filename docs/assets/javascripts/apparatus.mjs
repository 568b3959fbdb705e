/**
 * « Apparat »: one switch shows the marks of the critical apparatus and opens its notes, and the browser remembers it.
 *
 * The first script of the page (overrides/partials/first.js) has shown them before the first paint where they were asked
 * for; without JavaScript they are always shown.
 */
const KEY = 'apparat';

function kept(shown) {
  try {
    if (shown) localStorage.setItem(KEY, 'oui');
    else localStorage.removeItem(KEY);
  } catch { /* this browser keeps nothing: the switch holds for this visit */ }
}

const root = document.documentElement;
const tell = () => {
  for (const button of document.querySelectorAll('[data-apparatus-switch]')) {
    button.setAttribute('aria-pressed', String('apparatus' in root.dataset));
  }
  for (const notes of document.querySelectorAll('details.errata--foot')) notes.open = 'apparatus' in root.dataset;
};

export function startApparatus() {
  addEventListener('click', ({ target }) => {
    if (!(target instanceof Element && target.closest('[data-apparatus-switch]'))) return;
    const shown = root.toggleAttribute('data-apparatus');
    kept(shown);
    tell();
  });
}

/** To be called when a page has come. */
export const showApparatus = tell;
