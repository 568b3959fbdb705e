/**
 * `<levy-calculator>`: the custom element around the form and the first answer that the build has rendered.
 *
 * Takes from its attributes where the engine is (`data-engine`, `data-root`, both relative to the page) and from its
 * own markup every word it shows. It reads the case as it is typed, asks the engine, writes the answer or puts the
 * error beside its field, lights the words in the law and keeps the address in step. What the build shows first is an
 * example; where the case lacks a category or a capacity, that is asked, and no amount stands meanwhile. With
 * `data-place` the words of the law are shown in the answer itself, since the page has none.
 */
import { keepQuery, stepForward } from './address.mjs';
import { announcement, clearErrors, writeAnswer, writeError, writeLaw } from './answer.mjs';
import { CaseForm } from './case.mjs';
import { engineAt } from './engine.mjs';
import { citationOf, extractOf } from './extract.mjs';
import { Facts } from './facts.mjs';
import { keepLayers } from './layers.mjs';
import { leadBetween } from './leading.mjs';
import { bringIntoView, dark, light } from './lighting.mjs';
import { Prompt, putChips } from './prompt.mjs';
import { startAtRest } from './rest.mjs';
import { runRows } from './rows.mjs';
import { shareAnswers } from './share.mjs';
import { Sheet } from './sheet.mjs';
import { markDevice } from './stairs.mjs';
import { Status } from './status.mjs';
import { Typing } from './typing.mjs';

const NOTHING = { steps: [], brief: [], readings: [], deadlines: [], words: [], extract: null, case: {} };

class LevyCalculator extends HTMLElement {
  #life = null; // an AbortController: takes every listener away when the element leaves the page
  #typing = null;
  #asked = 0;

  connectedCallback() {
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.root = this.dataset.root ?? '';
    this.place = this.hasAttribute('data-place');
    this.engine = engineAt(new URL(this.root + this.dataset.engine, document.baseURI).href);
    if (this.dataset.timeout) this.engine.patience = Number(this.dataset.timeout);
    this.form = new CaseForm(this.querySelector('form'), (this.dataset.facts ?? '').split(' '));
    this.form.form.noValidate = true;
    this.answer = this.querySelector('[data-answer]');
    this.prompt = new Prompt(this, this.form, signal, {
      typing: () => this.#keepAddress(),
      said: () => this.#compute({ address: true, bring: true, focus: true }),
    });
    this.facts = new Facts(this, this.form, signal, {
      typing: () => this.#keepAddress(),
      said: () => this.#compute({ address: true }),
    });
    this.sheet = new Sheet(this, signal);
    this.status = new Status(this.querySelector('[data-status]'), () => this.#retry());
    this.status.follow(this.engine, signal);
    this.engine.addEventListener('change', () => { this.dataset.state = this.engine.state; }, { signal });
    this.dataset.state = this.engine.state;

    const { form } = this.form;
    this.#typing = new Typing(this.engine, () => this.#compute({ address: true }));
    const start = () => this.engine.start(this.#question());
    form.addEventListener('focusin', start, { signal, once: true });
    form.addEventListener('pointerdown', start, { signal, once: true });
    form.addEventListener('input', (event) => this.#typed(event), { signal });
    form.addEventListener('change', (event) => this.#typed(event), { signal });
    form.addEventListener('submit', (event) => this.#submitted(event), { signal });
    this.addEventListener('click', (event) => this.#tapped(event), { signal });
    leadBetween(this, this.sheet, signal);

    if (!this.place) runRows(this, this.form, (chosen) => this.run(chosen), signal);
    shareAnswers(this, () => this.engine.ask({ op: 'receipt', case: this.form.read() }), signal);
    keepLayers(this, signal);
    this.#showFields();
    light(this);
    if (!this.#restore()) startAtRest(start, signal);
  }

  /** The case of the address, if there is one. */
  #restore() {
    if (!this.form.restore(new URLSearchParams(location.search))) return false;
    this.#showFields();
    this.#compute({ tidy: true });
    return true;
  }

  /** A step back or forth: the case of its address, or none. */
  recall() {
    this.form.forget();
    clearErrors(this);
    if (this.#restore()) return;
    this.blank();
    this.answer.dataset.answer = 'build'; // an example may stand here again, see exemplify
    this.form.control('system').value = '';
  }

  disconnectedCallback() {
    this.#typing?.cancel();
    this.#life?.abort();
    this.#asked += 1; // an answer still under way belongs to a card that is gone
    dark();
  }

  #typed(event) {
    if (event.target === this.form.control('category')) {
      if (event.type !== 'change') return; // a select sends both: once is enough
      this.form.followCategory();
      this.form.startAfresh();
      this.#showFields();
    } else if (event.type === 'change') return;
    this.#changed();
  }

  /** The case is another: asked first, since Python works beside the page; then, whether asked yet or not, in the address. */
  #changed() {
    this.#typing.typed();
    this.#keepAddress();
    this.expect();
  }

  #submitted(event) {
    event.preventDefault();
    this.#typing.cancel();
    if (this.engine.state === 'failed') this.#retry();
    else this.#compute({ address: true, focus: true });
  }

  #tapped(event) {
    const chip = event.target.closest('[data-capacity]');
    if (chip && this.place) stepForward();
    if (chip) this.form.writeCapacity(chip.dataset.capacity);
    if (chip || event.target.closest('[data-size]')) {
      this.#compute({ address: true, bring: this.place, focus: !chip });
      return;
    }
    if (event.target.closest('[data-give-date]')) {
      const date = this.form.control('date');
      for (let fold = date.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
      date.focus();
    }
  }

  /** The answer shown is about something else until the next one comes; in a place of its own it goes. */
  expect() {
    this.answer.toggleAttribute('data-stale', true);
    if (this.answer.dataset.answer === 'build') dark(); // the example's words are nobody's
    this.sheet.expect();
    if (this.place) this.toggleAttribute('data-blank', true);
  }

  /** What stands here is no answer to what was typed. @param {string} ask what has to be said first, "" for nothing here */
  blank(ask = '') {
    this.#asked += 1;
    this.#typing?.cancel();
    this.expect();
    this.toggleAttribute('data-blank', true);
    this.querySelector('[data-live]').textContent = '';
    this.prompt.ask(ask);
  }

  /** No case any more: the words typed lead to none yet. */
  forget() {
    this.form.forget();
    this.blank();
    this.#keepAddress();
    clearErrors(this);
  }

  /** An outcome without a case: something the text does not list. @param {{text: string, lead: string, citations: object[]}} lead */
  end({ text, lead, citations }, bring = false) {
    this.forget();
    this.#write({ ...NOTHING, label: text, outcome_label: lead, words: citations }, null);
    if (bring) bringIntoView(this);
  }

  /**
   * A case from elsewhere: a band tapped in the law, a lead of the guide.
   * @param {Record<string, string>} chosen
   * @param {{since?: number, words?: boolean, bring?: boolean}} how see `CaseForm.choose`; bring the answer into view
   */
  run(chosen, { bring = false, ...how } = {}) {
    this.form.choose(chosen, how);
    this.facts.redraw();
    this.#showFields();
    this.#compute({ address: true, bring });
  }

  /** Another country's example, in the place of the one that stands there. @param {Record<string, string>} chosen */
  async exemplify({ system, category, capacity, date }) {
    const country = this.form.control('system');
    if (this.answer.dataset.answer !== 'build' || country.value === system) return;
    const turn = ++this.#asked;
    const wasBlank = this.hasAttribute('data-blank');
    this.toggleAttribute('data-blank', true);
    const reply = await this.engine.look(this.#question({ system, category, capacity, date, quantity: '1' }));
    const extract = reply && await extractOf(reply.display.extract, this.root);
    if (turn !== this.#asked) return;
    this.toggleAttribute('data-blank', wasBlank);
    if (!reply) return;
    this.#write(reply.display, extract);
    country.value = system;
    this.answer.dataset.answer = 'build';
    this.querySelector('[data-assumed]').hidden = true;
    this.querySelector('[data-live]').textContent = '';
  }

  /** A word of the page's own catalogue. @param {string} name */
  word(name) {
    return this.querySelector('template[data-words]').content.querySelector(`[data-word="${name}"]`).textContent;
  }

  #question(typed = this.form.read()) {
    return { op: 'assess', case: typed };
  }

  #retry() {
    this.engine.retry();
    this.#compute({});
  }

  /**
   * Asks for the case in the form.
   * @param {{address?: boolean, focus?: boolean, tidy?: boolean, bring?: boolean}} how keep the address in step; bring the
   *   reader to a wrong field; write the capacity the way the core reads it (for a case that came from an address); bring
   *   the answer into view
   */
  async #compute({ address = false, focus = false, tidy = false, bring = false }) {
    const turn = ++this.#asked;
    const typed = this.form.read();
    const { missing } = this.form;
    const askable = !missing || (focus && missing !== 'category'); // then the core says what the field accepts
    const coming = askable && this.engine.ask(this.#question(typed)); // first of all: Python works beside the page
    if (address) this.#keepAddress();
    if (missing) {
      this.blank(missing);
      if (focus && missing === 'category') this.form.control('category').focus();
      this.#asked = turn;
    } else this.expect();
    if (!coming) return;
    let reply;
    try {
      reply = await coming;
    } catch (failure) {
      console.warn(failure);
      return; // the status line says it; the old answer stays, dimmed
    }
    if (turn !== this.#asked) return;
    clearErrors(this);
    this.facts.follow(typed, this.engine); // an error too: it may be about one of them
    if (reply.error) {
      this.answer.toggleAttribute('data-refused', true);
      dark();
      const control = writeError(this, this.form.form, reply.error);
      if (focus) control?.focus();
      return;
    }
    const { display } = reply;
    const extract = this.place && display.extract ? await extractOf(display.extract, this.root) : null;
    if (turn !== this.#asked) return;
    if (tidy) this.form.tidy(typed.capacity, display.case.capacity);
    this.#write(display, extract);
    this.facts.ask(display.questions);
    markDevice(display);
    if (bring) bringIntoView(this);
    this.dispatchEvent(new CustomEvent('levy:answer', { bubbles: true, detail: display }));
  }

  #write(display, extract) {
    writeAnswer(this, display, this.root);
    const given = ['date', 'exigible'].some((day) => this.form.isTheirs(day) || this.form.fact(day));
    this.querySelector('[data-assumed]').hidden = given || !display.day;
    if (this.place) {
      writeLaw(this, display, extract, this.root);
      this.#cite(display);
    }
    for (const passed of ['data-stale', 'data-refused']) this.answer.removeAttribute(passed);
    this.answer.dataset.answer = 'engine';
    this.toggleAttribute('data-blank', false);
    this.prompt.ask('');
    this.querySelector('[data-live]').textContent = announcement(display);
    light(this);
    this.sheet.update(display);
  }

  /** How the words that decide are cited, and what can be kept of the answer; of no case there is nothing to keep. */
  async #cite({ extract, words, steps }) {
    const layer = this.querySelector('[data-layer="cite"]');
    layer.hidden = steps.length === 0;
    const turn = this.#asked;
    const places = [...(extract ? [{ work: extract.work, eid: extract.line }] : []), ...words];
    const said = await Promise.all(places.map(({ work, eid }) => citationOf(work, eid, this.root)));
    if (turn === this.#asked) layer.querySelector('[data-slot="cite"]').textContent = [...new Set(said)].filter(Boolean).join('\n');
  }

  #keepAddress() {
    keepQuery(this.form.query(), (name) => this.form.owns(name));
  }

  /** Only the capacities, and the table of amounts, of the category chosen. */
  #showFields() {
    const category = this.form.control('category').value;
    putChips(this, this.form.form, this.form.capacities);
    for (const table of this.querySelectorAll('[data-category]')) {
      table.hidden = category !== '' && table.dataset.category !== category;
    }
  }
}

customElements.define('levy-calculator', LevyCalculator);
