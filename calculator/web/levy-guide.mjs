/**
 * `<levy-guide>`: from everyday words to an answer, by the questions that decide.
 *
 * Takes what the reader types (or `?appareil=` in the address) and the country they bought in (`?systeme=`); asks the
 * engine's guide and has the page's calculator answer for the reader's own country. Where a question decides first, it
 * stands in the place of the answer with its answers and the words of the law it comes from; a question that could still change an
 * answer stands under it. The other countries are a line each. An address that already says a case has come further: it
 * is not run again.
 */
import { keepQuery, onStep, stepForward } from './address.mjs';
import { engineAt } from './engine.mjs';
import { Leads, slot } from './leads.mjs';
import { othersOf } from './others.mjs';
import { keep, kept } from './visit.mjs';

const COUNTRY = 'pays'; // the country chosen in this visit

/** The address has its answer: what waited for the length of it is seen (answers.css). */
const answered = () => { delete document.documentElement.dataset.asked; };

class LevyGuide extends HTMLElement {
  #life = null;
  #asked = 0;
  #since = 0; // when the words were sent
  #compared = 0;
  #writing = false; // the words are being typed: this step of the history is about them
  #shown = ''; // the category that is answered

  connectedCallback() {
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.root = this.dataset.root ?? '';
    this.engine = engineAt(new URL(this.root + this.dataset.engine, document.baseURI).href);
    this.form = this.querySelector('form');
    this.found = this.calculator.querySelector('[data-found]');
    this.leads = new Leads(this, this.root);
    this.form.addEventListener('focusin', () => this.engine.start(this.#typedWords), { signal, once: true });
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask({ bring: true });
    }, { signal });
    this.form.addEventListener('input', (event) => this.#typed(event), { signal });
    for (const place of [this.found, ...this.#inCalculator('[data-refine], [data-others]')]) {
      place.addEventListener('click', (event) => this.#tapped(event), { signal });
    }
    this.calculator?.addEventListener('levy:answer', ({ detail }) => this.#answered(detail), { signal });
    onStep(() => this.#comeBack(), signal);
    this.#begin();
  }

  #begin() {
    const query = new URLSearchParams(location.search);
    this.#restore(query);
    this.#others([]);
    this.#exemplify();
    if (this.words) this.#ask({ run: !query.has('categorie') });
  }

  /** Before anything is said, the example is one of the reader's country. */
  #exemplify() {
    const { value: system, dataset: { category, capacity, date } } = [...this.form.elements.systeme].find(({ checked }) => checked);
    if (!this.words && !new URLSearchParams(location.search).has('categorie')) this.calculator?.exemplify?.({ system, category, capacity, date });
  }

  /** A step back or forth on this page: what the address says stands again. */
  #comeBack() {
    this.found.hidden = true;
    this.found.replaceChildren(); // what is hidden keeps its room
    this.#writing = false;
    this.#forget();
    this.calculator?.recall?.();
    this.#begin();
  }

  /** What the words before led to is not what these lead to. */
  #forget() {
    this.#asked += 1;
    this.reply = null;
    this.#shown = '';
    this.#refine([]);
    this.#others([]);
  }

  disconnectedCallback() {
    this.#life?.abort();
    this.#asked += 1;
  }

  get calculator() {
    return document.querySelector('levy-calculator');
  }

  get words() {
    return this.form.elements.appareil.value;
  }

  get #typedWords() {
    return { op: 'guide', query: this.words };
  }

  get country() {
    return this.form.elements.systeme.value;
  }

  #inCalculator(selector) {
    return this.calculator?.querySelectorAll(selector) ?? [];
  }

  /** What the address says; the country, where it says none, as chosen before in this visit, else by the region of the browser's language. */
  #restore(query) {
    const { appareil, systeme } = this.form.elements;
    appareil.value = query.get('appareil') ?? '';
    const regions = navigator.languages.map((language) => language.split('-')[1]?.toLowerCase());
    const known = [...systeme].map(({ value }) => value);
    const own = [query.get('systeme'), kept(COUNTRY), ...regions].find((each) => known.includes(each));
    if (own) systeme.value = own;
  }

  #keep() {
    const query = new URLSearchParams([...new FormData(this.form)].filter(([, said]) => said));
    keepQuery(query, (name) => query.has(name) || name === 'appareil');
  }

  #typed({ target }) {
    if (target.name === 'systeme') {
      stepForward();
      keep(COUNTRY, target.value);
      this.#keep();
      if (this.reply) this.#present({ run: true });
      else this.#exemplify();
      return;
    }
    if (!this.#writing) stepForward(); // from what was answered, or the example
    this.#writing = true;
    this.#keep();
    this.#forget();
    this.#refuse('');
    answered();
    this.found.toggleAttribute('data-stale', true);
    if (this.words) this.calculator?.blank?.();
    else this.#comeBack(); // nothing is asked any more: the example stands again
  }

  /** @param {{run?: boolean, bring?: boolean}} how run what is found; bring its answer into view */
  async #ask({ run = true, bring = false } = {}) {
    const turn = ++this.#asked;
    this.#since = performance.now();
    this.#keep();
    if (this.engine.state !== 'ready') document.documentElement.dataset.asked = ''; // it may take seconds
    if (run) this.calculator?.blank?.(); // what stands below is the answer to another question
    let reply;
    try {
      reply = await this.engine.ask(this.#typedWords);
    } catch (failure) {
      console.warn(failure);
      return; // the calculator's own status line says it
    }
    if (turn !== this.#asked) return;
    answered();
    this.#refuse(reply.error?.message ?? '');
    this.found.hidden = Boolean(reply.error);
    if (reply.error) return;
    this.reply = reply.display;
    this.#writing = false;
    this.#present({ run, bring });
  }

  /** @param {string} message why the words cannot be taken, "" for words that can */
  #refuse(message) {
    const error = slot(this.form, 'error');
    error.hidden = message === '';
    error.textContent = message;
    this.form.elements.appareil.toggleAttribute('aria-invalid', message !== '');
  }

  get #own() {
    return this.reply.systems.find(({ system }) => system === this.country) ?? this.reply.systems[0];
  }

  /** Shows what was understood for the reader's country, and runs it where it is one thing. */
  #present({ run, bring = false }) {
    const { leads, questions, nearest, nothing, beside, beside_heading: heading } = this.#own;
    this.leads.clear();
    const parts = [];
    if (this.reply.notices.length > 0) parts.push(this.leads.piece('notices', { notices: this.reply.notices.join(' · ') }));
    const [lead] = leads.length === 1 ? leads : [];
    if (nothing) parts.push(this.leads.choice('nothing', { text: nothing }, nearest));
    else if (leads.length > 1) parts.push(this.leads.choice('several', {}, leads));
    if (!lead) parts.push(...questions.map((question) => this.leads.question(question)));
    if (beside.length > 0) parts.push(this.leads.known(heading, beside));
    this.found.replaceChildren(...parts);
    this.found.hidden = parts.length === 0;
    this.found.removeAttribute('data-stale');
    this.#refine(lead ? questions : []);
    this.#others([]);
    if (run && lead) this.#run(lead, bring);
    else if (run) this.calculator?.forget?.();
    else {
      this.#mark();
      if (this.#shown) this.#compare(this.#shown);
    }
    if (run) this.#keep(); // the case that went took the country with it
  }

  /** Questions that could change the answer that stands, under it. */
  #refine(questions) {
    for (const place of this.#inCalculator('[data-refine]')) {
      place.replaceChildren(...questions.map((question) => this.leads.question(question)));
      place.hidden = questions.length === 0;
    }
  }

  #tapped(event) {
    const { lead, again, country, list } = event.target.closest('button')?.dataset ?? {};
    if (lead !== undefined) {
      stepForward();
      this.#since = performance.now();
      const chosen = this.leads.of(event.target.closest('button'));
      this.#run(chosen, true);
      this.#settle(event.target.closest('.guide__question'), chosen);
    }
    if (again !== undefined) this.#unsettle(event.target.closest('.guide__chosen'));
    if (country !== undefined) {
      stepForward();
      this.form.elements.systeme.value = country;
      keep(COUNTRY, country);
      this.#keep();
      this.#present({ run: true, bring: true });
      this.calculator.answer.focus({ preventScroll: true }); // the line pressed goes; a finger wants no keyboard
    }
    if (list !== undefined) {
      const [form] = this.#inCalculator('[data-circumstances]');
      form.open = true;
      form.querySelector('select').focus();
    }
  }

  /** A question that was answered takes one line, with the way back to it. */
  #settle(question, lead) {
    if (!question || !this.found.contains(question)) {
      this.#mark();
      return;
    }
    const text = slot(question, 'text')?.textContent ?? '';
    const chosen = this.leads.piece('chosen', { text, answer: lead.text });
    question.replaceWith(chosen);
    chosen.question = question;
    chosen.querySelector('button').focus({ preventScroll: true });
  }

  #unsettle(chosen) {
    this.calculator?.blank?.(); // it answered the question as it was answered before
    chosen.replaceWith(chosen.question);
    chosen.question.scrollIntoView({ block: 'nearest' });
    chosen.question.querySelector('button').focus({ preventScroll: true });
  }

  #run(lead, bring) {
    const how = { since: this.#since, words: true, bring };
    if (lead.case.category) this.calculator?.run?.(lead.case, how); // it may be missing: the page says so
    else {
      this.calculator?.end?.(lead, bring);
      this.#keep();
      this.#compare();
    }
  }

  /** Which of the answers the case in the form is. */
  #mark() {
    const now = this.calculator?.form?.read();
    for (const button of [this.found, ...this.#inCalculator('[data-refine]')].flatMap((place) => [...place.querySelectorAll('[data-lead]')])) {
      const { case: { capacity, quantity, date, ...told } } = this.leads.of(button);
      const same = told.category && now && Object.entries(told).every(([name, value]) => now[name] === value);
      button.toggleAttribute('aria-current', Boolean(same));
    }
  }

  #answered(display) {
    answered();
    this.form.elements.systeme.value = display.case.system;
    this.#mark();
    this.#shown = display.case.category;
    this.#compare(this.#shown);
  }

  /** The other countries, for the same words, while the case is still what the words led to. */
  async #compare(category = '') {
    const turn = ++this.#compared;
    const told = this.reply ? [...this.#own.leads, ...this.#own.questions.flatMap(({ answers }) => answers)] : [];
    const fits = category === '' || told.some((lead) => lead.case.category === category);
    const rest = fits && this.reply ? this.reply.systems.filter(({ system }) => system !== this.#own.system) : [];
    const lines = await othersOf(rest, this.calculator, (name) => this.calculator.word(name)).catch(() => []);
    if (turn === this.#compared) this.#others(lines.filter(Boolean));
  }

  #others(lines) {
    if (lines.length === 0) this.#compared += 1;
    for (const place of this.#inCalculator('[data-others]')) {
      place.toggleAttribute('data-awaited', this.words !== '');
      const { content } = this.calculator.querySelector('template[data-piece="other"]');
      place.replaceChildren(...lines.map(({ system, label, text, about }) => {
        const line = content.firstElementChild.cloneNode(true);
        slot(line, 'country').textContent = label;
        slot(line, 'text').textContent = text;
        slot(line, 'label').textContent = about;
        line.querySelector('button').dataset.country = system;
        return line;
      }));
    }
  }
}

customElements.define('levy-guide', LevyGuide);
