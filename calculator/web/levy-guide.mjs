/**
 * `<levy-guide>`: from everyday words to the calculator's case, by the questions that decide.
 *
 * Takes what the reader types (or `?appareil=` in the address); asks the engine's guide and shows, country by country, the
 * categories found, the questions still open, each with the words of the law it comes from, and the pages that know more. A lead chosen is run by
 * the page's calculator; when the first country that knows the words has one lead and no question, it is run at once,
 * unless the address already says a case: that one has come further.
 */
import { keepQuery } from './address.mjs';
import { engineAt } from './engine.mjs';

const slot = (root, name) => root.querySelector(`[data-slot="${name}"]`);
const said = ({ leads, questions, nearest, beside }) => leads.length + questions.length + nearest.length + beside.length > 0;

class LevyGuide extends HTMLElement {
  #life = null;

  connectedCallback() {
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.root = this.dataset.root ?? '';
    this.engine = engineAt(new URL(this.root + this.dataset.engine, document.baseURI).href);
    this.form = this.querySelector('form');
    this.found = this.querySelector('[data-found]');
    this.form.addEventListener('focusin', () => this.engine.start(), { signal, once: true });
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask();
    }, { signal });
    this.found.addEventListener('click', (event) => this.#choose(event), { signal });
    const { appareil } = this.form.elements;
    const query = new URLSearchParams(location.search);
    this.form.addEventListener('input', () => this.#keep(), { signal });
    appareil.value = query.get('appareil') ?? '';
    if (appareil.value) this.#ask({ run: !query.has('categorie') });
  }

  disconnectedCallback() {
    this.#life?.abort();
  }

  get calculator() {
    return document.querySelector('levy-calculator');
  }

  #keep() {
    const query = new URLSearchParams([...new FormData(this.form)].filter(([, words]) => words));
    keepQuery(query, (name) => name === 'appareil');
  }

  async #ask({ run = true } = {}) {
    const query = this.form.elements.appareil.value;
    if (run) this.calculator?.expect?.(); // what stands below is the answer to another question
    let reply;
    try {
      reply = await this.engine.ask({ op: 'guide', query });
    } catch (failure) {
      console.warn(failure);
      return; // the calculator's own status line says it
    }
    const error = slot(this.form, 'error');
    error.hidden = !reply.error;
    error.textContent = reply.error?.message ?? '';
    this.form.elements.appareil.toggleAttribute('aria-invalid', Boolean(reply.error));
    if (reply.error) return;
    this.#show(reply.display, run);
  }

  #show({ notices, systems }, run) {
    this.leads = [];
    this.found.replaceChildren(...notices.map((notice) => this.#notice(notice)), ...systems.filter(said).map((system) => this.#system(system)));
    this.found.hidden = false;
    // only the first country that knows the words: its answer may not hide behind the next one's
    const known = systems.find(({ leads, questions }) => leads.length + questions.length > 0);
    if (run && known?.leads.length === 1 && known.questions.length === 0 && known.leads[0].case.category) this.#run(known.leads[0]);
  }

  #piece(name) {
    return this.querySelector(`template[data-piece="${name}"]`).content.firstElementChild.cloneNode(true);
  }

  #notice(text) {
    const notice = this.#piece('notice');
    notice.textContent = text;
    return notice;
  }

  #system(system) {
    const section = this.#piece('system');
    slot(section, 'label').textContent = system.label;
    slot(section, 'nothing').textContent = system.nothing ?? '';
    slot(section, 'nothing').hidden = !system.nothing;
    slot(section, 'leads').replaceChildren(...[...system.leads, ...system.nearest].map((lead) => this.#lead(lead)));
    slot(section, 'questions').replaceChildren(...system.questions.map((question) => this.#question(question)));
    slot(section, 'known').hidden = system.beside.length === 0;
    slot(section, 'heading').textContent = system.beside_heading ?? '';
    slot(section, 'beside').replaceChildren(...system.beside.map((page) => this.#page(page)));
    return section;
  }

  #question(question) {
    const set = this.#piece('question');
    slot(set, 'text').textContent = question.text;
    this.#cite(set, question.citations[0]);
    slot(set, 'answers').replaceChildren(...question.answers.map((lead) => this.#lead(lead)));
    return set;
  }

  /** A lead to a case is a button; one to an outcome is its own answer, with the words that give it. */
  #lead(lead) {
    const item = this.#piece(lead.case.category ? 'lead' : 'end');
    slot(item, 'text').textContent = lead.text;
    slot(item, 'lead').textContent = lead.lead;
    if (lead.case.category) item.querySelector('button').dataset.lead = String(this.leads.push(lead) - 1);
    else this.#cite(item, lead.citations[0]);
    return item;
  }

  /** A page that knows something of the words, where no tariff does. */
  #page({ text, note, page }) {
    const item = this.#piece('page');
    slot(item, 'text').textContent = text;
    slot(item, 'text').setAttribute('href', this.root + page);
    slot(item, 'note').textContent = note;
    return item;
  }

  #cite(root, citation) {
    const words = root.querySelector('.guide__words');
    words.hidden = !citation;
    if (!citation) return;
    slot(words, 'quote').textContent = citation.quote;
    slot(words, 'source').textContent = citation.label;
    slot(words, 'source').setAttribute('href', this.root + citation.page);
  }

  #choose(event) {
    const chosen = event.target.closest('[data-lead]');
    if (chosen) this.#run(this.leads[Number(chosen.dataset.lead)], true);
  }

  #run(lead, scroll = false) {
    for (const button of this.found.querySelectorAll('[data-lead]')) {
      button.toggleAttribute('aria-current', this.leads[Number(button.dataset.lead)] === lead);
    }
    const { system, ...chosen } = lead.case; // the category says its system
    this.calculator?.run?.(chosen); // it may be missing: the page says so
    if (!scroll) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.calculator.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' });
  }
}

customElements.define('levy-guide', LevyGuide);
