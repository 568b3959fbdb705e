/**
 * Has a list answered by the engine, a piece at a time, so that progress can be told and the reader can stop it.
 *
 * `runTable` takes an engine, what the list is, the file (or pasted text) as a Blob, and a signal; gives each reply to
 * `onStep` as it comes, with how much of the file has been read. It knows nothing of levies and nothing of CSV: bytes go
 * through the door as text of one sign an octet, and the core reads them.
 */

const FIRST = 8_192; // the first answers come at once
const PIECE = 49_152;
const LARGE = 393_216; // of a file that is only written
const AT_ONCE = 8_192; // arguments a call takes

/** Bytes as text, one sign an octet. @param {ArrayBuffer} buffer */
function asText(buffer) {
  const bytes = new Uint8Array(buffer);
  const parts = [];
  for (let at = 0; at < bytes.length; at += AT_ONCE) parts.push(String.fromCharCode(...bytes.subarray(at, at + AT_ONCE)));
  return parts.join('');
}

/** What the door answers instead of rows. */
export class Refused extends Error {
  constructor(error) {
    super(error.message);
    this.error = error;
  }
}

/**
 * @param {{ask: (question: object) => Promise<object>, extend: (name: string) => Promise<void>}} engine
 * @param {{open: object, columns: string[] | null, file: Blob, signal: AbortSignal,
 *   onStep: (reply: object, read: number) => void}} how
 * @returns {Promise<boolean>} whether the file was read to its end; throws `Refused`, or the engine's failure
 */
export async function runTable(engine, { open, columns, file, signal, onStep }) {
  let table = 0;
  let at = 0;
  let more = false; // rows wait that did not fit into one reply
  let extended = '';
  for (let last = false; more || !last;) {
    const end = more ? at : Math.min(file.size, at + (table ? PIECE : FIRST));
    last = end >= file.size;
    const bytes = asText(await file.slice(at, end).arrayBuffer());
    if (signal.aborted) return false;
    const begun = columns ? { open, columns } : { open };
    const reply = await engine.ask({ op: 'declare', ...(table ? { table } : begun), bytes, last });
    if (signal.aborted) return false;
    const { needs } = reply.error ?? {};
    if (needs && needs !== extended) { // the file is of a kind that few have: what reads it is fetched, and it begins again
      await engine.extend(needs);
      [extended, table, at, more, last] = [needs, 0, 0, false, false];
      continue;
    }
    if (reply.error) throw new Refused(reply.error);
    at = end;
    onStep(reply, file.size ? at / file.size : 1);
    ({ table, more } = reply.declare);
    if (!table) return false; // its headings are not understood
  }
  return true;
}

/**
 * The workbook of rows the page holds: the core makes it from the very lines of CSV.
 * @param {{ask: (question: object) => Promise<object>}} engine
 * @param {{table: number, mended: object[], lines: Blob}} how
 * @returns {Promise<Uint8Array>} throws `Refused`, or the engine's failure
 */
export async function workbookOf(engine, { table, mended, lines }) {
  for (let at = 0; ; at += LARGE) {
    const bytes = asText(await lines.slice(at, at + LARGE).arrayBuffer());
    const last = at + LARGE >= lines.size;
    const reply = await engine.ask({ op: 'declare', table, mended, book: { bytes, first: at === 0, last } });
    if (reply.error) throw new Refused(reply.error);
    if (last) return Uint8Array.from(atob(reply.book), (sign) => sign.charCodeAt(0));
  }
}
