/**
 * `<levy-dossier>`: exempt, or refunded? From the country to the file, one question at a time.
 *
 * `Opening` asks the country and who one is; then the form's own fields are asked one by one, what was said of them
 * standing above; then the door's questions, until there is a file.
 */
import { stepForward } from './address.mjs';
import { clearErrors, writeError } from './answer.mjs';
import { iso } from './dates.mjs';
import { Opening, stage } from './opening.mjs';
import { Tool } from './tool.mjs';

const DRAFT = 'saisie-'; // before a name of the address: typed, and not an answer yet

/**
 * Questions one after the other. Each answer is an entry of the history, under the name of the case's field, so that back,
 * forward and reload bring it back; which question comes next, only the door knows.
 */
export class LevyDossier extends Tool {
  /** What is typed or chosen for the open question, and not sent yet. @type {[string, string][]} */
  #draft = [];
  /** @type {Record<string, string>} */
  #answers = {};

  connected(signal) {
    this.addEventListener('submit', (event) => {
      if (event.target !== this.form || this.dataset.stage !== 'device') return;
      event.preventDefault();
      event.stopPropagation(); // there is nothing to ask the door for before the last of them
      this.#said();
    }, { signal, capture: true });
    this.querySelector('[data-ask]').noValidate = true; // the browser would say it in its own language
    this.opening = new Opening(this, () => this.#return(), signal);
    this.addEventListener('submit', (event) => {
      if (!event.target.matches('[data-ask]')) return;
      event.preventDefault();
      const said = [...new FormData(event.target)].filter(([, value]) => value.trim());
      if (said.length > 0) this.#answered(said.map(([name, value]) => [name, iso(value)]));
      else this.#sayMissing('answer')?.focus();
    }, { signal });
    this.addEventListener('input', (event) => {
      if (!event.target.form?.matches('[data-ask]')) return;
      this.#draft = [...new FormData(event.target.form)];
      this.keepAddress();
    }, { signal });
    this.addEventListener('click', (event) => {
      if (event.target.closest('[data-print]')) print();
      const link = event.target.closest('a[data-here]');
      if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation(); // the theme would fetch the page again
      stepForward(link.href);
      this.#return();
    }, { signal });
    addEventListener('popstate', () => this.#return(), { signal });
  }

  /** Whether a name of the address is that of a field of the form, or of the country. */
  #own(name) {
    return name === 'systeme' || name.startsWith(DRAFT) || this.controls.some((control) => control.name === name);
  }

  restore() {
    const base = new Set([...this.controls.map((control) => control.name), 'systeme']);
    const query = new URLSearchParams(location.search);
    this.dataset.stage = stage(query, (name) => this.#own(name));
    if (this.dataset.stage !== 'country') this.#afresh(this.dataset.stage === 'device' ? query.get('systeme') : '');
    const given = this.dataset.stage !== 'country' && super.restore();
    const drafts = [...query].filter(([name]) => name.startsWith(DRAFT));
    this.#draft = drafts.map(([name, value]) => [name.slice(DRAFT.length), value]);
    const open = this.#missing.length > 0 || this.#draft.some(([name]) => base.has(name)); // a date is not supposed
    if (this.dataset.stage === 'case' && open) this.dataset.stage = 'device';
    this.#askNext(query);
    this.opening.show(this.dataset.stage, query, this.#settled(query));
    this.#answers = Object.fromEntries([...query].filter(([name]) => !base.has(name) && !name.startsWith(DRAFT)));
    return given && this.dataset.stage === 'case';
  }

  /** The form with nothing the reader has not said; before a device is chosen, with those of the country alone. */
  #afresh(system) {
    const select = this.form.querySelector('[data-key="category"]');
    for (const option of select.options) {
      option.hidden = option.disabled = Boolean(system && option.value) && option.dataset.system !== system;
    }
    select.value = '';
    for (const name of ['capacity', 'date']) this.form.querySelector(`[data-key="${name}"]`).value = '';
  }

  /** A case begins with what the reader says: nothing is proposed, nothing that was typed goes. */
  startAfresh() {}

  /** The country of the device; before there is one, that of the first question. */
  get #system() {
    const device = this.form.querySelector('[data-key="category"]').selectedOptions[0];
    return device?.dataset.system ?? new URLSearchParams(location.search).get('systeme') ?? '';
  }

  /** The fields that count for the device chosen, in the order in which they are asked. */
  get #fields() {
    return this.controls.filter((control) => !control.closest('[data-field]').hidden);
  }

  /** The one field that is asked now, before there is a case. */
  get #open() {
    return this.controls.find((control) => control.dataset.key === this.dataset.asking) ?? null;
  }

  /** Which field is next: the first of which the address says nothing; as the reader left it, if they began. */
  #askNext(query) {
    const now = this.dataset.stage === 'device' ? this.#fields.find(({ name, value }) => !query.has(name) || !value.trim()) : null;
    this.toggleAttribute('data-asking', Boolean(now));
    if (now) this.dataset.asking = now.dataset.key;
    for (const heading of this.querySelectorAll('[data-asks]')) heading.hidden = heading.dataset.asks !== now?.dataset.key;
    for (const control of this.controls) control.closest('[data-field]').toggleAttribute('data-next', control === now);
    const [, begun] = this.#draft.find(([name]) => name === now?.name) ?? [];
    if (now && begun !== undefined) now.value = begun;
    this.#draft = this.#draft.filter(([name]) => !this.controls.some((control) => control.name === name));
  }

  /** The fields already said, for the lines above what is asked; to change one is to have it asked again as it was said. */
  #settled(query) {
    const said = (control) => (this.dataset.stage === 'device' ? query.has(control.name) : this.dataset.stage === 'case');
    return this.#fields.filter(said).map((control) => {
      const { name, value, selectedOptions, dataset: { key } } = control;
      const address = new URLSearchParams([...query].filter(([other]) => other !== name && !other.startsWith(DRAFT)));
      address.set(DRAFT + name, value);
      return {
        question: this.querySelector(`[data-asks="${key}"] [data-slot="text"]`).textContent,
        answer: selectedOptions?.[0]?.textContent ?? value,
        address,
      };
    });
  }

  /** « Continuer » under the one field: what is missing or refused is said there; else it is a step to the next. */
  async #said() {
    const control = this.#open;
    clearErrors(this);
    const first = this.#sayMissing(control.dataset.key);
    const error = first ? null : await this.#refusal(control.dataset.key);
    if (control !== this.#open) return;
    if (error) writeError(this, this.form, error);
    if (first || error) return control.focus();
    const address = new URL(location.href);
    address.searchParams.delete(`${DRAFT}${control.name}`);
    address.searchParams.set(control.name, this.inAddress(control));
    stepForward(address);
    this.#return();
  }

  /** What the core has against this one field, beside those said before; where the core is not there yet, nothing. */
  async #refusal(key) {
    if (key === 'category' || this.engine.state !== 'ready') return null;
    const { startDate } = this.form.querySelector('[data-key="category"]').selectedOptions[0].dataset;
    const { date, ...said } = this.fields();
    const asked = { system: this.#system, ...said, date: date || startDate };
    const { error } = await this.engine.ask({ op: 'assess', case: asked }).catch(() => ({}));
    return error?.field === key ? error : null;
  }

  /** What has to be said before anything can be asked, by the names of the fields. */
  get #missing() {
    return this.#fields.filter((control) => !control.value.trim()).map((control) => control.dataset.key);
  }

  /** Says beside each field, or the one, what is missing there. @returns {HTMLElement | null} the first of them */
  #sayMissing(one = '') {
    const { content } = this.querySelector('template[data-missing]');
    clearErrors(this);
    const missing = one === 'answer' ? [one] : this.#missing.filter((field) => [field, ''].includes(one));
    return missing.map((field) => writeError(this, this.form, {
      field, message: content.querySelector(`[data-word="${field}"]`).textContent,
    }))[0];
  }

  #case(answers) {
    return { op: this.dataset.op, case: { system: this.#system, ...this.fields(), ...answers } };
  }

  question() {
    return this.#case(this.#answers);
  }

  query() {
    const query = super.query();
    query.set('systeme', this.#system);
    if (this.dataset.stage === 'device') this.#undecided(query);
    for (const [name, value] of Object.entries(this.#answers)) query.set(name, value);
    for (const [name, value] of this.#draft) query.set(`${DRAFT}${name}`, value);
    return query;
  }

  /** Before there is a case, what stands in the field that is asked, or in one still to come, is no answer yet. */
  #undecided(query) {
    const said = new URLSearchParams(location.search);
    const now = this.#open;
    for (const { name } of this.#fields) if (name === now?.name || !said.has(name)) query.delete(name);
    if (now?.value) query.set(DRAFT + now.name, now.value);
  }

  async compute(how) {
    if (this.dataset.stage === 'device' || this.#missing.length > 0) {
      if (how.address) this.keepAddress();
      const first = this.dataset.stage === 'case' ? this.#sayMissing() : null; // before that, nobody said they were ready
      if (how.focus) first?.focus();
      return null;
    }
    const display = await super.compute(how);
    if (display) {
      this.dataset.stage = 'case';
      this.#answers = display.answers;
      this.#fillDraft();
      this.querySelector('[data-address]').textContent = ` ${location.href}`;
      if (display.file) this.#unfold();
    }
    return display;
  }

  /** What the page keeps folded until there is a file: its papers for this country, the table of invoices. */
  #unfold() {
    for (const papers of document.querySelectorAll('details[data-papers]')) {
      if ([undefined, this.#system].includes(papers.dataset.system)) papers.open = true;
    }
  }

  /** The open question as the reader left it, if it is still the one that is open. */
  #fillDraft() {
    const { elements } = this.querySelector('[data-ask]');
    for (const [name, value] of this.#draft) {
      const control = elements.namedItem(name);
      if (control) control.value = value;
      else this.#draft = []; // another question is open
    }
  }

  async #answered(data) {
    const display = await this.compute({ question: this.#case({ ...this.#answers, ...Object.fromEntries(data) }) });
    if (!display) return;
    this.#draft = [];
    stepForward(new URL(this.root + display.address, document.baseURI));
    this.querySelector('[data-address]').textContent = ` ${location.href}`;
    this.#bring();
  }

  async #return() {
    if (!this.isConnected) return;
    if (!this.restore()) (this.#open ?? this.opening.legend)?.focus();
    else if (await this.compute({})) this.#bring();
  }

  /** The reader's place: the next question, or the file. */
  #bring() {
    [...this.querySelectorAll('.ask__legend, .file__title')].find((head) => head.checkVisibility())?.focus();
  }

  place(error) {
    return this.controls.some((control) => control.dataset.key === error.field) ? error : { ...error, field: 'answer' };
  }

  announcement(display) {
    return display.question ? `${display.question.step}. ${display.question.text}` : display.file.title;
  }
}
