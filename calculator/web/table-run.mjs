/**
 * Has a list answered by the engine, a piece at a time, so that progress can be told and the reader can stop it.
 *
 * `runTable` takes an engine, what the list is, its files (or pasted text as a Blob), and a signal; gives each reply to
 * `onStep` as it comes, with how much of them has been read. Several files are one list. It knows nothing of levies and nothing of CSV: bytes go
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
 * @param {{open: object, columns: string[] | null, files: Blob[], signal: AbortSignal,
 *   onStep: (reply: object, read: number) => void, onAgain: () => void}} how `onAgain`: what came so far comes again
 * @returns {Promise<boolean>} whether all was read to its end; throws `Refused`, or the engine's failure
 */
export async function runTable(engine, how) {
  try {
    return await readAll(engine, how);
  } catch (failure) {
    const { needs } = failure.error ?? {};
    if (!needs) throw failure;
    await engine.extend(needs); // a file is of a kind that few have: what reads it is fetched, and all begins again
    how.onAgain();
    return readAll(engine, how);
  }
}

async function readAll(engine, { open, columns, files, signal, onStep }) {
  const whole = files.reduce((sum, { size }) => sum + size, 0);
  let [table, before] = [0, 0];
  for (const [place, file] of files.entries()) {
    let at = 0;
    let more = false; // rows wait that did not fit into one reply
    const following = place < files.length - 1;
    for (let [last, first] = [false, true]; more || !last; first = false) {
      const end = more ? at : Math.min(file.size, at + (table ? PIECE : FIRST));
      last = end >= file.size;
      const bytes = asText(await file.slice(at, end).arrayBuffer());
      if (signal.aborted) return false;
      const begun = columns ? { open, columns } : { open };
      const named = files.length > 1 && first ? { file: file.name } : {};
      const on = following ? { on: true } : {};
      const reply = await engine.ask({ op: 'declare', ...(table ? { table } : begun), ...named, ...on, bytes, last });
      if (signal.aborted) return false;
      if (reply.error) throw new Refused(reply.error);
      at = end;
      onStep(reply, whole ? (before + at) / whole : 1);
      ({ table, more } = reply.declare);
      if (!table) return false; // its headings are not understood
    }
    before += file.size;
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
