/**
 * The margin of a law book: each note stands level with the provision it is about.
 *
 * Takes the notes of the side column (`data-beside` names the provision); where the column is beside the law it puts each
 * at the height of its place, one below the other where several want the same. They are placed anew when the law takes
 * other lines or a note is opened. The stylesheet (law.css) keeps the column unseen until then, so that nothing moves,
 * and shows it as a plain list where it stands below the law or this script has not come.
 */

const GAP = 12;
let watched = null;

/** Whether the column stands beside the law, and not below it. */
const isBeside = (side) => getComputedStyle(side.parentElement).display === 'grid';

const topOf = (element) => element.getBoundingClientRect().top;

/** The notes that are shown, in the order of their places; the summary of a fold goes before what it holds. */
function notesOf(side) {
  const shown = [...side.querySelectorAll('[data-beside]')]
    .filter((note) => note.matches('summary') || !note.closest('details:not([open])'));
  const places = new Map(shown.map((note) => [note, document.getElementById(note.dataset.beside)]));
  return [...places].filter(([, place]) => place).map(([note, place]) => ({ note, top: topOf(place) }))
    .sort((one, other) => one.top - other.top);
}

function place(side) {
  const beside = isBeside(side);
  side.classList.toggle('is-placed', beside);
  if (!beside) { side.style.minHeight = ''; return; }
  const origin = topOf(side);
  let free = [...side.children].filter((child) => !child.querySelector('[data-beside]'))
    .reduce((low, child) => Math.max(low, child.getBoundingClientRect().bottom - origin + GAP), 0);
  for (const { note, top } of notesOf(side)) {
    const at = Math.max(free, top - origin);
    note.style.top = `${at}px`;
    free = at + note.offsetHeight + GAP;
  }
  side.style.minHeight = `${free}px`;
}

/** To be called when a page has come. */
export function startMargin() {
  watched?.disconnect();
  watched = null;
  const side = document.querySelector('.with-margin__side');
  if (!side) return;
  const again = () => place(side);
  watched = new ResizeObserver(again);
  watched.observe(side.parentElement.querySelector('.law'));
  for (const fold of side.querySelectorAll('details')) fold.addEventListener('toggle', again);
  again();
}
