/**
 * Puts an answer of the door into the structure the build has rendered, by the same rules as the build's `binding.py`.
 *
 * Takes an element and plain data; changes text, links and attributes only (never HTML). `data-text="a.b"` is the
 * element's text, `data-href` an address below the site's root, `data-attr="name:path …"` attributes, `data-if` shows
 * or hides, `data-each` repeats the content of the <template> inside for each item. What is empty is hidden.
 */

/** The value at "a.b"; "." is the data itself. */
const find = (data, path) => (path === '.' ? data : path.split('.').reduce((value, name) => value?.[name], data));

const full = (value) => Boolean(value) && !(Array.isArray(value) && value.length === 0);

function repeat(element, items, root) {
  const template = element.querySelector(':scope > template');
  const all = document.createDocumentFragment();
  all.append(template);
  for (const item of items) {
    const clone = template.content.firstElementChild.cloneNode(true);
    bind(clone, item, root);
    all.append(clone);
  }
  element.replaceChildren(all);
  element.hidden = items.length === 0;
}

/** @param {HTMLElement} element @param {object} data @param {string} root path to the site root */
export function bind(element, data, root) {
  if (element.localName === 'template') return;
  const { if: shown, attr, href, text, each } = element.dataset;
  if (shown !== undefined) element.hidden = !full(find(data, shown));
  for (const pair of attr?.split(' ') ?? []) {
    const [name, path] = pair.split(':');
    element.setAttribute(name, find(data, path) ?? '');
  }
  if (href !== undefined) element.setAttribute('href', root + (find(data, href) ?? ''));
  if (text !== undefined) {
    const value = find(data, text);
    element.textContent = value ?? '';
    element.hidden = !full(value);
  } else if (each !== undefined) repeat(element, find(data, each) ?? [], root);
  else for (const child of element.children) bind(child, data, root);
}
