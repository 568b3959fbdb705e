/**
 * The first script of every page, inline so that it is never missing: it keeps what is typed, and says when the scripts
 * that should answer have not come. A form inside an element whose script is not there is « unattended »: what is typed
 * in it goes into the address, under the names its tool reads, and is found again after a reload. Words stand in the
 * elements themselves.
 */
(() => {
  document.documentElement.classList.replace('no-js', 'js');
  try {
    if (localStorage.getItem('apparat')) document.documentElement.dataset.apparatus = ''; // see apparatus.mjs
  } catch { /* this browser keeps nothing */ }

  // The theme keeps its settings without asking whether this browser lets it.
  for (const name of ['__md_get', '__md_set']) {
    const themes = self[name];
    self[name] = (...what) => {
      try { return themes(...what); } catch { return null; }
    };
  }

  // a case in the address: its page begins neither with the questions that lead to one (tools.css), nor with the example of another country
  const query = new URLSearchParams(location.search);
  if (['appareil', 'categorie', 'capacite', 'systeme'].some((name) => query.has(name))) document.documentElement.dataset.asked = '';

  // The faces are waited for a moment before the first paint: what is seen does not break its lines anew (fonts.css).
  const FACES_MS = 150;
  const root = document.documentElement;
  const faces = ['1em Newsreader', '600 1em Newsreader', 'italic 1em Newsreader', '1em "Public Sans"', '600 1em "Public Sans"'];
  root.dataset.faces = '';
  Promise.race([
    Promise.allSettled(faces.map((face) => document.fonts.load(face))),
    new Promise((late) => { setTimeout(late, FACES_MS); }),
  ]).then(() => { delete root.dataset.faces; });

  const PATIENCE_MS = 45_000;
  const forms = (root) => root.querySelectorAll('form');
  const unattended = (form) => form.matches(':not(:defined) form');
  const texts = (form) => [...new FormData(form)].filter(([name, value]) => (
    typeof value === 'string' && form.elements.namedItem(name).type !== 'hidden'
  ));

  /** The answer shown beside a field is that of another case. A list of radio buttons has no place of its own. */
  function outdate(control) {
    control.closest?.(':not(:defined)')?.querySelector('[data-answer]')?.setAttribute('data-stale', '');
  }

  function keep(form) {
    const address = new URL(location.href);
    for (const [name, value] of texts(form)) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    if (address.href !== location.href) history.replaceState(history.state, '', address);
  }

  function find(form) {
    const asked = new URLSearchParams(location.search);
    for (const [name, value] of texts(form)) {
      const control = form.elements.namedItem(name);
      if (asked.has(name) && asked.get(name) !== value) control.value = asked.get(name);
      if (control.value !== value) outdate(control);
    }
  }

  /** Says in the element's own words that it will not answer. */
  function give(up) {
    up.dataset.state = 'failed';
    for (const form of forms(up)) find(form);
    for (const words of up.querySelectorAll('[data-unloaded]')) words.hidden = false;
    const status = up.querySelector('[data-status]');
    if (!status) return;
    status.hidden = false;
    status.dataset.failure = 'page';
    status.querySelector('progress').hidden = true;
    const sentence = status.querySelector('template').content.querySelector('[data-word="failed.page"]');
    status.querySelector('[data-slot="status"]').textContent = sentence.textContent;
    const retry = status.querySelector('[data-retry]');
    retry.hidden = false;
    retry.onclick = () => location.reload();
  }

  const look = () => {
    for (const element of document.querySelectorAll(':not(:defined)')) give(element);
  };

  addEventListener('input', ({ target }) => {
    if (!target.form || !unattended(target.form)) return;
    keep(target.form);
    outdate(target);
  });
  addEventListener('submit', (event) => {
    if (!event.target.matches(':not(:defined) form')) return;
    event.preventDefault(); // the page would come back with another case's answer
    keep(event.target);
    if (document.readyState === 'complete') look();
  });
  addEventListener('load', () => {
    look();
    self.document$?.subscribe(look); // the theme's next pages have no load of their own
  });
  setTimeout(look, PATIENCE_MS); // a script that neither comes nor fails
})();
