/**
 * The answer: writes a reply of the door into its place, in the structure the build has rendered.
 *
 * Takes the card's answer element, its <template> pieces and a reply's `display`; changes text and links only
 * (`textContent`, never HTML), so that an answer from the browser looks exactly like the one from the build.
 */
import { bind } from './bind.mjs';

const slot = (root, name) => root.querySelector(`[data-slot="${name}"]`);

function write(root, name, text) {
  const element = slot(root, name);
  element.textContent = text ?? '';
  element.hidden = !text;
}

/** A fresh copy of one of the build's <template> pieces. */
function piece(host, name) {
  return host.querySelector(`template[data-piece="${name}"]`).content.firstElementChild.cloneNode(true);
}

function list(host, name, pieceName, texts) {
  const element = slot(host, name);
  element.replaceChildren(...texts.map((text) => {
    const item = piece(host, pieceName);
    item.textContent = text;
    return item;
  }));
  element.hidden = texts.length === 0;
}

/** A titled list that shows only when it has something to say. */
function group(host, name, items = []) {
  list(host, name, 'line', items.map(({ text }) => text));
  slot(host, name).closest('[data-group]').hidden = items.length === 0;
}

function citation(host, source, root) {
  const item = piece(host, 'citation');
  item.dataset.work = source.work;
  item.dataset.eid = source.eid;
  item.dataset.quote = source.quote;
  write(item, 'quote', source.quote);
  const link = slot(item, 'source');
  link.textContent = source.label;
  link.setAttribute('href', root + source.page);
  return item;
}

function step(host, source, number, root) {
  const item = piece(host, 'step');
  slot(item, 'number').textContent = String(number);
  slot(item, 'text').textContent = source.text;
  const citations = slot(item, 'citations');
  citations.replaceChildren(...source.citations.map((each) => citation(host, each, root)));
  citations.hidden = source.citations.length === 0;
  return item;
}

/** What the answer is about: « Téléphone mobile, 64 Go, 2 unités » in parts that are given. */
export function subject(display) {
  const { capacity, quantity } = display.case;
  return [display.label, capacity, quantity && quantity !== '1' ? `× ${quantity}` : ''].filter(Boolean).join(' · ');
}

/** @param {HTMLElement} host the custom element @param {object} display @param {string} root path to the site root */
export function writeAnswer(host, display, root) {
  write(host, 'subject', subject(display));
  write(host, 'amount', display.amount);
  write(host, 'amount-label', display.amount_label);
  write(host, 'date-label', display.date_label);
  write(host, 'date-why', display.date_why);
  write(host, 'outcome', display.outcome_label);
  write(host, 'sentence', display.sentence);
  write(host, 'period', display.period);
  write(host, 'day', display.day);
  for (const name of ['later', 'brief', 'readings']) bind(slot(host, name), display, root);
  list(host, 'lines', 'line', display.lines ?? []);
  slot(host, 'steps').replaceChildren(...display.steps.map((each, index) => step(host, each, index + 1, root)));
  write(host, 'validity', display.validity);
  group(host, 'deadlines', display.deadlines);
  list(host, 'memo', 'line', display.memo ?? []);
  slot(host, 'permalink').textContent = location.href;
  list(host, 'warnings', 'warning', display.warnings ?? []);
  for (const layer of host.querySelectorAll('[data-layer="brief"], [data-layer="all"]')) layer.hidden = display.steps.length === 0;
}

/** The words of the line applied, as the steps quote them: in place of the table, where its page did not come. */
function lineOf({ steps, words, extract }) {
  const line = steps.flatMap(({ citations }) => citations).find(({ eid }) => eid === extract.line);
  return line ? [line, ...words] : words;
}

/** The words of the law in the answer itself: the table or point given, its name, and what else decides. */
export function writeLaw(host, display, extract, root) {
  const shown = extract ? [extract] : [];
  const words = extract || !display.extract ? display.words : lineOf(display);
  slot(host, 'law').hidden = shown.length + words.length === 0;
  host.querySelector('[data-extract]').replaceChildren(...shown);
  write(host, 'place', display.extract?.label);
  const page = display.extract?.place ?? words[0]?.page;
  for (const name of ['place', 'read']) slot(host, name).setAttribute('href', page ? root + page : '');
  slot(host, 'read').parentElement.hidden = !page;
  const quotes = slot(host, 'words');
  quotes.replaceChildren(...words.map((each) => citation(host, each, root)));
  quotes.hidden = words.length === 0;
}

/** The one sentence that is read aloud. */
export function announcement(display) {
  return [subject(display), display.amount, display.outcome_label].filter(Boolean).join(', ');
}

/** Puts an error beside the field it names; gives that field's control, or null where it has none to show. */
export function writeError(host, form, error) {
  const field = host.querySelector(`[data-field="${error.field}"]:not([hidden])`) ?? host.querySelector('[data-field="form"]');
  const place = field.querySelector('[data-slot="error"]');
  place.textContent = error.message;
  place.hidden = false;
  const control = field.querySelector('input:not([type="hidden"]), select');
  control?.setAttribute('aria-invalid', 'true');
  const folded = field.closest('details');
  if (folded) folded.open = true;
  return control;
}

export function clearErrors(host) {
  for (const place of host.querySelectorAll('[data-slot="error"]')) {
    place.textContent = '';
    place.hidden = true;
  }
  for (const control of host.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
}
