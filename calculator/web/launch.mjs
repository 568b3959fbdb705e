/**
 * One attempt to start the engine: from the digest the page holds to a worker that has every file in its hands.
 *
 * `readManifest` takes an engine's address, whose fragment is the sha256 of its manifest, and checks the manifest against
 * it. `launch` checks the worker and every file against the manifest, and hands the worker the bytes that were checked:
 * the worker itself runs from them (a blob:), and fetches nothing. It gives the worker as soon as it exists, and ends when
 * it has all it needs.
 */
import { StartFailure, download } from './download.mjs';

const PROGRESS_EVERY_MS = 50;

/** Adds up the bytes of all files and tells of them, not more often than the eye can follow. */
function progressMeter(total, onProgress) {
  let loaded = 0;
  let told = 0;
  return (length) => {
    loaded += length;
    const now = performance.now();
    if (now - told < PROGRESS_EVERY_MS && loaded < total) return;
    told = now;
    onProgress({ loaded: Math.min(loaded, total), total });
  };
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

/** A module worker of these bytes. Its address ends as the file's does, for whoever looks at a list of workers. */
function workerOf(bytes) {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
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
 * @param {object} manifest what it holds
 * @param {{signal: AbortSignal, onProgress: (progress: {loaded: number, total: number}) => void,
 *   onWorker: (worker: Worker) => void}} how
 */
export async function launch(address, manifest, { signal, onProgress, onWorker }) {
  if (typeof Worker !== 'function') throw new StartFailure('worker', 'this browser has no Worker');
  const at = (name) => new URL(name, address).href;
  const all = [manifest.worker, ...Object.values(manifest.files)];
  const onBytes = progressMeter(all.reduce((sum, file) => sum + file.bytes, 0), onProgress);
  const own = new URL('./worker.mjs', import.meta.url).href;
  const files = Object.entries(manifest.files).map(([name, file]) => [name, download(at(name), file, { signal, onBytes })]);
  for (const [, bytes] of files) bytes.catch(() => {}); // looked at below, after the worker's own

  const worker = workerOf(await download(own, manifest.worker, { signal, onBytes }).catch((error) => {
    throw error.code === 'missing' ? new StartFailure('worker', error.detail) : error;
  }));
  onWorker(worker);
  worker.postMessage({ type: 'start', engine: at('.'), lock: manifest.lock });
  await Promise.all(files.map(async ([name, coming]) => {
    const bytes = await coming;
    worker.postMessage({ type: 'file', name, bytes }, [bytes.buffer]);
  }));
}
