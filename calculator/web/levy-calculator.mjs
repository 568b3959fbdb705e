/**
 * `<levy-calculator>`: the custom element around the form and the first answer that the build has rendered.
 *
 * Takes from its attributes where the engine is (`data-engine`, `data-root`, both relative to the page) and from its
 * own markup every word it shows. It reads the case as it is typed, asks the engine, writes the answer or puts the
 * error beside its field, lights the words in the law and keeps the address in step. Loading begins with the first
 * touch of the form, or when the page is at rest; until a new answer is there, the old one stays, dimmed.
 */
import { keepQuery } from './address.mjs';
import { announcement, clearErrors, writeAnswer, writeError } from './answer.mjs';
import { CaseForm } from './case.mjs';
import { engineAt } from './engine.mjs';
import { Facts } from './facts.mjs';
import { dark, light, show } from './lighting.mjs';
import { startAtRest } from './rest.mjs';
import { runRows } from './rows.mjs';
import { shareAnswers } from './share.mjs';
import { markDevice } from './stairs.mjs';
import { Status } from './status.mjs';
import { Typing } from './typing.mjs';

class LevyCalculator extends HTMLElement {
  #life = null; // an AbortController: takes every listener away when the element leaves the page
  #typing = null;
  #asked = 0;

  connectedCallback() {
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.root = this.dataset.root ?? '';
    this.engine = engineAt(new URL(this.root + this.dataset.engine, document.baseURI).href);
    if (this.dataset.timeout) this.engine.patience = Number(this.dataset.timeout);
    this.form = new CaseForm(this.querySelector('form'), (this.dataset.facts ?? '').split(' '));
    this.form.form.noValidate = true;
    this.answer = this.querySelector('[data-answer]');
    this.facts = new Facts(this, this.form, signal, {
      typing: () => this.#keepAddress(),
      said: () => this.#compute({ address: true }),
    });
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

    runRows(this, this.form, (chosen) => this.run(chosen), signal);
    shareAnswers(this, () => this.engine.ask({ op: 'receipt', case: this.form.read() }), signal);
    this.#showFields();
    light(this);
    if (this.form.restore(new URLSearchParams(location.search))) {
      this.#showFields();
      this.#compute({ tidy: true });
    } else {
      startAtRest(start, signal);
    }
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
    this.#keepAddress();
    this.expect();
    this.#typing.typed();
  }

  #submitted(event) {
    event.preventDefault();
    this.#typing.cancel();
    if (this.engine.state === 'failed') this.#retry();
    else this.#compute({ address: true, focus: true });
  }

  #tapped(event) {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const citation = event.target.closest('[data-eid]')
      ?? event.target.closest('[data-step]')?.querySelector('[data-eid][data-here]');
    if (!citation || String(getSelection()) !== '' || event.target.closest('button, summary')) return;
    if (show(citation)) event.preventDefault();
  }

  /** The answer shown is about something else until the next one comes. */
  expect() {
    this.answer.toggleAttribute('data-stale', true);
  }

  /** A case from elsewhere: a band tapped in the law, a lead of the guide. @param {Record<string, string>} chosen */
  run(chosen) {
    this.form.choose(chosen);
    this.drawn = '';
    this.#showFields();
    this.#compute({ address: true });
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
   * @param {{address?: boolean, focus?: boolean, tidy?: boolean}} how keep the address in step; bring the reader to a
   *   wrong field; write the capacity the way the core reads it (for a case that came from an address)
   */
  async #compute({ address = false, focus = false, tidy = false }) {
    const turn = ++this.#asked;
    const typed = this.form.read();
    if (address) this.#keepAddress();
    this.expect();
    let reply;
    try {
      reply = await this.engine.ask(this.#question(typed));
    } catch (failure) {
      console.warn(failure);
      return; // the status line says it; the old answer stays, dimmed
    }
    if (turn !== this.#asked) return;
    clearErrors(this);
    this.#drawFacts(typed); // an error too: it may be about one of them
    if (reply.error) {
      const control = writeError(this, this.form.form, reply.error);
      if (focus) control?.focus();
      return;
    }
    if (tidy && reply.display.case.capacity) this.form.control('capacity').value = reply.display.case.capacity;
    writeAnswer(this, reply.display, this.root);
    this.facts.ask(reply.display.questions);
    this.answer.removeAttribute('data-stale');
    this.answer.dataset.answer = 'engine';
    this.querySelector('[data-live]').textContent = announcement(reply.display);
    light(this);
    markDevice(reply.display);
  }

  /** The circumstances of a category are asked once, when a reply for it is there. */
  async #drawFacts({ system, category }) {
    if (this.drawn === category) return;
    this.drawn = category;
    try {
      const { fields = [] } = await this.engine.ask({ op: 'fields', case: { system, category } });
      if (this.drawn === category) this.facts.draw(fields);
    } catch (failure) {
      console.warn(failure); // the engine's state says it
    }
  }

  #keepAddress() {
    keepQuery(this.form.query(), (name) => this.form.owns(name));
  }

  /** Only the fields, and the table of amounts, of the category chosen. */
  #showFields() {
    const category = this.form.control('category').value;
    this.querySelector('[data-field="capacity"]').hidden = !this.form.needsCapacity;
    for (const table of this.querySelectorAll('[data-category]')) {
      table.hidden = table.dataset.category !== category;
    }
  }
}

customElements.define('levy-calculator', LevyCalculator);
