/**
 * The rows a reader has mended, in the order of mending, and the way back.
 *
 * `set(line, cells)` is a step that `undo()` takes back, giving the line it was about (null: nothing is left). `rows` are
 * what the door is asked for; `settle(reply)` keeps what it answered, by line.
 */

/** The rows of a reply, each with the answer it shares with its equals. */
export const answered = ({ rows, answers }) => rows.map((row) => Object.assign(row, { shared: answers[row.answer] }));

export class Corrections {
  /** @type {{line: number, before: string[] | undefined}[]} */
  #steps = [];
  /** @type {Map<number, string[]>} */
  #cells = new Map();
  /** @type {Map<number, {row?: object, aside?: object}>} */
  answers = new Map();

  get size() {
    return this.#steps.length;
  }

  get rows() {
    return [...this.#cells].map(([line, cells]) => ({ line, cells }));
  }

  /** @returns {{cells: string[]} | undefined} */
  get(line) {
    const cells = this.#cells.get(line);
    return cells && { cells };
  }

  set(line, cells) {
    this.#steps.push({ line, before: this.#cells.get(line) });
    this.#cells.set(line, cells);
  }

  /** @returns {number | null} */
  undo() {
    const step = this.#steps.pop();
    if (!step) return null;
    if (step.before) this.#cells.set(step.line, step.before);
    else this.#cells.delete(step.line);
    return step.line;
  }

  settle({ display }) {
    this.answers = new Map([
      ...answered(display).map((row) => [row.line, { row }]),
      ...display.aside.map((aside) => [aside.line, { aside }]),
    ]);
  }
}
