/**
 * A list in the page: its columns as they were recognised, its rows, and those set aside.
 *
 * Takes the element, whose <template> pieces the build has rendered, and what the door shows; changes text, values and
 * attributes only. What becomes of a choice or a correction, `levy-declare.mjs` decides.
 */
import { bind } from './bind.mjs';

export class TableView {
  /** @param {HTMLElement} host @param {string} root path to the site root */
  constructor(host, root) {
    this.host = host;
    this.root = root;
  }

  #piece(name) {
    return this.host.querySelector(`template[data-piece="${name}"]`).content.firstElementChild.cloneNode(true);
  }

  #where({ file, line, field }) {
    const { where, whereFile } = this.host.querySelector('[data-where]').dataset;
    const values = { file, line, field };
    return (file ? whereFile : where).replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  /** Headings, what each was taken for, and the first rows; `chosen`: the reader says what they are. */
  showColumns({ columns, choices, preview, problem }, chosen) {
    const part = this.host.querySelector('[data-columns]');
    part.hidden = false;
    part.open = Boolean(problem) || part.open;
    const said = part.querySelector('[data-slot=error]');
    said.textContent = problem ?? '';
    said.hidden = !problem;
    if (!chosen) this.#columnHeads(columns, choices); // what the reader chose stays under their hand
    this.host.querySelector('[data-column-rows]').replaceChildren(...preview.map((cells) => {
      const row = document.createElement('tr');
      for (const cell of cells) row.insertCell().textContent = cell;
      return row;
    }));
    if (problem && !chosen) part.querySelector('select')?.focus();
  }

  #columnHeads(columns, choices) {
    this.host.querySelector('[data-column-heads]').replaceChildren(...columns.map(({ heading, name }) => {
      const column = this.#piece('column');
      column.querySelector('[data-heading]').textContent = heading;
      const select = column.querySelector('select');
      select.append(...choices.map(({ value, label }) => new Option(label, value)));
      select.value = name;
      return column;
    }));
  }

  /** A row answered; `billed`: whether the table compares with invoices. */
  rowItem(row, billed) {
    const item = this.#piece('row');
    bind(item, { ...row.shared, ...row }, this.root);
    for (const cell of item.querySelectorAll('[data-billed]')) cell.hidden = !billed;
    return item;
  }

  /** A row set aside, with the cell to mend. */
  asideItem(row) {
    const item = this.#piece('aside');
    bind(item, { ...row, where: this.#where(row) }, this.root);
    const input = item.querySelector('[data-mend]');
    input.hidden = row.at < 0;
    input.value = row.at < 0 ? '' : row.cells[row.at];
    input.dataset.settled = input.value;
    input.dataset.line = row.line;
    input.dataset.at = row.at;
    item.querySelector('[data-value]').textContent = row.at < 0 ? row.value : '';
    return item;
  }

  /** A row set aside as it now stands: mended, with its answer, or still not understood. */
  settle(input, original, correction, mended) {
    const item = input.closest('li');
    const shown = mended?.aside ?? original;
    const at = shown.at >= 0 ? shown.at : Number(input.dataset.at);
    input.dataset.at = at;
    input.value = (correction ?? original).cells[at] ?? '';
    input.dataset.settled = input.value;
    item.toggleAttribute('data-mended', Boolean(mended?.row));
    const told = mended?.row ? [mended.row.shared.outcome, mended.row.total, mended.row.shared.reason].filter(Boolean).join(' · ') : shown.accepted;
    bind(item, { where: this.#where(shown), accepted: told }, this.root);
  }
}
