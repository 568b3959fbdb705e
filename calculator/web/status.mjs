/**
 * The status line of the card: what the engine is doing, in the words of the page's own catalogue.
 *
 * Takes the status element (text, progress bar, « Réessayer », and `data-word` sentences in a <template>) and
 * follows an engine. Nothing is said while nothing needs saying: idle and ready are quiet.
 */

const MEGA = 1_000_000;
const mega = (bytes) => (bytes / MEGA).toFixed(1).replace('.', ','); // the browser's own way takes a tenth of a second to wake

export class Status {
  /** @param {HTMLElement} element @param {() => void} onRetry */
  constructor(element, onRetry) {
    this.element = element;
    this.text = element.querySelector('[data-slot="status"]');
    this.bar = element.querySelector('progress');
    this.button = element.querySelector('[data-retry]');
    this.button.onclick = onRetry;
    this.words = new Map([...element.querySelector('template').content.querySelectorAll('[data-word]')]
      .map((word) => [word.dataset.word, word.textContent]));
  }

  follow(engine, signal) {
    engine.addEventListener('change', () => this.#show(engine), { signal });
    this.#show(engine);
  }

  #show({ state, progress, failure }) {
    const busy = state === 'download' || state === 'start';
    this.element.hidden = !busy && state !== 'failed';
    this.button.hidden = state !== 'failed';
    this.bar.hidden = !busy;
    if (state === 'download' && progress.total > 0) {
      this.bar.max = progress.total;
      this.bar.value = progress.loaded;
    } else {
      this.bar.removeAttribute('value');
    }
    const key = state === 'failed' ? `failed.${failure?.code}` : state;
    const sentence = this.words.get(key) ?? this.words.get(state) ?? '';
    this.text.textContent = sentence
      .replace('{loaded}', mega(progress.loaded))
      .replace('{total}', progress.total ? mega(progress.total) : '…');
    this.element.dataset.failure = state === 'failed' ? failure?.code ?? '' : '';
  }
}
