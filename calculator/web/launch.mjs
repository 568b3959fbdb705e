/**
 * One attempt to start the engine: from the digest the page holds to a worker that has every file in its hands.
 *
 * `readManifest` takes an engine's address, whose fragment is the sha256 of its manifest, and checks the manifest against
 * it. `launch` fetches the worker and every file beside the manifest, checks them against it, and hands the worker the
 * bytes that were checked: its program is of them (a blob:), and it fetches nothing. The WebAssembly is compiled
 * while it comes in, and handed over once it is checked. `launch` gives the worker as soon as it exists, and ends when it
 * has all it needs. A snapshot (see `snapshot.mjs`) stands for the two archives.
 */
import { compilation } from './compilation.mjs';
import { StartFailure, download } from './download.mjs';

const PROGRESS_EVERY_MS = 50;
const WASM = 'pyodide.asm.wasm';
/** In the order in which Python needs them; what is not in the manifest under these names is no engine. */
const FILES = ['pyodide.mjs', 'pyodide.asm.mjs', WASM];
const LIBRARY = 'python_stdlib.zip';
const PACKAGE = 'copie_privee.zip'; // Python starts meanwhile

/** Adds up the bytes of all files and tells of them, not more often than the eye can follow. */
function progressMeter(onProgress) {
  let loaded = 0;
  let told = 0;
  const meter = ({ length }) => {
    loaded += length;
    const now = performance.now();
    if (now - told < PROGRESS_EVERY_MS && loaded < meter.total) return;
    told = now;
    onProgress({ loaded: meter.total ? Math.min(loaded, meter.total) : loaded, total: meter.total });
  };
  meter.total = 0;
  return meter;
}

/**
 * @param {string} address of the engine folder, with its last slash and the manifest's digest after `#`
 * @param {AbortSignal} signal
 * @returns {Promise<Record<'worker' | 'lock' | 'files' | 'book', object>>}
 */
export async function readManifest(address, signal) {
  const engine = new URL(address);
  const url = new URL('manifest.json', engine);
  return JSON.parse(new TextDecoder().decode(await download(url.href, { sha256: engine.hash.slice(1) }, { signal })));
}

/** What a worker does until it is told what to run, in its own words; what is said to it meanwhile is not lost. */
function wait() {
  self.onmessage = ({ data: program }) => {
    const early = [];
    self.onmessage = ({ data }) => early.push(data);
    import(URL.createObjectURL(new Blob([program], { type: 'text/javascript' }))).then(() => {
      self.onmessage = null;
      for (const data of early) self.dispatchEvent(new MessageEvent('message', { data }));
    }, (error) => setTimeout(() => { throw error; }));
  };
}

/**
 * A module worker that waits for its program: the browser takes a while to make one.
 * Its address ends as the file's does, for whoever looks at a list of workers.
 */
export function waitingWorker() {
  const url = URL.createObjectURL(new Blob([`(${wait})()`], { type: 'text/javascript' }));
  try {
    return new Worker(`${url}#/worker.mjs`, { type: 'module' });
  } catch (error) {
    throw new StartFailure('worker', error.message);
  } finally {
    setTimeout(() => URL.revokeObjectURL(url), 60_000); // once the browser has surely read it
  }
}

/**
 * @param {string} address of the engine folder, with its last slash
 * @param {Promise<object>} coming what it holds: its manifest
 * @param {{signal: AbortSignal, onWorker: (worker: Worker) => void,
 *   onProgress?: (progress: {loaded: number, total: number}) => void, waiting?: Worker | null,
 *   restored?: Promise<{head: Uint8Array, size: number, memory: Promise<Uint8Array>} | null>, keep?: {cache: string, url: string}}} how
 *   `waiting`: a worker made before; `restored`: the snapshot to start from; `keep`: where one is to be kept
 */
export async function launch(address, coming, how) {
  const { signal, onWorker, onProgress = () => {}, waiting = null, restored = null, keep = null } = how;
  const worker = waiting ?? waitingWorker();
  onWorker(worker);
  const manifest = Promise.resolve(coming);
  const onBytes = progressMeter(onProgress);
  let compiling = null; // anew for each attempt to fetch it: a module is as good as the bytes it is made of
  const fetched = (name) => {
    return download(new URL(name, address).href, manifest.then(({ files }) => files[name]), {
      signal,
      onAttempt: () => {
        if (name !== WASM) return onBytes;
        compiling?.leave();
        const { take } = compiling = compilation();
        return (piece) => { take(piece); onBytes(piece); };
      },
    });
  };
  const own = download(new URL('./worker.mjs', import.meta.url).href, manifest.then((told) => told.worker), {
    signal,
    onAttempt: () => onBytes,
  });
  signal.addEventListener('abort', () => compiling?.leave(), { once: true });
  const snapshot = Promise.resolve(restored);
  const archive = (name) => snapshot.then((found) => (found ? null : fetched(name)));
  const files = new Map(FILES.map((name) => [name, fetched(name)]));
  files.set('snapshot', snapshot.then((found) => found && { head: found.head, size: found.size }));
  files.set('memory', snapshot.then((found) => found?.memory));
  files.set(LIBRARY, archive(LIBRARY));
  files.set(PACKAGE, Promise.allSettled(files.values()).then(() => archive(PACKAGE)));
  for (const bytes of [own, ...files.values()]) bytes.catch(() => {}); // looked at below, one after the other

  const { worker: entry, lock, known, files: all } = await manifest;
  snapshot.then((found) => {
    const parts = (found ? FILES : Object.keys(all)).map((name) => all[name]);
    onBytes.total = [entry, ...parts].reduce((sum, file) => sum + file.bytes, 0);
  });
  const program = await own.catch((error) => {
    throw error.code === 'missing' ? new StartFailure('worker', error.detail) : error;
  });
  worker.postMessage(program);
  worker.postMessage({ type: 'start', engine: new URL('.', address).href, lock, known, keep });
  await Promise.all([...files].map(async ([name, arriving]) => {
    const content = await arriving;
    if (name === WASM) worker.postMessage({ type: 'file', name, content: await compiling.module(content) });
    else worker.postMessage({ type: 'file', name, content }, content?.buffer ? [content.buffer] : []);
  }));
}
