/**
 * The search box answers whatever way its words came: the theme listens to keys alone, so that what was pasted, dictated,
 * or put in by the browser stayed without an answer until the next key.
 */
const BOX = '[data-md-component=search-query]';

const heard = (box) => box.dispatchEvent(new KeyboardEvent('keyup'));

export function startSearching() {
  addEventListener('input', ({ target }) => {
    if (target instanceof Element && target.matches(BOX)) heard(target);
  });
  const box = document.querySelector(BOX);
  if (box?.value) heard(box); // typed before this script had come
}
