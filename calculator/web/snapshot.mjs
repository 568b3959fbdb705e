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
const ROOM = 200_000_000; // what must be left to the site in this browser
const PATIENCE_MS = 2_000; // a start without it takes about as long
const MAKING_MS = 60_000;
const HEAD = 'X-Head';
const SIZE = 'X-Size'; // of the memory
const SHA256 = 'X-Sha256';
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

async function open() {
  return allowed() ? caches.open(CACHE) : Promise.reject(new Error('not wanted'));
}

/**
 * @param {string} address of the engine folder, with its digest
 * @returns {Promise<{head: Uint8Array, size: number, memory: Promise<Uint8Array>} | null>}
 */
export function find(address) {
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE_MS, null); });
  return Promise.race([entryOf(address).catch(() => null), late]);
}

async function entryOf(address) {
  const entry = allowed() && await caches.match(key(address), { cacheName: CACHE });
  if (!entry || !entry.headers.has(HEAD)) return null;
  const head = Uint8Array.from(entry.headers.get(HEAD).split(' '));
  const memory = checked(entry);
  memory.catch(() => {}); // whoever waits for it hears of it
  return { head, size: Number(entry.headers.get(SIZE)), memory };
}

async function checked(entry) {
  const bytes = new Uint8Array(await entry.arrayBuffer());
  if ((await sha256(bytes)) !== entry.headers.get(SHA256)) throw new Error('the snapshot is damaged');
  return bytes;
}

/** @param {string} address */
export async function doubted(address) {
  await put(address, '', {}).catch(() => {});
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
 * Made by a worker of its own, from the files that the engine started from.
 * @param {string} address of the engine folder
 * @param {Promise<object>} manifest
 * @param {AbortSignal} given ends it
 */
export async function makeOne(address, manifest, given) {
  const signal = AbortSignal.any([given, AbortSignal.timeout(MAKING_MS)]);
  try {
    if (tried || !(await wanted(address))) return;
    const { head, size, memory } = await taken(address, manifest, signal);
    await put(address, memory, { [HEAD]: head.join(' '), [SIZE]: size, [SHA256]: await sha256(memory) });
    performance.mark('snapshot kept');
  } catch { /* none, then */ }
  tried = !given.aborted;
}

function taken(address, manifest, signal) {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', reject);
    const onWorker = (worker) => {
      const end = () => worker.terminate();
      signal.addEventListener('abort', end);
      if (signal.aborted) end();
      worker.addEventListener('error', (event) => { event.preventDefault(); end(); reject(event); });
      worker.addEventListener('message', ({ data }) => {
        if (data.type === 'step') return;
        end();
        if (data.type === 'snapshot') resolve(data);
        else reject(new Error(data.detail));
      });
    };
    launch(address, manifest, { signal, onWorker, keep: true }).catch(reject);
  });
}
