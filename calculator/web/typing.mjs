/**
 * When to ask while somebody is typing: at once where the answer is near, after a pause where it is not.
 *
 * Takes the engine and the asking itself, a function that gives a promise; one question is under way at a time, and of
 * those typed meanwhile only the newest is asked.
 */

const PAUSE_MS = 150; // as long as nothing can be answered, each letter need not be a question

export class Typing {
  #timer = 0;
  #asking = false;
  #again = false;

  /** @param {{state: string}} engine @param {() => Promise<unknown>} ask */
  constructor(engine, ask) {
    this.engine = engine;
    this.ask = ask;
  }

  typed() {
    this.cancel();
    if (this.engine.state === 'ready') this.#askNewest();
    else this.#timer = setTimeout(() => this.#askNewest(), PAUSE_MS);
  }

  /** Takes back what has not been asked yet. */
  cancel() {
    clearTimeout(this.#timer);
    this.#again = false;
  }

  async #askNewest() {
    if (this.#asking) {
      this.#again = true;
      return;
    }
    this.#asking = true;
    try {
      await this.ask();
    } finally {
      this.#asking = false;
    }
    if (this.#again) {
      this.#again = false;
      this.#askNewest();
    }
  }
}
