/**
 * Keep an answer: copy it with its address, print it as a memo, save its receipt.
 *
 * Takes the card and a way to get the receipt of the case shown; wires the three buttons the build rendered, and says
 * what was done in the card's own words.
 */
import { handOver } from './hand-over.mjs';

/** While there is a case of the reader's, the page prints as a memo of the card alone (print.css), whoever asks for it. */
function printsMemo(card, signal) {
  const { dataset } = document.documentElement;
  addEventListener('beforeprint', () => {
    if (card.querySelector('[data-answer]:is([data-answer="engine"], [data-stale])')) dataset.memo = '';
  }, { signal });
  addEventListener('afterprint', () => { delete dataset.memo; }, { signal });
}

/** A reason with the words it rests on, each after its place. */
function reason(step) {
  const cited = [...step.querySelectorAll('[data-quote]')].map((citation) => (
    `[${citation.querySelector('[data-slot="source"]').textContent.trim()}: ${citation.dataset.quote}]`
  ));
  return [step.querySelector('[data-slot="text"]').textContent.trim(), ...cited].join(' ');
}

/** The answer as one would paste it in a letter: what, how much, when, why with the rows of the law, and the address. */
function asText(card) {
  const said = (name) => card.querySelector(`[data-answer] [data-slot="${name}"]:not([hidden])`)?.textContent.trim();
  const steps = [...card.querySelectorAll('[data-step]')].map(reason);
  const address = location.href;
  return [said('subject'), said('amount'), said('outcome'), ...steps, said('validity'), address].filter(Boolean).join('\n');
}

function save(receipt, name) {
  const { category, capacity = '' } = receipt.case ?? {};
  const parts = [name, category, capacity.replace(/[^0-9A-Za-z,.]+/gu, '')];
  handOver(`${parts.filter(Boolean).join('-')}.json`, JSON.stringify(receipt, null, 2));
}

/**
 * @param {HTMLElement} card
 * @param {() => Promise<{receipt?: object}>} receiptOf
 * @param {AbortSignal} signal
 */
export function shareAnswers(card, receiptOf, signal) {
  const bar = card.querySelector('[data-actions]');
  const said = bar.querySelector('[data-shared]');
  bar.hidden = false;
  printsMemo(card, signal);
  const ways = {
    copy: () => navigator.clipboard.writeText(asText(card)),
    print: () => print(),
    receipt: async () => save((await receiptOf()).receipt, bar.dataset.receiptName),
  };
  bar.addEventListener('click', async (event) => {
    const way = event.target.closest('[data-share]')?.dataset.share;
    if (!way) return;
    try {
      await ways[way]();
      said.textContent = said.dataset[`done${way[0].toUpperCase()}${way.slice(1)}`] ?? '';
    } catch (failure) {
      console.warn(failure);
      said.textContent = said.dataset.failed;
    }
  }, { signal });
}
