/**
 * The three tools: `<levy-tool>` (compare, trace) as `tool.mjs` has it, `<levy-dossier>` with its questions, and
 * `<levy-receipt>` that has a file verified.
 */
import { clearErrors, writeError } from './answer.mjs';
import { iso } from './dates.mjs';
import { Opening, stage } from './opening.mjs';
import { Tool } from './tool.mjs';

const DRAFT = 'saisie-'; // before a name of the address: typed, and not an answer yet

class LevyTool extends Tool {}

/**
 * Questions one after the other. Each answer is an entry of the history, under the name of the case's field, so that back,
 * forward and reload bring it back; which question comes next, only the door knows.
 */
class LevyDossier extends Tool {
  /** What is typed or chosen for the open question, and not sent yet. @type {[string, string][]} */
  #draft = [];
  /** @type {Record<string, string>} */
  #answers = {};

  connected(signal) {
    this.opening = new Opening(this, () => this.#return(), signal);
    this.addEventListener('submit', (event) => {
      if (!event.target.matches('[data-ask]')) return;
      event.preventDefault();
      this.#answered([...new FormData(event.target)].map(([name, value]) => [name, iso(value)]));
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
      history.pushState(history.state, '', link.href);
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
    if (this.dataset.stage === 'case' && this.#missing.length > 0) this.dataset.stage = 'device'; // a date is not supposed
    this.opening.show(this.dataset.stage, query);
    const drafts = [...query].filter(([name]) => name.startsWith(DRAFT));
    this.#draft = drafts.map(([name, value]) => [name.slice(DRAFT.length), value]);
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

  /** What has to be said before anything can be asked, by the names of the fields. */
  get #missing() {
    return this.controls.filter((control) => !control.value.trim() && !control.closest('[data-field]').hidden)
      .map((control) => control.dataset.key);
  }

  /** Says beside each field what is missing there. @returns {HTMLElement | null} the first of them */
  #sayMissing() {
    const { content } = this.querySelector('template[data-missing]');
    clearErrors(this);
    return this.#missing.map((field) => writeError(this, this.form, {
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
    for (const [name, value] of Object.entries(this.#answers)) query.set(name, value);
    for (const [name, value] of this.#draft) query.set(`${DRAFT}${name}`, value);
    return query;
  }

  async compute(how) {
    if (this.#missing.length > 0) {
      if (how.address) this.keepAddress();
      const asked = how.focus || this.dataset.stage === 'case'; // before that, nobody said they were ready
      const first = asked ? this.#sayMissing() : null;
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
    history.pushState(history.state, '', new URL(this.root + display.address, document.baseURI));
    this.querySelector('[data-address]').textContent = ` ${location.href}`;
    this.#bring();
  }

  async #return() {
    if (!this.isConnected) return;
    if (!this.restore()) this.opening.focus();
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

// One sign more than the core reads: a file that is too long is refused as one, however long it is.
const MOST_SIGNS = 1_000_001;
const MOST_BYTES = 4 * MOST_SIGNS;

class LevyReceipt extends Tool {
  #text = '';

  connected(signal) {
    const capture = { signal, capture: true }; // before the form's own listeners, which are for what is typed
    this.form.addEventListener('click', (event) => { event.target.value = ''; }, capture); // the same file, mended
    this.form.addEventListener('input', (event) => event.stopImmediatePropagation(), capture);
    this.form.addEventListener('change', async (event) => {
      event.stopImmediatePropagation();
      const [file] = event.target.files;
      if (!file) return;
      this.#text = (await file.slice(0, MOST_BYTES).text()).slice(0, MOST_SIGNS);
      this.compute({});
    }, capture);
  }

  question() {
    return { op: 'verify', receipt: this.#text };
  }

  restore() {
    return false;
  }

  keepAddress() {}

  place(error) {
    return { ...error, field: 'receipt' };
  }

  announcement(display) {
    return display.verdict;
  }
}

customElements.define('levy-tool', LevyTool);
customElements.define('levy-dossier', LevyDossier);
customElements.define('levy-receipt', LevyReceipt);
