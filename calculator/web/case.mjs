/**
 * The case: what the reader typed, between the form, the query of the address and the door.
 *
 * Everything stays text, as it was typed; only the core reads it. `CaseForm` takes the form the build rendered and
 * gives `read()` (the case for the door), `restore(query)` and `query()` (the address that brings the case back).
 * A value from an address that a field cannot hold (an unknown category, the 30th of February) is kept aside and
 * still sent, so that the core's message about it appears, until the reader changes that field.
 */
import { spaced } from './address.mjs';

/** The door's names and the names in forms and addresses. */
export const FIELDS = { system: 'systeme', category: 'categorie', capacity: 'capacite', date: 'date', quantity: 'quantite' };

export class CaseForm {
  /** @type {Map<string, string>} */
  #kept = new Map();
  /** Circumstances without a field in the form (an offer, a rack, an exemption), under the door's own names. */
  #facts = new Map();

  /** @param {HTMLFormElement} form @param {string[]} factNames the circumstances the door knows */
  constructor(form, factNames = []) {
    this.form = form;
    this.factNames = factNames;
    form.addEventListener('input', (event) => this.#forget(event.target.name));
    form.addEventListener('change', (event) => this.#forget(event.target.name));
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

  /** The category chosen says which system it belongs to. */
  followCategory() {
    const chosen = this.control('category').selectedOptions?.[0];
    if (chosen?.dataset.system) this.control('system').value = chosen.dataset.system;
  }

  /** Whether the capacity counts for the category chosen. */
  get needsCapacity() {
    const category = this.control('category');
    return (category.selectedOptions?.[0] ?? category).dataset.needsCapacity !== 'false';
  }

  /** Capacity and date as the category begins with them, so that a change of category lands inside its window. */
  startAfresh() {
    const category = this.control('category');
    const { startCapacity = '', startDate = '' } = (category.selectedOptions?.[0] ?? category).dataset;
    this.control('capacity').value = startCapacity;
    this.control('date').value = startDate;
  }

  /**
   * A case from elsewhere (a band tapped, the guide): its category, capacity and circumstances, its date and quantity
   * where it says them; else the quantity stays, and the date too while the system is the same.
   */
  choose({ category, capacity = '', date: told = '', quantity = '', ...facts }) {
    const { value: date } = this.control('date');
    const { value: system } = this.control('system');
    this.#kept.clear();
    this.control('category').value = category;
    this.followCategory();
    this.startAfresh();
    if (capacity) this.control('capacity').value = capacity;
    if (told || (date && system === this.control('system').value)) this.control('date').value = told || date;
    if (quantity) this.control('quantity').value = quantity;
    this.#facts = new Map(Object.entries(facts).filter(([name]) => this.factNames.includes(name)));
  }

  /** Puts the case of an address into the form. @param {URLSearchParams} query @returns {boolean} was there one */
  restore(query) {
    const given = Object.entries(FIELDS).filter(([, name]) => query.has(name));
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
      if (field !== 'category') this.#put(field, field === 'capacity' ? spaced(value) : value);
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
    // A date field shows nothing for a date that does not exist: let the reader see what was sent.
    if (control.type === 'date') {
      control.type = 'text';
      control.value = value;
    }
  }

  #forget(name) {
    for (const [field, own] of Object.entries(FIELDS)) {
      const hidden = this.control(field)?.type === 'hidden';
      if (own === name || hidden || (name === FIELDS.category && field === 'system')) this.#kept.delete(field);
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
    for (const [field, value] of Object.entries(this.read())) {
      const written = field === 'capacity' ? value.replace(/\s+/gu, '') : value.trim();
      if (written && !(field === 'capacity' && !this.needsCapacity)) query.set(FIELDS[field] ?? field, written);
    }
    return query;
  }
}
