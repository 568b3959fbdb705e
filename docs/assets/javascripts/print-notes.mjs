/**
 * On paper a link is a number, and its address stands in a note at the end. The notes are put in just before the page
 * is printed and taken away after, so that on the screen the words of the law stay alone.
 */
import { decoded } from './places.mjs';
import { say } from './wording.mjs';

const SELECTOR = '.md-content__inner a[href]';
const SKIPPED = '.permalink, .tools *, .lawnav *, .places *, .levy__form *, .levy__common *, .lit-number, .popover *, [data-answer="build"] *';

function address(link) {
  const { href } = link;
  const here = location.href.split('#')[0];
  return href.startsWith(`${here}#`) ? null : decoded(href, decodeURI); // a link inside the page is on the paper already
}

function put() {
  take();
  const numbers = new Map();
  for (const link of document.querySelectorAll(SELECTOR)) {
    if (link.matches(SKIPPED) || link.getClientRects().length === 0) continue;
    const where = address(link);
    if (!where) continue;
    if (!numbers.has(where)) numbers.set(where, numbers.size + 1);
    const sign = document.createElement('sup');
    sign.className = 'print-note';
    sign.textContent = `\u202f[${numbers.get(where)}]`; // « art. 9⁷ » could be read as a number
    link.after(sign);
  }
  if (numbers.size === 0) return;
  const notes = document.createElement('section');
  notes.className = 'print-notes';
  const title = document.createElement('p');
  title.textContent = say('print.addresses');
  const list = document.createElement('ol');
  for (const where of numbers.keys()) {
    const note = document.createElement('li');
    note.textContent = where;
    list.append(note);
  }
  notes.append(title, list);
  const foot = document.querySelector('.print-foot');
  if (foot) foot.before(notes);
  else document.querySelector('.md-content__inner')?.append(notes);
}

function take() {
  for (const note of document.querySelectorAll('.print-note, .print-notes')) note.remove();
}

export function startPrintNotes() {
  document.documentElement.dataset.printNotes = ''; // the stylesheet's own addresses are not needed then
  addEventListener('beforeprint', put);
  addEventListener('afterprint', take);
}
