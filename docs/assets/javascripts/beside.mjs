/**
 * `<law-beside>`: two provisions side by side, each chosen from a list, both kept in the address.
 *
 * `?gauche=fr/decision-15-2012/tableau-8&droite=be/ar-1996-03-28/art-2#art_2__para_3__point_4`: pages as they stand on
 * the site, the place after `#` (`%23` works too). Each side fetches the page the build made and shows its law and its
 * dates. Two texts may have the same eIds, so ids get the side before them; links become those of the page itself.
 */
import { startCiting } from './citing.mjs';
import { ROOT, decoded, text } from './places.mjs';
import { wordsOf } from './wording.mjs';

const SIDES = ['gauche', 'droite'];
const TAKEN = '.eyebrow, .validity, h1.law__heading, .md-content__inner > .law__heading, .law';

/** What an address asks for. A raw `#` belongs to the last of the two. */
function read({ search, hash }) {
  const asked = Object.fromEntries(SIDES.map((side) => {
    const [page = '', place = ''] = (new URLSearchParams(search).get(side) ?? '').split('#');
    return [side, { page: page.replace(/^\/+|\/+$/g, ''), place }];
  }));
  const last = asked.droite.page ? asked.droite : asked.gauche;
  if (hash.length > 1 && !last.place) last.place = decoded(hash.slice(1));
  return asked;
}

function write(panes) {
  const { gauche, droite } = Object.fromEntries(panes.map((pane) => [pane.side, pane.chosen]));
  const part = (side, { page, place }, mark) => (page ? `${side}=${page}${place ? mark + place : ''}` : '');
  const query = [part('gauche', gauche, '%23'), part('droite', droite, '#')].filter(Boolean).join('&');
  history.replaceState(history.state, '', location.pathname + (query && `?${query}`));
}

/** The law of a page, ready to stand beside another. */
function adopt(page, address, side) {
  const parts = [...page.querySelectorAll(TAKEN)].filter((part) => !part.parentElement.closest('.law'));
  for (const part of parts) {
    for (const held of [part, ...part.querySelectorAll('[id], [href]')]) {
      if (held.id) { held.dataset.eid = held.id; held.id = `${side}--${held.id}`; }
      if (held.hasAttribute('href')) held.href = new URL(held.getAttribute('href'), address).href;
    }
  }
  for (const title of page.querySelectorAll('h1.law__heading')) title.replaceWith(heading(title));
  return [...page.querySelectorAll(TAKEN)].filter((part) => !part.parentElement.closest('.law'));
}

/** The page has its own h1: a pane is a part of it. */
function heading(old) {
  const made = old.ownerDocument.createElement('h2');
  made.className = old.className;
  made.innerHTML = old.innerHTML;
  if (old.id) { made.id = old.id; made.dataset.eid = old.dataset.eid; }
  return made;
}

/** From when to when the version of a page was in force, as machines read it: "2013-01-01/2018-09-30". */
function coverage(page) {
  const data = page.querySelector('script[type="application/ld+json"]');
  const [start = '', end = ''] = (data ? JSON.parse(data.textContent).temporalCoverage : '').split('/');
  return { start, end };
}

/** What must be said of two versions read side by side: nothing where both began in one year. */
function warning([left, right], say) {
  if (!left?.start || !right?.start || left.start.slice(0, 4) === right.start.slice(0, 4)) return '';
  const apart = (one, other) => one.end && one.end < other.start;
  const years = { left: left.start.slice(0, 4), right: right.start.slice(0, 4) };
  return say(apart(left, right) || apart(right, left) ? 'apart' : 'years', years);
}

class Pane {
  constructor(side, template, say, changed) {
    Object.assign(this, { side, say, changed });
    this.element = template.content.firstElementChild.cloneNode(true);
    this.chosen = { page: '', place: '' };
    const [page, place] = this.element.querySelectorAll('select');
    Object.assign(this, { page, place });
    for (const select of [page, place]) {
      select.id = `${side}-${select.dataset.pick}`;
      select.previousElementSibling.htmlFor = select.id;
      select.previousElementSibling.textContent = say(`${select.dataset.pick}.${side}`);
    }
    this.law = this.element.querySelector('.beside__law');
    this.status = this.element.querySelector('.beside__status');
    this.element.setAttribute('aria-label', say(side));
    this.law.setAttribute('aria-label', say('text', { side: say(side) }));
    page.addEventListener('change', () => this.show({ page: page.value, place: '' }));
    place.addEventListener('change', () => { this.chosen.place = place.value; this.#goTo(); this.changed(); });
  }

  async show({ page, place }) {
    this.chosen = { page, place };
    this.page.value = page;
    this.law.replaceChildren();
    this.version = null;
    this.place.disabled = true;
    this.status.textContent = '';
    this.changed();
    if (!page) return;
    if (this.page.value !== page) { this.status.textContent = this.say('unknown', { page }); return; }
    this.status.textContent = this.say('loading');
    try {
      const address = new URL(`${page}/`, ROOT);
      const response = await fetch(address);
      if (!response.ok) throw new Error(String(response.status));
      const found = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (this.chosen.page !== page) return; // another was chosen meanwhile
      this.version = coverage(found);
      this.law.replaceChildren(...adopt(found, address, this.side));
      startCiting(this.law);
      await this.#places(page);
      this.status.textContent = '';
      this.changed();
      this.#goTo();
    } catch {
      this.status.textContent = this.say('unread');
      this.page.value = '';
    }
  }

  /** The second list: the places of the page that is shown. */
  async #places(page) {
    const known = await text(page.split('/').slice(0, 2).join('/'));
    const here = [...this.law.querySelectorAll('[data-eid]')].filter((each) => known?.places[each.dataset.eid]);
    const options = here.map((each) => new Option(known.places[each.dataset.eid].label, each.dataset.eid));
    this.place.replaceChildren(this.place.options[0], ...options);
    this.place.disabled = options.length === 0;
    this.place.value = this.chosen.place;
    if (this.place.selectedIndex < 0) this.place.value = this.chosen.place = '';
  }

  #goTo() {
    for (const old of this.law.querySelectorAll('.is-chosen')) old.classList.remove('is-chosen');
    const target = this.chosen.place && this.law.querySelector(`[data-eid="${CSS.escape(this.chosen.place)}"]`);
    if (!target) { this.law.scrollTop = 0; return; }
    target.classList.add('is-chosen');
    this.law.scrollTop += target.getBoundingClientRect().top - this.law.getBoundingClientRect().top - 12;
  }
}

class LawBeside extends HTMLElement {
  connectedCallback() {
    this.querySelector('.beside__plain').hidden = true;
    const template = this.querySelector('template:not([data-words])');
    const say = wordsOf(this);
    const frame = document.createElement('div');
    frame.className = 'beside__panes';
    const asked = read(location);
    let ready = false;
    const warned = document.createElement('p');
    warned.className = 'beside__years';
    warned.setAttribute('role', 'status');
    const panes = SIDES.map((side) => new Pane(side, template, say, () => {
      if (!ready) return;
      write(panes);
      warned.textContent = warning(panes.map((pane) => pane.version), say);
    }));
    frame.append(...panes.map((pane) => pane.element));
    this.append(warned, frame);
    for (const pane of panes) pane.show(asked[pane.side]);
    ready = true;
    for (const pair of this.querySelectorAll('.beside__pairs a')) {
      pair.onclick = (event) => { // as a choice from the lists: the page stays
        event.preventDefault();
        event.stopPropagation();
        const offered = read(pair);
        for (const pane of panes) pane.show(offered[pane.side]);
      };
    }
  }

  disconnectedCallback() { for (const made of this.querySelectorAll('.beside__panes, .beside__years')) made.remove(); }
}

customElements.define('law-beside', LawBeside);
