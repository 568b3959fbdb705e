/**
 * What a reader keeps of a list: the rows in their order, what is set aside, what it comes to, as files.
 *
 * Takes what the core said of the rows, piece by piece, and of the corrections; gives texts, made when asked for. The
 * lines and the sums are the core's own words: nothing is counted here.
 */

const whole = ({ data, shared }) => ({ ...data, ...shared.data });
const sheetLine = ({ csv, shared }) => [csv, shared?.csv].filter(Boolean).join(';');
const inOrder = (list) => list.sort((one, other) => one.line - other.line);

/**
 * @param {{rows: object[], aside: object[], summary: object, counted: object}} list
 * @param {Map<number, {row?: object, aside?: object}>} mended what became of the lines that were corrected
 * @returns {{csv: () => string, json: () => string, ics: () => string, lines: () => string}} `lines`: CSV without headings
 */
export function textsOf({ rows, aside, summary, counted }, mended) {
  const became = [...mended.values()];
  const all = [...rows, ...became.map((each) => each.row).filter(Boolean)];
  const left = [...aside.filter(({ line }) => !mended.has(line)), ...became.map((each) => each.aside).filter(Boolean)];
  const setAside = ({ line, field_id: field, value, accepted, file }) => ({ line, field, value, accepted, ...(file && { file }) });
  const lines = () => [...inOrder([...all, ...left]).map(sheetLine), ''];
  return {
    lines: () => lines().join('\r\n'),
    csv: () => [`\ufeff${summary.head}`, ...lines()].join('\r\n'),
    json: () => JSON.stringify({ lines: inOrder(all).map(whole), set_aside: inOrder(left).map(setAside), ...counted }, null, 1),
    ics: () => summary.ics,
  };
}
