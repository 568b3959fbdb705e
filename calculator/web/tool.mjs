/**
 * What the tools share: an element around a form and a first answer that the build has rendered, alive through the
 * engine.
 *
 * Takes `data-op` (what to ask the door), `data-engine`, `data-root`, and controls whose `data-key` is their name at the
 * door. It reads the form as it is typed, asks, puts the reply's `display` in place with `bind` or the error beside its
 * field, and keeps the address in step. It knows nothing of levies.
 */
import { keepQuery, spaced } from './address.mjs';
import { clearErrors, writeError } from './answer.mjs';
import { bind } from './bind.mjs';
import { iso, written } from './dates.mjs';
import { engineAt } from './engine.mjs';
import { startAtRest } from './rest.mjs';
import { Status } from './status.mjs';
import { Typing } from './typing.mjs';

export class Tool extends HTMLElement {
  #life = null; // an AbortController: takes every listener away when the element leaves the page
  #typing = null;
  #asked = 0;
  /** @type {Map<string, string>} values of an address that their field cannot hold, until the reader changes it */
  #kept = new Map();

  connectedCallback() {
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.root = this.dataset.root;
    this.engine = engineAt(new URL(this.root + this.dataset.engine, document.baseURI).href);
    this.form = this.querySelector('form:not(.ask)');
    this.form.noValidate = true;
    this.answer = this.querySelector('[data-answer]');
    new Status(this.querySelector('[data-status]'), () => this.retry()).follow(this.engine, signal);
    this.engine.addEventListener('change', () => { this.dataset.state = this.engine.state; }, { signal });
    this.#typing = new Typing(this.engine, () => this.compute({ address: true }));
    for (const touch of ['focusin', 'pointerdown']) {
      this.addEventListener(touch, () => this.engine.start(), { signal, once: true });
    }
    this.form.addEventListener('input', (event) => this.#typed(event), { signal });
    this.form.addEventListener('change', (event) => this.#typed(event), { signal });
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#typing.cancel();
      if (this.engine.state === 'failed') this.retry();
      else this.compute({ address: true, focus: true });
    }, { signal });
    this.connected(signal);
    this.showFields();
    if (this.restore()) this.compute({});
    else startAtRest(() => this.engine.start(), signal);
  }

  disconnectedCallback() {
    this.#typing?.cancel();
    this.#life?.abort();
    this.#asked += 1; // an answer still under way belongs to a page that is gone
  }

  /** For those built on this one: listeners of their own. */
  connected() {}

  /** @returns {(HTMLInputElement | HTMLSelectElement)[]} */
  get controls() {
    return [...this.form.elements].filter((control) => control.dataset.key);
  }

  /** What the form says, by the names of the door. */
  fields() {
    return Object.fromEntries(this.controls.map((control) => [control.dataset.key, this.#kept.get(control.name) ?? control.value]));
  }

  /** The question for the door. */
  question() {
    return { op: this.dataset.op, ...this.fields() };
  }

  /** The value of a field as an address has it. */
  inAddress({ name, value: shown, dataset: { key } }) {
    const value = this.#kept.get(name) ?? shown;
    return key === 'capacity' ? value.replace(/\s+/gu, '') : key === 'date' ? iso(value) : value.trim();
  }

  /** The address that brings the question back; the build's names are those of the controls. */
  query() {
    const query = new URLSearchParams();
    for (const control of this.controls) {
      const kept = this.inAddress(control);
      if (kept && !control.closest('[data-field]').hidden) query.set(control.name, kept);
    }
    return query;
  }

  /** Puts the case of the address into the form. @returns {boolean} was there one */
  restore() {
    const query = new URLSearchParams(location.search);
    this.#kept.clear();
    let given = false;
    const selects = this.controls.sort((a, b) => (b.localName === 'select') - (a.localName === 'select'));
    for (const control of selects) {
      if (!query.has(control.name)) continue;
      given = true;
      const value = query.get(control.name).trim();
      this.#put(control, { capacity: spaced, date: written }[control.dataset.key]?.(value) ?? value);
      if (control.localName === 'select') this.startAfresh(control);
    }
    this.showFields();
    return given;
  }

  #put(control, value) {
    control.value = value;
    if (control.value !== value) this.#kept.set(control.name, value);
  }

  /** What a choice begins with, where the build says so. */
  startAfresh(select) {
    const { startCapacity, startDate } = select.selectedOptions[0]?.dataset ?? {};
    const capacity = this.form.querySelector('[data-key="capacity"]');
    const date = this.form.querySelector('[data-key="date"]');
    if (capacity && startCapacity) capacity.value = startCapacity;
    if (date && startDate) date.value = written(startDate);
  }

  /** Only the fields that count for the choice made. */
  showFields() {
    const choice = this.form.querySelector('select')?.selectedOptions[0];
    const capacity = this.form.querySelector('[data-field="capacity"]');
    if (capacity && choice) capacity.hidden = choice.dataset.needsCapacity === 'false';
  }

  #typed(event) {
    const { target } = event;
    this.#kept.delete(target.name);
    if (target.localName === 'select') {
      if (event.type !== 'change') return; // a select sends both: once is enough
      this.startAfresh(target);
      this.showFields();
    } else if (event.type === 'change') return;
    this.keepAddress();
    this.expect();
    this.#typing.typed();
  }

  /** The answer shown is about something else until the next one comes. */
  expect() {
    this.answer.toggleAttribute('data-stale', true);
  }

  retry() {
    this.engine.retry();
    this.compute({});
  }

  /**
   * Asks the question of the form.
   * @param {{address?: boolean, focus?: boolean, question?: object}} how keep the address in step; bring the reader to
   *   a wrong field; ask this instead
   * @returns {Promise<object | null>} the reply's display, null where there is none to show
   */
  async compute({ address = false, focus = false, question = this.question() }) {
    this.#asked += 1;
    const turn = this.#asked;
    if (address) this.keepAddress();
    this.expect();
    let reply;
    try {
      reply = await this.engine.ask(question);
    } catch (failure) {
      console.warn(failure);
      return null; // the status line says it; the old answer stays, dimmed
    }
    if (turn !== this.#asked) return null;
    clearErrors(this);
    if (reply.error) {
      const control = writeError(this, this.form, this.place(reply.error));
      if (focus) control?.focus();
      return null;
    }
    bind(this.answer, reply.display, this.root);
    this.answer.hidden = false;
    this.answer.removeAttribute('data-stale');
    this.answer.dataset.answer = 'engine';
    this.querySelector('[data-live]').textContent = this.announcement(reply.display);
    return reply.display;
  }

  /** Where an error is shown. */
  place(error) {
    return error;
  }

  /** The one sentence that is read aloud. */
  announcement(display) {
    return display[this.dataset.announce] ?? '';
  }

  keepAddress() {
    keepQuery(this.query(), () => true);
  }
}
