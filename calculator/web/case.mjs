/**
 * The case: what the reader typed, between the form, the query of the address and the door.
 *
 * Everything stays text, as it was typed; only the core reads it. `CaseForm` takes the form the build rendered and
 * gives `read()` (the case for the door), `restore(query)` and `query()` (the address that brings the case back).
 * A value from an address that a field cannot hold (an unknown category) is kept aside and still sent, so that the
 * core's message about it appears, until the reader changes that field. Dates stand in French order in their field. What the reader wrote
 * in a field is remembered as theirs: no default, and no case from elsewhere that was asked for before, takes its place.
 */
import { spaced } from './address.mjs';
import { iso, written } from './dates.mjs';

/** The door's names and the names in forms and addresses. */
export const FIELDS = { system: 'systeme', category: 'categorie', capacity: 'capacite', date: 'date', quantity: 'quantite' };

const ONE = '1';

/** Writes into a field. Where the reader's hand is in it already, all of it is selected: what is typed next replaces it. */
function put(control, value) {
  control.value = value;
  if (control === document.activeElement) control.select?.();
}

export class CaseForm {
  /** @type {Map<string, string>} */
  #kept = new Map();
  /** Circumstances without a field in the form (an offer, a rack, an exemption), under the door's own names. */
  #facts = new Map();
  /** @type {Map<string, number>} when the reader wrote in a field; 0 for what an address said */
  #theirs = new Map();

  /** @param {HTMLFormElement} form @param {string[]} factNames the circumstances the door knows */
  constructor(form, factNames = []) {
    this.form = form;
    this.factNames = factNames;
    for (const kind of ['input', 'change']) form.addEventListener(kind, ({ target }) => this.#wrote(target.name));
  }

  /** @param {string} field @returns {HTMLInputElement | HTMLSelectElement | null} */
  control(field) {
    return this.form.elements.namedItem(FIELDS[field]);
  }

  /** @returns {Record<string, string>} */
  read() {
    const typed = {};
    for (const field of Object.keys(FIELDS)) {
      typed[field] = this.#kept.get(field) ?? this.control(field)?.value ?? '';
    }
    typed.date = iso(typed.date);
    return { ...typed, ...Object.fromEntries(this.#facts) };
  }

  /** A circumstance as it stands, "" where nothing was said. @param {string} name */
  fact(name) {
    return this.#facts.get(name) ?? '';
  }

  /** @param {string} name @param {string} value "" takes it back */
  setFact(name, value) {
    if (value) this.#facts.set(name, value);
    else this.#facts.delete(name);
  }

  /** What the build says of a category: of the one chosen, or of another of the list. */
  about(category = this.control('category').value, system = '') {
    const control = this.control('category');
    const listed = [...control.options ?? [control]];
    const found = listed.find((each) => each.value === category && (!system || each.dataset.system === system));
    return found?.dataset ?? {};
  }

  /** The category chosen says which system it belongs to. */
  followCategory() {
    const { system } = this.#chosen.dataset;
    if (system) this.control('system').value = system;
  }

  get #chosen() {
    const category = this.control('category');
    return category.selectedOptions?.[0] ?? category;
  }

  /** Whether the capacity counts for the category chosen. */
  get needsCapacity() {
    return this.#chosen.dataset.needsCapacity !== 'false';
  }

  /** The capacities that the shops sell and the law names, for the category chosen. */
  get capacities() {
    return (this.#chosen.dataset.capacities ?? '').split('|').filter(Boolean);
  }

  /** What has to be said before there can be an amount: "category", "capacity" or nothing. */
  get missing() {
    const { category, capacity } = this.read();
    if (!category) return 'category';
    return this.needsCapacity && capacity.trim() === '' ? 'capacity' : '';
  }

  /** Another category: what the reader wrote stays, the date begins inside the window, no capacity is made up. */
  startAfresh() {
    if (!this.#theirs.has('capacity')) this.control('capacity').value = '';
    if (!this.#theirs.has('date')) this.#set('date', this.#chosen.dataset.startDate ?? '');
  }

  /** Whether the reader said it, by hand or in the address. @param {string} field */
  isTheirs(field) {
    return this.#theirs.has(field);
  }

  /** A capacity tapped, as if it were written. */
  writeCapacity(capacity) {
    this.control('capacity').value = capacity;
    this.#wrote(FIELDS.capacity);
  }

  /**
   * A case from elsewhere (a band tapped, the guide): its category, capacity, circumstances, and the quantity and date it
   * tells. Those it does not tell stay as the reader wrote them, the date only while the system is the same.
   * @param {Record<string, string>} chosen
   * @param {{since?: number, words?: boolean}} how when it was asked for: what was written since is not touched; whether
   *   it comes from words, which say everything anew
   */
  choose({ category, capacity = '', quantity = '', date = '', system: _, ...facts }, { since = Infinity, words = false } = {}) {
    const before = this.control('system').value;
    const wrote = (field) => this.#theirs.get(field) ?? -1;
    const stays = (field) => (words ? wrote(field) > 0 : wrote(field) >= 0);
    this.#kept.clear();
    this.control('category').value = category;
    this.followCategory();
    if (wrote('capacity') <= since) this.#set('capacity', capacity);
    if (quantity && wrote('quantity') <= since) this.#set('quantity', quantity);
    else if (!stays('quantity')) this.#set('quantity', ONE);
    const moved = before !== this.control('system').value;
    if (date && wrote('date') <= since) {
      this.#set('date', date);
      if (words) this.#theirs.set('date', 0); // they said it in these words
    } else if (!stays('date') || (moved && wrote('date') <= since)) this.#set('date', this.#chosen.dataset.startDate ?? '');
    this.#facts = new Map(Object.entries(facts).filter(([name]) => this.factNames.includes(name)));
  }

  /** The capacity of an address the way the core reads it, unless the reader is about to write another. */
  tidy(typed, written) {
    const control = this.control('capacity');
    if (written && control.value === typed && control !== document.activeElement) control.value = written;
  }

  #set(field, value) {
    put(this.control(field), field === 'date' ? written(value) : value);
    this.#theirs.delete(field);
  }

  /** Nothing is chosen any more. */
  forget() {
    this.#kept.clear();
    this.#facts.clear();
    this.#theirs.clear();
    if (this.control('category').type !== 'hidden') this.control('category').value = '';
    for (const field of ['capacity', 'date']) this.control(field).value = '';
    this.control('quantity').value = ONE;
  }

  /** Puts the case of an address into the form. @param {URLSearchParams} query @returns {boolean} was there one */
  restore(query) {
    const given = Object.entries(FIELDS).filter(([field, name]) => query.has(name) && field !== 'system');
    if (given.length > 0 && query.has(FIELDS.system)) given.push(['system', FIELDS.system]);
    // The category first: it settles the system, and where the other fields start.
    if (query.has(FIELDS.category)) {
      this.#put('category', query.get(FIELDS.category).trim());
      if (!this.#kept.has('category')) {
        this.followCategory();
        if (this.control('category').type !== 'hidden') this.startAfresh();
      }
    }
    for (const [field, name] of given) {
      const value = query.get(name).trim();
      if (field !== 'category') this.#put(field, { capacity: spaced, date: written }[field]?.(value) ?? value);
      if (value && !(field === 'date' && value === this.#chosen.dataset.startDate)) this.#theirs.set(field, 0);
    }
    for (const name of this.factNames) if (query.has(name)) this.#facts.set(name, query.get(name).trim());
    return given.length > 0;
  }

  #put(field, value) {
    const control = this.control(field);
    const fixed = control.type === 'hidden';
    const before = control.value;
    control.value = value;
    if (control.value === value && !(fixed && before !== value)) return;
    this.#kept.set(field, value);
    if (fixed) control.value = before;
  }

  #wrote(name) {
    for (const [field, own] of Object.entries(FIELDS)) {
      const hidden = this.control(field)?.type === 'hidden';
      if (own === name || hidden || (name === FIELDS.category && field === 'system')) this.#kept.delete(field);
      if (own !== name) continue;
      if (this.control(field).value === '') this.#theirs.delete(field);
      else this.#theirs.set(field, performance.now());
    }
    if (name === FIELDS.category) this.#facts.clear(); // they were about another device
  }

  /** Whether a parameter of the address is one of the case's. @param {string} name */
  owns(name) {
    return Object.values(FIELDS).includes(name) || this.factNames.includes(name);
  }

  /** The case as a query; capacities are written without spaces (`64Go`), empty fields are left out. */
  query() {
    const query = new URLSearchParams();
    const typed = this.read();
    if (!typed.category) {
      delete typed.system; // it is the category's
      if (typed.quantity === ONE) delete typed.quantity;
    }
    for (const [field, value] of Object.entries(typed)) {
      const written = field === 'capacity' ? value.replace(/\s+/gu, '') : value.trim();
      if (written && !(field === 'capacity' && !this.needsCapacity)) query.set(FIELDS[field] ?? field, written);
    }
    return query;
  }
}
