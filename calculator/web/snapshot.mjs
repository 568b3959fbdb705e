/**
 * Snapshots of Python's memory after a start: made in the reader's own browser, at rest, for their next visit.
 *
 * `take(address)` gives the bytes of the one kept for this engine and this browser, or null; `doubted(address)` notes that
 * it did not do, so that none is made for them again. `makeOne(address, manifest, how)` makes one in a worker of its own
 * and keeps it. All of it is given up at the first obstacle, without a word: the way without a snapshot is always there.
 * Nothing is kept where the reader asked that nothing be (« Tout retirer »), nor on a page that turns it off
 * (`<meta name="snapshot" content="no">`).
 */
import { launch } from './launch.mjs';
import { sha256 } from './download.mjs';

const CACHE = 'copie-privee-snapshot';
const ROOM = 200_000_000; // what must be left to the site in this browser
const PATIENCE_MS = 2_000; // a start without it takes about as long
const DOUBTED = 'X-Doubted';
const SHA256 = 'X-Sha256';

const PRIVATE_KEY = 'hors-ligne'; // as the page « Hors ligne » notes it

function allowed() {
  if (document.querySelector('meta[name="snapshot"][content="no"]')) return false;
  return localStorage.getItem(PRIVATE_KEY) !== 'non'; // throws where nothing may be kept
}

/** The engine's whole digest and the browser's version: in another one Python's memory may mean something else. */
function key(address) {
  const { hash } = new URL(address);
  return new URL(`snapshot?${new URLSearchParams({ engine: hash.slice(1), browser: navigator.userAgent })}`, address).href;
}

async function open() {
  return allowed() ? caches.open(CACHE) : Promise.reject(new Error('not wanted'));
}

/** @param {string} address of the engine folder, with its digest @returns {Promise<Uint8Array | null>} */
export function take(address) {
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE_MS, null); });
  return Promise.race([read(address).catch(() => null), late]);
}

async function read(address) {
  const cache = await open();
  const entry = await cache.match(key(address));
  if (!entry || entry.headers.has(DOUBTED)) return null;
  const bytes = new Uint8Array(await entry.arrayBuffer());
  if (bytes.length > 0 && (await sha256(bytes)) === entry.headers.get(SHA256)) return bytes;
  await cache.delete(key(address));
  return null;
}

/** @param {string} address */
export async function doubted(address) {
  await put(address, '', { [DOUBTED]: 'yes' }).catch(() => {});
}

async function put(address, body, headers) {
  const cache = await open();
  for (const { url } of await cache.keys()) await cache.delete(url); // of an engine or a browser there was before
  await cache.put(key(address), new Response(body, { headers }));
}

/** Whether one can be kept here and is not yet. */
async function wanted(address) {
  const cache = await open();
  if (await cache.match(key(address))) return false;
  const { quota, usage } = await navigator.storage.estimate();
  return quota - usage > ROOM;
}

/**
 * @param {string} address of the engine folder
 * @param {Promise<object>} manifest
 * @param {AbortSignal} signal ends it
 */
export async function makeOne(address, manifest, signal) {
  let employed = null;
  try {
    if (!(await wanted(address))) return;
    const bytes = await new Promise((resolve, reject) => {
      signal.addEventListener('abort', reject);
      launch(address, manifest, {
        signal,
        keep: true,
        onWorker: (worker) => {
          employed = worker;
          worker.addEventListener('error', reject);
          worker.addEventListener('message', ({ data }) => {
            if (data.type === 'failed') reject(new Error(data.detail));
            if (data.type === 'snapshot') resolve(data.bytes);
          });
        },
      }).catch(reject);
    });
    await put(address, bytes, { [SHA256]: await sha256(bytes) });
    performance.mark('snapshot kept');
  } catch (failure) {
    if (!signal.aborted) console.debug(failure);
  } finally {
    employed?.terminate();
  }
}
