/**
 * Marks the reader's device on the staircase of its category, along the scale the build drew it with.
 *
 * Takes a reply's `display`; moves one line and one dot. Numbers here are ink on a drawing, never money.
 */

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

/** @param {{case: {category: string}, plot: {gigabytes: string, amount: string} | null}} display */
export function markDevice(display) {
  for (const figure of document.querySelectorAll('.stairs')) {
    const device = figure.querySelector('[data-device]');
    const shown = figure.dataset.category === display.case.category && display.plot;
    device.setAttribute('visibility', shown ? 'visible' : 'hidden');
    if (!shown) continue;
    const { x, y } = scaleOf(figure.querySelector('svg'))(Number(display.plot.gigabytes), Number(display.plot.amount));
    device.querySelector('line').setAttribute('x1', x);
    device.querySelector('line').setAttribute('x2', x);
    device.querySelector('circle').setAttribute('cx', x);
    device.querySelector('circle').setAttribute('cy', y);
  }
}
