/**
 * Snapshots of Python's memory after a start: made in the reader's own browser, at rest, for their next visit.
 *
 * `find(address)` gives the one kept for this engine and this browser, or null; `doubted(address)` puts a note in its
 * place, so that none is made for them again. `makeOne(address, manifest, signal)` makes one in a worker of its own and
 * keeps it. All of it is given up at the first obstacle, without a word: the way without a snapshot is always there.
 * Nothing is kept where the reader asked that nothing be (« Tout retirer »), nor on a page that turns it off
 * (`<meta name="snapshot" content="no">`, `extra.snapshot` of mkdocs.yml).
 */
import { sha256 } from './download.mjs';
import { launch } from './launch.mjs';

const CACHE = 'copie-privee-snapshot';
const LATE_MS = 2_000; // a start without it takes about as long
const MAKING_MS = 60_000;
const REFUSED = 'hors-ligne'; // as the page « Hors ligne » notes it

let tried = false; // on this page, to the end

function allowed() {
  if (document.querySelector('meta[name="snapshot"][content="no"]')) return false;
  return localStorage.getItem(REFUSED) !== 'non'; // throws where nothing may be kept
}

/** The engine's whole digest and the browser's version: in another one Python's memory may mean something else. */
function key(address) {
  const { hash } = new URL(address);
  return new URL(`snapshot?${new URLSearchParams({ engine: hash.slice(1), browser: navigator.userAgent })}`, address).href;
}

const entryOf = async (address) => (allowed() ? caches.match(key(address), { cacheName: CACHE }) : null);

/**
 * @param {string} address of the engine folder, with its digest
 * @returns {Promise<{head: Uint8Array, size: number, memory: Promise<Uint8Array>} | null>}
 */
export function find(address) {
  return new Promise((resolve) => {
    read(address).then(resolve, () => resolve(null));
    setTimeout(resolve, LATE_MS, null);
  });
}

async function read(address) {
  const entry = await entryOf(address);
  const [size, sum, ...head] = entry?.headers.get('X-Snapshot')?.split(' ') ?? [];
  if (!size) return null;
  const memory = entry.arrayBuffer().then(async (buffer) => {
    const bytes = new Uint8Array(buffer);
    if ((await sha256(bytes)) !== sum) throw new Error('the snapshot is damaged');
    return bytes;
  });
  memory.catch(() => {}); // whoever waits for it hears of it
  return { head: Uint8Array.from(head), size: Number(size), memory };
}

/** @param {string} address */
export function doubted(address) {
  caches.open(CACHE).then((cache) => cache.put(key(address), new Response(''))).catch(() => {});
}

/**
 * Made and kept by a worker of its own, from the files that the engine started from.
 * @param {string} address of the engine folder
 * @param {Promise<object>} manifest
 * @param {AbortSignal} signal ends it
 */
export async function makeOne(address, manifest, signal) {
  let worker;
  try {
    if (tried || !allowed() || await entryOf(address)) return;
    await new Promise((resolve, reject) => {
      signal.addEventListener('abort', reject);
      setTimeout(reject, MAKING_MS);
      const onWorker = (made) => {
        worker = made;
        worker.onmessage = ({ data }) => (data.type === 'kept' ? resolve() : data.type === 'failed' && reject());
        worker.onerror = (event) => { event.preventDefault(); reject(); };
      };
      launch(address, manifest, { signal, onWorker, keep: { cache: CACHE, url: key(address) } }).catch(reject);
    });
    if (!allowed()) await caches.delete(CACHE); // refused meanwhile
    performance.mark('snapshot kept');
  } catch { /* none, then */ } finally {
    worker?.terminate();
    tried = !signal.aborted;
  }
}
