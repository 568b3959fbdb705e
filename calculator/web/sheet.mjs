/**
 * The card as a sheet, where the page is too narrow for it to stand beside the law: a bar under the title keeps the
 * answer in sight and opens it over the foot of the window, and the line that is lit stays above it.
 *
 * Takes the card and its bar (`data-bar`, before the law; a link to the card where there is no script). Gives `update`
 * for each answer. Nothing is modal: the law can be read and scrolled, Escape and « Fermer » put the sheet away.
 */

const GAP = 12;

export class Sheet {
  /** @param {HTMLElement} card @param {AbortSignal} signal */
  constructor(card, signal) {
    this.room = card.closest('.with-tool');
    this.bar = this.room?.querySelector('[data-bar]');
    if (!this.bar) return;
    this.card = card;
    this.tool = card.parentElement;
    this.close = card.querySelector('[data-close]');
    this.bar.setAttribute('role', 'button');
    this.bar.setAttribute('aria-expanded', 'false');
    this.bar.addEventListener('click', (event) => {
      event.preventDefault();
      event.stopPropagation(); // the theme would follow the link
      this.show(!this.isOpen);
    }, { signal });
    this.bar.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      this.show(!this.isOpen);
    }, { signal });
    this.close.addEventListener('click', () => this.show(false), { signal });
    addEventListener('keydown', (event) => { if (event.key === 'Escape' && this.isOpen) this.show(false); }, { signal });
    addEventListener('resize', () => { if (this.isOpen && !this.isNarrow) this.show(false); }, { signal });
    signal.addEventListener('abort', () => this.#put(false));
  }

  /** Whether the page is too narrow for the card beside the law. */
  get isNarrow() {
    return Boolean(this.bar?.checkVisibility());
  }

  get isOpen() {
    return this.tool.hasAttribute('data-sheet');
  }

  /** The sheet stands in the top layer: fixed in the page, it would be fixed to its container. */
  #put(open) {
    if (open) {
      this.tool.popover = 'manual';
      this.tool.showPopover();
    } else this.tool.removeAttribute('popover');
    this.tool.toggleAttribute('data-sheet', open);
    this.room.toggleAttribute('data-sheet-open', open);
    this.close.hidden = !open;
    this.bar.setAttribute('aria-expanded', String(open));
  }

  show(open) {
    this.#put(open);
    if (open) {
      this.tool.scrollTop = 0;
      this.card.querySelector('#levy-title').focus({ preventScroll: true });
      this.clear();
    } else this.bar.focus({ preventScroll: true });
  }

  /** Brings the line that is lit between the bar and the sheet. */
  clear() {
    if (!this.isOpen) return;
    const lit = this.room.querySelector('.law .is-lit, .law mark.lit');
    if (!lit) return;
    const [top, bottom] = [this.bar.getBoundingClientRect().bottom + GAP, this.tool.getBoundingClientRect().top - GAP];
    const place = lit.getBoundingClientRect();
    if (place.top >= top && place.bottom <= bottom) return;
    scrollBy({ top: place.top - Math.max(top, (top + bottom - place.height) / 2), behavior: 'instant' });
  }

  /** @param {{amount: string | null, outcome_label: string, case: {capacity?: string}, label: string}} display */
  update(display) {
    if (!this.bar) return;
    this.bar.querySelector('[data-bar-subject]').textContent = display.case.capacity || display.label;
    this.bar.querySelector('[data-bar-amount]').textContent = display.amount ?? display.outcome_label;
    this.bar.toggleAttribute('data-stale', false);
    this.clear();
  }

  /** The answer in the bar is that of another case. */
  expect() {
    this.bar?.toggleAttribute('data-stale', true);
  }
}
