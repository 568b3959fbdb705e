/**
 * What scrolls sideways is reached by the keyboard and has a name; what fits is left alone, and is no stop on the way.
 *
 * Takes the elements that hold a wide table; gives those that scroll now a place in the order of the keyboard and the
 * name of their table: its caption, or the heading above it.
 */

const HOLDERS = '.scroll, .md-typeset__scrollwrap, .tariff__scroll, .levy__scroll';
let watched = null;

function nameOf(holder) {
  const caption = holder.querySelector('caption')?.textContent;
  const above = [...document.querySelectorAll('article :is(h1, h2, h3)')]
    .filter((heading) => heading.compareDocumentPosition(holder) & Node.DOCUMENT_POSITION_FOLLOWING);
  return (caption ?? above.at(-1)?.textContent ?? document.title).replace('¶', '').replace(/\s+/g, ' ').trim();
}

function tell(holder) {
  if (holder.scrollWidth > holder.clientWidth) {
    holder.tabIndex = 0;
    holder.setAttribute('role', 'region');
    holder.setAttribute('aria-label', nameOf(holder));
  } else {
    for (const name of ['tabindex', 'role', 'aria-label']) holder.removeAttribute(name);
  }
}

/** To be called when a page has come; the theme puts its own holders around tables in the same turn. */
export function startScrolling() {
  watched?.disconnect();
  watched = new ResizeObserver((changed) => { for (const { target } of changed) tell(target); });
  setTimeout(() => { for (const holder of document.querySelectorAll(HOLDERS)) watched.observe(holder); });
}
