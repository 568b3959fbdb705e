/**
 * « Votre situation »: the circumstances that the rules look at for the category chosen, as fields of the card.
 *
 * Asks the door which a category has (labels, kinds and choices are the core's); draws them in the card's fold, group by
 * group, from the build's <template> pieces, and gives back what was chosen. Questions that an answer left open are drawn
 * first, outside the fold, so that the reader meets them under the answer.
 */

import { iso, written } from './dates.mjs';

/** @typedef {{field: string, label: string, kind: string, group?: string, group_label?: string,
 *   choices: {value: string, label: string}[]}} Field */

/** What stands in a field, as the door and the address have it. */
const said = (control) => ('date' in control.dataset ? iso(control.value) : control.value);

export class Facts {
  #followed = '';

  /**
   * @param {HTMLElement} card @param {import('./case.mjs').CaseForm} form @param {AbortSignal} signal
   * @param {{typing: () => void, said: () => void}} hears of each key, and of each circumstance when it is whole
   */
  constructor(card, form, signal, hears) {
    this.card = card;
    this.form = form;
    this.place = card.querySelector('[data-facts-place]');
    this.fold = this.place.closest('details');
    this.open = card.querySelector('[data-questions]');
    for (const place of [this.place, this.open]) {
      place.addEventListener('input', (event) => {
        event.stopPropagation();
        this.form.setFact(event.target.name, said(event.target));
        hears.typing();
      }, { signal });
      place.addEventListener('change', (event) => {
        event.stopPropagation();
        this.form.setFact(event.target.name, said(event.target));
        this.#agree(event.target);
        this.#count();
        hears.said();
      }, { signal });
    }
  }

  #piece(name) {
    return this.card.querySelector(`template[data-piece="${name}"]`).content.firstElementChild.cloneNode(true);
  }

  /** @param {Field} field */
  #control(field, prefix) {
    const item = this.#piece(field.choices.length > 0 ? 'fact-choice' : 'fact-input');
    const control = item.querySelector('select, input');
    control.id = `${prefix}-${field.field}`;
    control.name = field.field;
    const label = item.querySelector('label');
    label.htmlFor = control.id;
    label.textContent = field.label;
    if (control.matches('select')) {
      for (const { value, label: words } of field.choices) control.append(new Option(words, value));
    } else if (field.kind === 'date') {
      Object.assign(control, { inputMode: 'numeric', placeholder: 'jj/mm/aaaa' });
      control.dataset.date = '';
    } else if (field.kind === 'count') control.type = 'number';
    control.value = written(this.form.fact(field.field));
    return item;
  }

  /**
   * The circumstances of a category are asked once, when a reply for it is there.
   * @param {{system: string, category: string}} typed @param {{ask: (question: object) => Promise<object>}} engine
   */
  async follow({ system, category }, engine) {
    if (this.#followed === category) return;
    this.#followed = category;
    try {
      const { fields = [] } = await engine.ask({ op: 'fields', case: { system, category } });
      if (this.#followed === category) this.#draw(fields);
    } catch (failure) {
      console.warn(failure); // the engine's state says it
    }
  }

  /** Other circumstances were said elsewhere: the fields are drawn anew with the next answer. */
  redraw() {
    this.#followed = '';
  }

  /** @param {Field[]} fields */
  #draw(fields) {
    const groups = new Map();
    for (const field of fields) {
      if (!groups.has(field.group)) {
        const group = this.#piece('fact-group');
        group.querySelector('legend').textContent = field.group_label;
        groups.set(field.group, group);
      }
      groups.get(field.group).append(this.#control(field, 'fait'));
    }
    this.place.replaceChildren(...groups.values());
    this.fold.hidden = fields.length === 0;
    this.drawn = fields.map(({ field }) => field);
    this.#count();
  }

  /** The questions an answer left open. @param {Field[]} questions */
  ask(questions = []) {
    this.open.replaceChildren(...questions.map((question) => this.#control(question, 'question')));
    this.open.hidden = questions.length === 0;
  }

  /** How many circumstances are said, beside the fold's name: closed, it must not hide that they count. */
  #count() {
    const said = (this.drawn ?? []).filter((field) => this.form.fact(field)).length;
    this.card.querySelector('[data-facts-count]').textContent = said > 0 ? ` (${said})` : '';
  }

  /** The same circumstance may stand in the fold and among the open questions: both say the same. */
  #agree(changed) {
    for (const place of [this.place, this.open]) {
      for (const control of place.querySelectorAll('select, input')) {
        if (control.name === changed.name && control !== changed) control.value = changed.value;
      }
    }
  }
}
