/**
 * The three tools: `<levy-tool>` (compare, trace) as `tool.mjs` has it, `<levy-dossier>` with its questions, and
 * `<levy-receipt>` that has a file verified.
 */
import { LevyDossier } from './dossier.mjs';
import { Tool } from './tool.mjs';

class LevyTool extends Tool {}

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
