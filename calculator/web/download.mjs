/**
 * Fetching the engine's files, with every check that Pyodide leaves out: nothing that differs from what the page
 * expects is handed on, so that nothing unchecked can run.
 *
 * `download(url, expected, how)` takes an address, the length (where known) and sha256 of what must be there, or a
 * promise of them, so that the file is under way before they are known; gives the bytes themselves. Whoever runs them
 * runs these very bytes, never a second answer of the network. What goes wrong is thrown as a `StartFailure`.
 *
 * A folder of the engine never changes, so what the browser has kept of it is good at any age. Should that be damaged,
 * or an old « 404 », the network is asked once more.
 */

/** Why the calculator could not start. `code` names a sentence of the page's own catalogue (`failed.<code>`). */
export class StartFailure extends Error {
  /** @param {string} code @param {string} detail technical words, for the console and for tests */
  constructor(code, detail) {
    super(`${code}: ${detail}`);
    this.name = 'StartFailure';
    this.code = code;
    this.detail = detail;
  }
}

const WASM_MAGIC = [0x00, 0x61, 0x73, 0x6d]; // "\0asm"
const OF_THE_FILE = new Set(['missing', 'not-wasm', 'corrupt']); // what another answer could mend

/** The name of a file out of its address, for messages. */
const nameOf = (url) => new URL(url).pathname.split('/').pop();

/** @param {Uint8Array} bytes @returns {Promise<string>} in hexadecimal digits */
export async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The body of a good answer, to its end, as one array. */
async function read(response, name, room, hear) {
  if (!response.ok) throw new StartFailure('missing', `${name}: HTTP ${response.status}`);
  const chunks = [];
  let length = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > room) throw new StartFailure('corrupt', `${name}: more than the ${room} bytes announced`);
    chunks.push(part.value);
    hear(part.value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

async function attempt(url, expected, { signal, cache, onAttempt }) {
  const name = nameOf(url);
  let bytes;
  let told;
  try {
    const coming = fetch(url, { credentials: 'same-origin', signal, cache });
    coming.catch(() => {}); // looked at below
    told = await expected;
    bytes = await read(await coming, name, told.bytes ?? Infinity, onAttempt());
  } catch (error) {
    throw error instanceof StartFailure ? error : new StartFailure('network', `${name}: ${error.message}`);
  }
  if (name.endsWith('.wasm') && WASM_MAGIC.some((byte, index) => bytes[index] !== byte)) {
    throw new StartFailure('not-wasm', `${name}: not WebAssembly`);
  }
  if ((await sha256(bytes)) !== told.sha256) {
    throw new StartFailure('corrupt', `${name}: ${bytes.length} bytes whose sha256 is not the one expected`);
  }
  return bytes;
}

/**
 * @param {string} url
 * @param {{sha256: string, bytes?: number} | Promise<{sha256: string, bytes?: number}>} expected
 * @param {{signal: AbortSignal, onAttempt?: () => (piece: Uint8Array) => void}} how gives, for each attempt, who hears
 *   of all that comes in, before it is checked
 * @returns {Promise<Uint8Array>}
 */
export async function download(url, expected, { signal, onAttempt = () => () => {} }) {
  if (!globalThis.crypto?.subtle) throw new StartFailure('insecure', 'no SubtleCrypto outside a secure context');
  try {
    return await attempt(url, expected, { signal, cache: 'force-cache', onAttempt });
  } catch (failure) {
    if (!OF_THE_FILE.has(failure.code)) throw failure;
    await expected; // a manifest that is wrong itself is what has to be told
    return attempt(url, expected, { signal, cache: 'reload', onAttempt });
  }
}
