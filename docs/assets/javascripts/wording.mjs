/**
 * The sentences a script shows: they stand in the page, in a <template> of `data-word` elements, never in code.
 *
 * `say(name, values)` takes a sentence of the page's own catalogue (docs/overrides/partials/words.html), `wordsOf(element)`
 * gives the same for the catalogue that stands inside an element. `{name}` in a sentence is filled from `values`.
 */

const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/gu, (whole, name) => values[name] ?? whole);

/** @param {HTMLTemplateElement} template @returns {(name: string, values?: Record<string, string>) => string} */
const catalogue = (template) => (name, values = {}) => (
  fill(template?.content.querySelector(`[data-word="${name}"]`)?.textContent ?? '', values)
);

/** @param {ParentNode} element */
export const wordsOf = (element) => catalogue(element.querySelector('template[data-words]'));

/** Read anew each time: the theme replaces the page without loading it. */
export const say = (name, values) => catalogue(document.getElementById('words'))(name, values);
