/**
 * Finding a quotation in the law as it stands in the page, and putting the marker on exactly those words.
 *
 * `markWords(element, quote)` takes an element and the words quoted from it, wraps them in `<mark class="lit">` and
 * says whether it found them. White space counts as one space whatever its kind, since the quotation comes from the
 * edition and the page has its own line breaks. `unmark(root)` takes every mark away and leaves the text as it was.
 */

const NOT_THE_LAW = '.permalink, .lit-number';

/** The text nodes of the law in an element, in order. */
function textNodes(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) => (
    node.parentElement.closest(NOT_THE_LAW) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
  ));
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

/** The text with single spaces, and for each of its characters the node and offset it came from. */
function flatten(nodes) {
  let text = '';
  const places = [];
  for (const node of nodes) {
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const space = /\s/u.test(node.data[offset]);
      if (space && (text === '' || text.endsWith(' '))) continue;
      text += space ? ' ' : node.data[offset];
      places.push({ node, offset });
    }
  }
  return { text, places };
}

function wrap(node, from, to) {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  const mark = document.createElement('mark');
  mark.className = 'lit';
  range.surroundContents(mark);
}

/** @param {Element} element @param {string} quote @returns {boolean} */
export function markWords(element, quote) {
  const { text, places } = flatten(textNodes(element));
  const wanted = quote.replace(/\s+/gu, ' ').trim();
  const found = wanted ? text.indexOf(wanted) : -1;
  if (found < 0) return false;
  /** @type {Map<Text, [number, number]>} what to wrap in each node */
  const spans = new Map();
  for (const { node, offset } of places.slice(found, found + wanted.length)) {
    spans.set(node, [spans.get(node)?.[0] ?? offset, offset + 1]);
  }
  for (const [node, [from, to]] of spans) wrap(node, from, to);
  return true;
}

/** @param {ParentNode} root */
export function unmark(root) {
  for (const mark of root.querySelectorAll('mark.lit')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
}
