/**
 * One small window over the page, beside the words it belongs to. There is never more than one.
 *
 * It can be dismissed without moving (Escape), the pointer can go into it, and it stays until the pointer and the focus
 * have left (WCAG 1.4.13). It is put at the end of the main part, so that nothing in the law is moved or added to.
 */

const GAP = 6;
let box = null;
let anchor = null;
let leaving = 0;

function place() {
  const target = [...anchor.getClientRects()][0] ?? anchor.getBoundingClientRect();
  box.style.maxHeight = '';
  const { width, height } = box.getBoundingClientRect();
  const room = { above: target.top - GAP, below: innerHeight - target.bottom - GAP };
  const above = height > room.below && room.above > room.below;
  const left = Math.max(8, Math.min(target.left, document.documentElement.clientWidth - width - 8));
  const tall = Math.min(height, innerHeight * 0.7, (above ? room.above : room.below) - 4);
  box.style.maxHeight = `${tall}px`;
  const origin = (box.offsetParent ?? document.body).getBoundingClientRect();
  box.style.left = `${left - origin.left}px`;
  box.style.top = `${(above ? target.top - GAP - tall : target.bottom + GAP) - origin.top}px`;
}

/** Takes the window away. @param {{focus?: boolean}} how bring the focus back to the words it belonged to */
export function close({ focus = false } = {}) {
  clearTimeout(leaving);
  if (!box) return;
  const from = anchor;
  box.remove();
  if (box.id === from.getAttribute('aria-describedby')) from.removeAttribute('aria-describedby');
  if (from.hasAttribute('aria-expanded')) from.setAttribute('aria-expanded', 'false');
  box = anchor = null;
  if (focus) from.focus();
}

/** Closes a moment later, unless the pointer comes back. */
export function closeSoon() {
  clearTimeout(leaving);
  leaving = setTimeout(close, 250);
}

export const stay = () => clearTimeout(leaving);
export const isOpenFor = (element) => anchor === element;
export const isOpen = () => box !== null;
export const contains = (node) => Boolean(box?.contains(node));

/**
 * Shows `content` beside `element`.
 * @param {HTMLElement} element @param {DocumentFragment | HTMLElement} content
 * @param {{kind: 'preview' | 'dialog', label?: string}} how a preview only describes; a dialog takes the focus
 */
export function open(element, content, { kind, label = '' }) {
  close();
  anchor = element;
  box = document.createElement('div');
  box.className = `popover popover--${kind} md-typeset`;
  box.id = 'popover';
  box.append(content);
  if (kind === 'dialog') {
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-label', label);
    box.tabIndex = -1;
    element.setAttribute('aria-expanded', 'true');
  } else {
    element.setAttribute('aria-describedby', box.id);
    box.addEventListener('pointerenter', stay);
    box.addEventListener('pointerleave', (event) => { if (event.pointerType === 'mouse') closeSoon(); });
  }
  (document.querySelector('main') ?? document.body).append(box); // inside a landmark
  place();
  if (kind === 'dialog') box.focus({ preventScroll: true });
}

addEventListener('keydown', (event) => {
  if (!box) return;
  const step = { ArrowDown: 60, ArrowUp: -60 }[event.key];
  if (step && document.activeElement === anchor && box.scrollHeight > box.clientHeight) {
    box.scrollBy({ top: step }); // the focus stays on the reference: its arrows move what it shows
    event.preventDefault();
    return;
  }
  if (event.key !== 'Escape') return;
  const within = box.contains(document.activeElement);
  close({ focus: within });
  event.stopPropagation();
}, true);
addEventListener('pointerdown', (event) => {
  if (box && !box.contains(event.target) && !anchor.contains(event.target)) close();
}, true);
addEventListener('focusin', (event) => {
  if (box?.getAttribute('role') === 'dialog' && !box.contains(event.target) && event.target !== anchor) close();
});
addEventListener('resize', () => close());
