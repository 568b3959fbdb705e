/**
 * Fetching the engine's files, with every check that Pyodide leaves out: nothing that differs from what the page
 * expects is handed on, so that nothing unchecked can run.
 *
 * `download(url, expected, how)` takes an address, the length (where known) and sha256 of what must be there, a
 * listener that hears how many bytes have come in, and a signal; gives the bytes themselves. Whoever runs them runs
 * these very bytes, never a second answer of the network. What goes wrong is thrown as a `StartFailure`.
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

/** The name of a file out of its address, for messages. */
const nameOf = (url) => new URL(url).pathname.split('/').pop();

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The body of a good answer, to its end, as one array. */
async function read(url, { signal, onBytes, room }) {
  const response = await fetch(url, { credentials: 'same-origin', signal });
  if (!response.ok) throw new StartFailure('missing', `${nameOf(url)}: HTTP ${response.status}`);
  const chunks = [];
  let length = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > room) throw new StartFailure('corrupt', `${nameOf(url)}: more than the ${room} bytes announced`);
    chunks.push(part.value);
    onBytes(part.value.length);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/**
 * @param {string} url
 * @param {{sha256: string, bytes?: number}} expected
 * @param {{signal: AbortSignal, onBytes?: (length: number) => void}} how
 * @returns {Promise<Uint8Array>}
 */
export async function download(url, expected, { signal, onBytes = () => {} }) {
  if (!globalThis.crypto?.subtle) throw new StartFailure('insecure', 'no SubtleCrypto outside a secure context');
  const room = expected.bytes ?? Infinity;
  let bytes;
  try {
    bytes = await read(url, { signal, onBytes, room });
  } catch (error) {
    throw error instanceof StartFailure ? error : new StartFailure('network', `${nameOf(url)}: ${error.message}`);
  }
  if (url.endsWith('.wasm') && WASM_MAGIC.some((byte, index) => bytes[index] !== byte)) {
    throw new StartFailure('not-wasm', `${nameOf(url)}: not WebAssembly`);
  }
  if ((await sha256(bytes)) !== expected.sha256) {
    throw new StartFailure('corrupt', `${nameOf(url)}: ${bytes.length} bytes whose sha256 is not the one expected`);
  }
  return bytes;
}
