/**
 * `<levy-declare>`: a list in, an answer for each row, what is set aside to be mended, and files to keep.
 *
 * Takes the form the build rendered and a file or pasted cells; asks the engine piece by piece (`table-run.mjs`), puts
 * totals in place with `bind`, and keeps rows and corrections until the reader leaves, who is warned. A correction asks
 * for its row again; the core alone adds up. The address keeps what the form says; the list is kept nowhere, and cells
 * pasted and not yet read are asked about before leaving, as corrections are.
 */
import { keepQuery } from './address.mjs';
import { clearErrors, writeError } from './answer.mjs';
import { bind } from './bind.mjs';
import { Corrections, answered } from './corrections.mjs';
import { engineAt } from './engine.mjs';
import { handOver } from './hand-over.mjs';
import { askBeforeLeaving } from './leaving.mjs';
import { startAtRest } from './rest.mjs';
import { Status } from './status.mjs';
import { Refused, runTable, workbookOf } from './table-run.mjs';
import { textsOf } from './table-files.mjs';
import { TableView } from './table-view.mjs';

const SHOWN = 100; // rows put into the page at a time

class LevyDeclare extends HTMLElement {
  #life = null; // takes every listener away when the element leaves the page
  #run = null; // the reading under way
  #files = []; // several are one list
  #columns = null; // chosen by the reader, else null
  #told = {}; // answers to the questions of a claim
  #rows = [];
  #aside = [];
  #table = 0;
  #summary = null;
  #headed = false; // whether the columns of this reading are shown
  #counted = null; // the summary as data
  #unsaved = false;
  #corrections = new Corrections();

  connectedCallback() {
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.root = this.dataset.root;
    this.engine = engineAt(new URL(this.root + this.dataset.engine, document.baseURI).href);
    this.form = this.querySelector('form');
    this.form.noValidate = true;
    this.answer = this.querySelector('[data-answer]');
    this.view = new TableView(this, this.root);
    new Status(this.querySelector('[data-status]'), () => { this.engine.retry(); this.read(); }).follow(this.engine, signal);
    startAtRest(() => this.engine.start(), signal);
    this.#listen(signal);
    const said = new URLSearchParams(location.search);
    for (const control of this.controls) if (said.has(control.name)) control.value = said.get(control.name);
  }

  /** @returns {(HTMLInputElement | HTMLSelectElement)[]} what the form says of the whole list */
  get controls() {
    return [...this.form.elements].filter((control) => control.dataset.key);
  }

  #keep() {
    const told = this.controls.filter(({ value }) => value).map(({ name, value }) => [name, value]);
    keepQuery(new URLSearchParams(told), (name) => name in this.form.elements);
  }

  disconnectedCallback() {
    this.#run?.abort();
    this.#life?.abort();
  }

  #listen(signal) {
    const on = (target, type, listener) => target.addEventListener(type, listener, { signal });
    const [picker, pasted] = [this.querySelector('[type=file]'), this.querySelector('textarea')];
    const drop = this.querySelector('[data-drop]');
    on(this.form, 'submit', (event) => { event.preventDefault(); this.#take(pasted.value ? [new Blob([pasted.value])] : [...picker.files]); });
    on(this.form, 'input', () => this.#keep());
    on(pasted, 'input', () => { this.#unsaved ||= pasted.value !== ''; });
    on(picker, 'change', () => { if (picker.files.length) { pasted.value = ''; this.#take([...picker.files]); } });
    on(drop, 'dragover', (event) => { event.preventDefault(); drop.toggleAttribute('data-over', true); });
    on(drop, 'dragleave', () => drop.removeAttribute('data-over'));
    on(drop, 'drop', (event) => {
      event.preventDefault();
      drop.removeAttribute('data-over');
      const { files } = event.dataTransfer;
      if (files.length) { pasted.value = ''; this.#take([...files]); }
    });
    on(this.querySelector('[data-cancel]'), 'click', () => this.#stop());
    on(this, 'click', (event) => this.#clicked(event));
    on(this, 'change', (event) => {
      if (event.target.matches('[data-mend]')) this.#mend(event.target);
      else if (event.target.closest('[data-column-heads]')) this.#remap();
      else if (event.target.dataset.key && this.#files.length) this.#again();
    });
    on(this, 'submit', (event) => { if (event.target.matches('[data-ask]')) { event.preventDefault(); this.#answered(event.target); } });
    on(this, 'keydown', (event) => this.#undoKey(event));
    const { leaving } = this.querySelector('[data-leaving]').dataset;
    askBeforeLeaving(() => this.#unsaved, leaving, () => { this.#unsaved = false; }, signal);
  }

  #clicked({ target }) {
    const way = target.closest('[data-save]')?.dataset.save;
    if (way) this.#save(way);
    if (target.closest('[data-print]')) print();
    if (target.closest('[data-undo]')) this.#undo();
    const more = target.closest('[data-more]');
    if (more) this.#showMore(more.closest('section'));
  }

  /** A new list: nothing of the one before counts for it. */
  #take(files) {
    this.#files = files.length ? files : [new Blob([])];
    this.#columns = null;
    this.#told = {};
    this.read();
  }

  #again() {
    this.#told = {};
    this.read();
  }

  #remap() {
    this.#columns = [...this.querySelectorAll('[data-column-heads] select')].map((select) => select.value);
    this.read();
  }

  #answered(form) {
    const { value, typed } = form.elements;
    this.#told[form.dataset.asks] = typed.hidden ? value.value : typed.value;
    this.read();
  }

  /** The list from its beginning. */
  async read() {
    if (!this.#files.length) return;
    this.#run?.abort();
    this.#run = new AbortController();
    const { signal } = this.#run;
    this.#forget();
    const open = Object.fromEntries(this.controls.map((each) => [each.dataset.key, each.value]));
    const progress = this.querySelector('[data-progress]');
    progress.hidden = false;
    try {
      const how = { open: { ...open, ...this.#told }, columns: this.#columns, files: this.#files, signal };
      const whole = await runTable(this.engine, { ...how, onStep: (reply, read) => this.#step(reply, read), onAgain: () => this.#forget() });
      if (whole) this.#finished();
    } catch (failure) {
      this.#refused(failure);
    } finally {
      if (signal === this.#run.signal) progress.hidden = true;
    }
  }

  #forget() {
    clearErrors(this);
    [this.#rows, this.#aside, this.#table, this.#summary] = [[], [], 0, null];
    this.#corrections = new Corrections();
    [this.#unsaved, this.#headed] = [false, false];
    this.answer.toggleAttribute('data-stale', true);
    for (const part of ['[data-stopped]', '[data-details]']) this.querySelector(part).hidden = true;
    for (const part of ['[data-aside]', '[data-rows]']) {
      const section = this.querySelector(part);
      section.hidden = true;
      section.querySelector('[data-list]').replaceChildren();
    }
  }

  #stop() {
    this.#run?.abort();
    this.#forget();
    for (const part of ['[data-answer]', '[data-columns]', '[data-progress]']) this.querySelector(part).hidden = true;
    const stopped = this.querySelector('[data-stopped]');
    stopped.hidden = false;
    this.querySelector('[data-live]').textContent = stopped.textContent;
    this.querySelector('[type=file]').focus();
  }

  #step({ declare, display }, read) {
    this.#rows.push(...answered(display));
    this.#aside.push(...display.aside);
    if (!this.#headed && (display.columns.length || !declare.table)) {
      this.view.showColumns(display, this.#columns !== null);
      this.#headed = true;
    }
    this.#table = declare.table;
    const said = this.querySelector('[data-read]');
    said.textContent = said.dataset.words.replace('{rows}', (this.#rows.length + this.#aside.length).toLocaleString('fr'));
    this.querySelector('[data-progress] progress').value = read;
    if (display.summary) [this.#summary, this.#counted] = [display.summary, declare.summary];
  }

  #finished() {
    this.#unsaved = this.#rows.length + this.#aside.length > 0;
    this.#showSummary();
    for (const head of this.querySelectorAll('thead [data-billed]')) head.hidden = !this.#billed;
    this.querySelector('[data-aside]').hidden = this.#aside.length === 0;
    this.querySelector('[data-rows]').hidden = this.#rows.length === 0;
    this.#showMore(this.querySelector('[data-aside]'));
    this.#showMore(this.querySelector('[data-rows]'));
    this.querySelector('.file__title').focus();
  }

  /** Whether some row says what was billed. */
  get #billed() {
    return this.#rows.some(({ billed }) => billed);
  }

  #showSummary() {
    for (const part of [this.answer, this.querySelector('[data-details]')]) {
      bind(part, this.#summary, this.root);
      part.hidden = false;
    }
    this.answer.removeAttribute('data-stale');
    this.answer.dataset.answer = 'engine';
    const question = this.#summary.claim?.question;
    if (question) {
      const ask = this.querySelector('[data-ask]');
      ask.dataset.asks = question.field;
      const [choices, typed] = [ask.querySelector('[data-choices]'), ask.querySelector('[data-typed]')];
      typed.hidden = question.choices.length > 0;
      typed.placeholder = question.kind === 'date' ? 'jj/mm/aaaa' : '';
      choices.hidden = !typed.hidden;
    }
    this.querySelector('[data-live]').textContent = `${this.#summary.total} ${this.#summary.count}`;
  }

  /** The next rows of a list into the page. */
  #showMore(section) {
    const aside = section.matches('[data-aside]');
    const list = section.querySelector('[data-list]');
    const from = list.children.length;
    const all = aside ? this.#aside : this.#rows;
    list.append(...all.slice(from, from + SHOWN).map((row) => (aside ? this.view.asideItem(row) : this.view.rowItem(row, this.#billed))));
    section.querySelector('[data-more]').hidden = all.length <= from + SHOWN;
  }

  async #mend(input) {
    const { line, at } = input.dataset;
    const row = this.#corrections.get(Number(line)) ?? this.#aside.find((each) => each.line === Number(line));
    this.#corrections.set(Number(line), Object.assign([...row.cells], { [at]: input.value }));
    await this.#recount();
  }

  async #undo() {
    const undone = this.#corrections.undo();
    if (undone === null) return;
    await this.#recount();
    this.querySelector(`[data-mend][data-line="${undone}"]`)?.focus();
  }

  #undoKey(event) {
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    const { target } = event;
    const typing = target.matches('[data-mend]') ? target.value !== target.dataset.settled : target.matches('textarea, input');
    if (typing || !this.#corrections.size) return;
    event.preventDefault();
    this.#undo();
  }

  /** The rows that were mended, asked for again, and what the list then comes to. */
  async #recount() {
    let reply;
    try {
      reply = await this.engine.ask({ op: 'declare', table: this.#table, mended: this.#corrections.rows });
    } catch (failure) {
      console.warn(failure);
      return;
    }
    if (reply.error) {
      writeError(this, this.form, reply.error);
      return;
    }
    [this.#summary, this.#counted] = [reply.display.summary, reply.declare.summary];
    this.#corrections.settle(reply);
    this.#unsaved = true;
    for (const input of this.querySelectorAll('[data-mend]')) {
      const line = Number(input.dataset.line);
      const original = this.#aside.find((each) => each.line === line);
      this.view.settle(input, original, this.#corrections.get(line), this.#corrections.answers.get(line));
    }
    this.querySelector('[data-undo]').disabled = this.#corrections.size === 0;
    this.#showSummary();
  }

  async #save(way) {
    const list = { rows: this.#rows, aside: this.#aside, summary: this.#summary, counted: this.#counted };
    const { lines, ...texts } = textsOf(list, this.#corrections.answers);
    const book = () => workbookOf(this.engine, { table: this.#table, mended: this.#corrections.rows, lines: new Blob([lines()]) });
    try {
      handOver(`${this.#summary.file}.${way}`, await (texts[way] ?? book)());
      if (way !== 'ics') this.#unsaved = false;
    } catch (failure) {
      this.#refused(failure);
    }
  }

  #refused(failure) {
    if (failure instanceof Refused) writeError(this, this.form, failure.error)?.focus();
    else console.warn(failure); // the status line says it
  }
}

customElements.define('levy-declare', LevyDeclare);
