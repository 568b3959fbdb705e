/**
 * Marks the reader's device on the staircase of its category, along the scale the build drew it with.
 *
 * Takes a reply's `display`; moves one line, one dot and its words. Numbers here are ink on a drawing, never money.
 */

const GAP = 10; // between the dot and its words, in the drawing's own units

const put = (element, places) => {
  for (const [name, value] of Object.entries(places)) element.setAttribute(name, value);
};

/** @param {SVGElement} svg @returns {(gigabytes: number, euros: number) => {x: number, y: number}} */
function scaleOf(svg) {
  const { scale, start, end, top, frame } = svg.dataset;
  const [left, right, bottom, ceiling] = frame.split(' ').map(Number);
  const from = Number(start);
  const to = Number(end);
  const share = scale === 'log' ? (size) => Math.log(size / from) / Math.log(to / from) : (size) => size / to;
  const within = (value) => Math.min(1, Math.max(0, value));
  return (gigabytes, euros) => ({
    x: left + within(share(gigabytes)) * (right - left),
    y: bottom - within(euros / Number(top)) * (bottom - ceiling),
  });
}

/** @param {{case: {category: string}, plot: {gigabytes: string, amount: string, said: string} | null}} display */
export function markDevice(display) {
  for (const figure of document.querySelectorAll('.stairs')) {
    const device = figure.querySelector('[data-device]');
    const shown = figure.dataset.category === display.case.category && display.plot;
    device.setAttribute('visibility', shown ? 'visible' : 'hidden');
    if (!shown) continue;
    const svg = figure.querySelector('svg');
    const { x, y } = scaleOf(svg)(Number(display.plot.gigabytes), Number(display.plot.amount));
    const [dot, line, words] = ['circle', 'line', 'text'].map((name) => device.querySelector(name));
    put(line, { x1: x, x2: x });
    put(dot, { cx: x, cy: y });
    // where nothing is drawn: over the first stairs there is sky, over the last ones room above the dot and before it
    const late = x > svg.viewBox.baseVal.width / 2;
    const place = late ? { x: x - GAP, y: y - GAP } : { x: x + GAP, y: Number(line.getAttribute('y1')) + GAP };
    put(words, { ...place, 'text-anchor': late ? 'end' : 'start' });
    words.textContent = display.plot.said;
  }
}
