/**
 * The places of a long article, on one line: the one being read is marked, and the line keeps it in view.
 *
 * Wide pages without a calculator have the theme's own column of contents, which follows the reader by itself; this is
 * for the others. The line is plain links without this module.
 */

let watching = null;

function mark(nav, current) {
  for (const link of nav.querySelectorAll('a')) {
    const here = link === current;
    if (here === link.hasAttribute('aria-current')) continue;
    link.toggleAttribute('aria-current', here);
    if (!here) continue;
    link.setAttribute('aria-current', 'location');
    const line = nav.querySelector('ul');
    line.scrollTo({ left: link.parentElement.offsetLeft - line.clientWidth / 2 });
  }
}

export function startContents() {
  watching?.abort();
  watching = null;
  const nav = document.querySelector('nav.places');
  if (!nav) return;
  watching = new AbortController();
  const places = [...nav.querySelectorAll('a')].map((link) => [link, document.getElementById(link.hash.slice(1))]);
  let waiting = 0;
  const follow = () => {
    waiting = 0;
    const line = nav.getBoundingClientRect().bottom + 48;
    const read = places.filter(([, place]) => place && place.getBoundingClientRect().top <= line);
    mark(nav, read.at(-1)?.[0] ?? null);
  };
  const later = () => { waiting ||= requestAnimationFrame(follow); };
  addEventListener('scroll', later, { passive: true, signal: watching.signal });
  follow();
}
