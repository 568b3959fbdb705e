/**
 * The site without a network: holds what was visited, whole versions only.
 *
 * LIST is written in by the build: the version, and every file with its sha256 and size. What is held is in one cache a
 * version, and a file enters it only if it is, byte for byte, the one the list names: old and new never mix, whatever a
 * server or the browser's own cache gives. A page that the server already has in a newer version is let through whole,
 * with all that it asks for. A new version of this worker is ready only when it holds all that the old one held; it takes
 * over when no page of the old one is open, or when a reader asks for it.
 *
 * Messages, each with a port for its reply: `list`, `hold` (files), `whole` (is all to be held from now on), `take over`.
 */
/* global LIST */

const SCOPE = new URL(self.registration.scope);
const FAMILY = `copie-privee ${SCOPE.pathname} `; // others may keep caches on the same host
const OWN = FAMILY + LIST.version;
const FILES = new Map(LIST.files.map(([file, sha256, bytes]) => [file, { sha256, bytes }]));
const NOTES = new URL('service-worker.js/', SCOPE).href; // below it, notes of the worker's own: no address of the site
const WHOLE = `${NOTES}whole`;
const FALLBACK = 'hors-ligne/index.html';
const AT_ONCE = 6;

/** What every page needs. */
const SHELL = /^(assets\/(calculator|fonts|icons|stylesheets)\/|assets\/javascripts\/bundle\.|hors-ligne\/|sitemap\.xml|manifest\.)/;
const ENGINE = /^assets\/engine\/[^/]+\//; // its folder is named after what is in it, and the page checks each file

/** The name of a file without what changes in it from version to version. */
const stem = (file) => file.replace(ENGINE, 'assets/engine/').replace(/\.[0-9a-f]{8}\.min\./, '.min.');
const address = (file) => new URL(file.replace(/(^|\/)index\.html$/, '$1'), SCOPE).href;

class OtherVersion extends Error {}

/** The file of the list that an address names, or null. */
function fileOf(url) {
  const { origin, pathname } = new URL(url, SCOPE);
  if (origin !== SCOPE.origin || !pathname.startsWith(SCOPE.pathname)) return null;
  let path = pathname.slice(SCOPE.pathname.length);
  try { path = decodeURIComponent(path); } catch { /* as it is written, then */ }
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return FILES.has(file) ? file : null;
}

/** The response, if it is the file of this version. */
async function checked(file, response) {
  const bytes = await response.arrayBuffer();
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  if (btoa(String.fromCharCode(...sum)) !== FILES.get(file).sha256) throw new OtherVersion(file);
  return new Response(bytes, { headers: { 'Content-Type': response.headers.get('Content-Type') ?? '', 'Content-Length': bytes.byteLength } });
}

/** The file of this version from the network; the browser's own cache is believed once. */
async function fetched(file) {
  for (const cache of ['default', 'reload']) {
    const response = await fetch(address(file), { cache });
    if (!response.ok) throw new OtherVersion(file);
    try {
      return await checked(file, response);
    } catch (failure) {
      if (cache === 'reload') throw failure;
    }
  }
  return undefined;
}

/** What is held of a file; a browser that refuses its caches holds nothing. */
const held = (file) => caches.open(OWN).then((cache) => cache.match(address(file))).catch(() => undefined);

async function hold(file, kept) {
  if (await held(file)) return;
  const response = kept ? await checked(file, kept).catch(() => null) : null;
  await (await caches.open(OWN)).put(address(file), response ?? await fetched(file));
}

/** Work on all of them, a few at once. The first failure ends it, once nothing is under way any more. */
async function each(items, work) {
  const waiting = [...items];
  const workers = Array.from({ length: AT_ONCE }, async () => {
    while (waiting.length) {
      await work(waiting.shift()).catch((failure) => {
        waiting.length = 0;
        throw failure;
      });
    }
  });
  const failed = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}

const others = async () => (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== OWN);

/** What the versions before held: by the name without a version, where it is. */
async function before() {
  const found = new Map();
  let whole = false;
  for (const name of await others()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      if (url === WHOLE) whole = true;
      const path = decodeURIComponent(new URL(url).pathname.slice(SCOPE.pathname.length));
      found.set(stem(path === '' || path.endsWith('/') ? `${path}index.html` : path), () => cache.match(url));
    }
  }
  return { found, whole };
}

async function install() {
  const { found, whole } = await before();
  const wanted = [...FILES.keys()].filter((file) => whole || SHELL.test(file) || found.has(stem(file)));
  try {
    await each(wanted, async (file) => hold(file, await found.get(stem(file))?.()));
    if (whole) await (await caches.open(OWN)).put(WHOLE, new Response(''));
  } catch (failure) {
    await caches.delete(OWN); // half a version is none
    throw failure;
  }
}

/** What was visited since this version was made ready goes on as well, where it is the same; then the old ones go. */
async function activate() {
  const { found } = await before();
  await each([...FILES.keys()].filter((file) => found.has(stem(file))), async (file) => {
    if (await held(file)) return;
    const same = await checked(file, await found.get(stem(file))()).catch(() => null);
    if (same) await (await caches.open(OWN)).put(address(file), same);
  });
  for (const name of await others()) await caches.delete(name);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

/** The pages that were let through in a newer version: noted in the cache, for this worker may be ended at any time. */
let noted = null;
const strangers = () => {
  noted ??= caches.open(OWN)
    .then((cache) => cache.keys())
    .then((keys) => new Set(keys.map(({ url }) => url).filter((url) => url.startsWith(NOTES))))
    .catch(() => new Set());
  return noted;
};

async function letThrough(client) {
  (await strangers()).add(NOTES + client);
  await caches.open(OWN).then((cache) => cache.put(NOTES + client, new Response(''))).catch(() => {});
  self.registration.update().catch(() => {});
}

async function answer({ request, clientId, resultingClientId }, file) {
  const opens = request.mode === 'navigate';
  if (!opens && (await strangers()).has(NOTES + clientId)) return fetch(request, { cache: 'no-cache' });
  const kept = file && await held(file);
  if (kept) return kept;
  try {
    if (!file || ENGINE.test(file)) return await fetch(request);
    const response = await fetched(file);
    const copy = response.clone();
    await caches.open(OWN).then((cache) => cache.put(address(file), copy)).catch(() => {}); // full: it is shown all the same
    return response;
  } catch (failure) {
    if (failure instanceof OtherVersion) {
      if (!opens) return Response.error(); // the theme opens the page anew then, and it is let through
      await letThrough(resultingClientId);
      return fetch(request);
    }
    if (!opens) return Response.error();
    const folder = fileOf(`${request.url.replace(/[?#].*$/, '')}/`);
    if (folder && await held(folder)) return Response.redirect(address(folder));
    return await held(FALLBACK) ? Response.redirect(`${address(FALLBACK)}?page=${encodeURIComponent(request.url)}`) : Response.error();
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const file = fileOf(request.url);
  if (request.method === 'GET' && (file || request.mode === 'navigate')) event.respondWith(answer(event, file));
});

const REPLIES = {
  async list() {
    const cache = await caches.open(OWN);
    const keys = new Set((await cache.keys()).map(({ url }) => url));
    const files = LIST.files.map(([file, , bytes]) => ({ url: address(file), bytes, held: keys.has(address(file)) }));
    return { files, whole: keys.has(WHOLE) };
  },
  async hold({ urls }) {
    for (const file of new Set(urls.map(fileOf))) if (file) await hold(file);
    return {};
  },
  async whole({ value }) {
    const cache = await caches.open(OWN);
    await (value ? cache.put(WHOLE, new Response('')) : cache.delete(WHOLE));
    return {};
  },
  /** Only where one page is open: another would go on with one version on its screen and the other behind it. */
  async 'take over'() {
    const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (open.length > 1) return { others: open.length - 1 };
    await self.skipWaiting();
    return {};
  },
};

/** Why something could not be held, by the name of its sentence. */
function reason(failure) {
  if (failure instanceof OtherVersion) return 'version';
  return failure?.name === 'QuotaExceededError' ? 'full' : 'network';
}

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  const reply = REPLIES[event.data?.type];
  if (!reply || !port) return;
  event.waitUntil(reply(event.data).catch((failure) => ({ failed: reason(failure) })).then((said) => port.postMessage(said)));
});
