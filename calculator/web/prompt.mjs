/**
 * What has to be said before there can be an amount: the category, or the capacity, with the common ones to tap.
 *
 * Takes the card and its form; `ask("capacity")` shows the question in the place of the answer, `ask("")` takes it away.
 * In a place of its own any other capacity can be written there too; beside the law the form's own field is at hand.
 */

/** Puts capacities to tap into a room. @param {HTMLElement} card @param {HTMLElement} room @param {string[]} capacities */
export function putChips(card, room, capacities) {
  const { content } = card.querySelector('template[data-piece="chip"]');
  room.querySelector('[data-chips]').replaceChildren(...capacities.map((capacity) => {
    const chip = content.firstElementChild.cloneNode(true);
    chip.textContent = chip.dataset.capacity = capacity;
    return chip;
  }));
}

export class Prompt {
  /**
   * @param {HTMLElement} card @param {import('./case.mjs').CaseForm} form @param {AbortSignal} signal
   * @param {{typing: () => void, said: () => void}} hears of each key in its own field, and of Enter
   */
  constructor(card, form, signal, hears) {
    this.card = card;
    this.form = form;
    this.element = card.querySelector('[data-prompt]');
    this.other = this.element.querySelector('[data-other-size]');
    this.other?.addEventListener('input', ({ target }) => {
      form.writeCapacity(target.value);
      hears.typing();
    }, { signal });
    this.other?.addEventListener('keydown', ({ key }) => { if (key === 'Enter') hears.said(); }, { signal });
  }

  /** @param {'' | 'category' | 'capacity'} name */
  ask(name) {
    const held = this.element.contains(document.activeElement);
    this.element.hidden = !name;
    if (this.other) {
      this.other.hidden = name !== 'capacity';
      if (!held) this.other.querySelector('input').value = '';
    }
    if (name) this.element.querySelector('[data-slot="prompt"]').textContent = this.card.word(name);
    putChips(this.card, this.element, name === 'capacity' ? this.form.capacities : []);
    if (held && !name) this.card.answer.focus({ preventScroll: true }); // the focus does not go with the question
  }
}
