/**
 * Fetching the files of the engine folder, with the checks that Pyodide itself leaves out.
 *
 * Takes the folder's address and its manifest; gives bytes (or, for the WebAssembly, a response that can be
 * compiled while it is still arriving) and tells a listener how many bytes have come in. Whatever goes wrong is
 * thrown as a `StartFailure` with a short code, because `loadPyodide()` never settles when a file is missing or is
 * an HTML page: nothing may reach it unchecked.
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
const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04]; // "PK\3\4"

/** The name of a file out of its address, for messages. */
const nameOf = (url) => new URL(url).pathname.split('/').pop();

const startsWith = (bytes, magic) => magic.every((byte, index) => bytes[index] === byte);

/** @param {string} url @returns {Promise<Response>} a response whose status is good */
async function request(url) {
  let response;
  try {
    response = await fetch(url, { credentials: 'same-origin' });
  } catch (error) {
    throw new StartFailure('network', `${nameOf(url)}: ${error.message}`);
  }
  if (!response.ok) throw new StartFailure('missing', `${nameOf(url)}: HTTP ${response.status}`);
  return response;
}

/** Reads a body to its end and gives its chunks; `onBytes` hears of each one, `onHead` sees the first. */
async function chunksOf(url, response, onBytes, onHead = () => {}) {
  const chunks = [];
  const reader = response.body.getReader();
  for (;;) {
    let part;
    try {
      part = await reader.read();
    } catch (error) {
      throw new StartFailure('network', `${nameOf(url)}: ${error.message}`);
    }
    if (part.done) return chunks;
    if (chunks.length === 0) onHead(part.value);
    chunks.push(part.value);
    onBytes(part.value.length);
  }
}

function joined(chunks) {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {string} url @returns {Promise<{files: Record<string, {bytes: number, sha256: string}>}>} */
export async function downloadManifest(url) {
  const response = await request(url);
  let manifest;
  try {
    manifest = await response.json();
  } catch (error) {
    throw new StartFailure('corrupt', `${nameOf(url)}: ${error.message}`);
  }
  if (typeof manifest?.files !== 'object') throw new StartFailure('corrupt', `${nameOf(url)}: no list of files`);
  return manifest;
}

/**
 * A zip, whole, after checking its first bytes, its length and (where the page is in a secure context) its sha256.
 * @returns {Promise<Uint8Array>}
 */
export async function downloadZip(url, expected, onBytes) {
  const bytes = joined(await chunksOf(url, await request(url), onBytes));
  if (!startsWith(bytes, ZIP_MAGIC)) throw new StartFailure('corrupt', `${nameOf(url)}: not a zip`);
  if (bytes.length !== expected.bytes) {
    throw new StartFailure('corrupt', `${nameOf(url)}: ${bytes.length} bytes where ${expected.bytes} were announced`);
  }
  if (globalThis.crypto?.subtle && (await sha256(bytes)) !== expected.sha256) {
    throw new StartFailure('corrupt', `${nameOf(url)}: sha256 differs`);
  }
  return bytes;
}

/**
 * The WebAssembly, in two parts: `head` is a response to be compiled as it streams in, given once its first bytes
 * are known to be wasm; `done` ends when all of it has arrived. The original response is handed on where its type
 * is right, since only that one lets the browser keep compiled code from one visit to the next.
 * @returns {{head: Promise<Response>, done: Promise<void>}}
 */
export function downloadWasm(url, expected, onBytes) {
  let settle;
  const head = new Promise((resolve, reject) => { settle = { resolve, reject }; });
  const done = (async () => {
    const response = await request(url);
    const typed = (response.headers.get('content-type') ?? '').startsWith('application/wasm');
    const counted = response.clone();
    let seen = 0;
    const count = (length) => { seen += length; onBytes(length); };
    await chunksOf(url, counted, count, (first) => {
      if (!startsWith(first, WASM_MAGIC)) throw new StartFailure('not-wasm', `${nameOf(url)}: not WebAssembly`);
      settle.resolve(typed ? response : new Response(response.body, { headers: { 'Content-Type': 'application/wasm' } }));
    });
    if (seen !== expected.bytes) {
      throw new StartFailure('corrupt', `${nameOf(url)}: ${seen} bytes where ${expected.bytes} were announced`);
    }
  })();
  done.catch(settle.reject);
  head.catch(() => {}); // the same failure is reported through `done`
  return { head, done };
}

/** A module of the folder, imported (its bytes are counted when it is there: imports show no progress). */
export async function downloadModule(url, expected, onBytes) {
  try {
    const module = await import(url);
    onBytes(expected?.bytes ?? 0);
    return module;
  } catch (error) {
    throw new StartFailure('missing', `${nameOf(url)}: ${error.message}`);
  }
}
