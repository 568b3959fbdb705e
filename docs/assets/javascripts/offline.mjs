/**
 * « Hors ligne »: what was read stays on the device, the whole site if the reader asks for it, and nothing if they refuse.
 *
 * Registers the site's service worker once the page is at rest, and tells it what this visit has fetched; says when a
 * newer version of the site is ready; brings the controls of the page « Hors ligne » to life (`[data-offline]`, with
 * their sentences). A browser that has no service worker, or refuses its memory, changes nothing: the page says so.
 */
import { ROOT } from './places.mjs';
import { say, wordsOf } from './wording.mjs';

const REFUSED = 'hors-ligne'; // in the browser's memory, where the reader wants nothing kept
const PAUSE_MS = 1000;
const BATCH_BYTES = 1_000_000;
const SNAPSHOT = 'copie-privee-snapshot'; // see calculator/web/snapshot.mjs
const megabytes = (bytes) => (bytes / 1e6).toFixed(1).replace('.', ',');

/** @type {ServiceWorkerRegistration | null} */
let registration = null;
/** What the controls show; it lives longer than they do, for the theme replaces the page. */
let state = { name: 'none' };

function refused(value) {
  try {
    if (value === undefined) return localStorage.getItem(REFUSED) === 'non';
    if (value) localStorage.setItem(REFUSED, 'non');
    else localStorage.removeItem(REFUSED);
  } catch { /* this browser keeps nothing: it holds for this visit */ }
  return Boolean(value);
}

/** Asks the worker that serves, and gives its reply. */
function ask(message, worker = registration.active) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => { port1.close(); resolve(data); };
    worker.postMessage(message, [port2]);
  });
}

async function register() {
  registration = await navigator.serviceWorker.register(new URL('service-worker.js', ROOT));
  registration.addEventListener('updatefound', () => watch(registration.installing));
  if (registration.waiting) announce();
  await navigator.serviceWorker.ready;
}

/** A second version that is ready waits; the first one of all has nothing to replace. */
function watch(worker) {
  worker.addEventListener('statechange', () => {
    if (worker.state === 'installed' && navigator.serviceWorker.controller) announce();
  });
}

/** What this visit fetches, told a moment after it has come; the browser gives it from its own cache. */
function holdVisited() {
  let urls = [location.href];
  let timer = 0;
  const tell = () => {
    if (registration?.active) ask({ type: 'hold', urls: urls.splice(0) });
  };
  new PerformanceObserver((list) => {
    urls.push(...list.getEntries().map(({ name }) => name).filter((name) => name.startsWith(ROOT.href)));
    clearTimeout(timer);
    timer = setTimeout(tell, PAUSE_MS);
  }).observe({ type: 'resource', buffered: true });
}

/** One line at the foot of the window; what is typed stands in the address, or the browser asks before it is lost. */
function announce() {
  if (document.querySelector('.renewed')) return;
  const bar = document.createElement('div');
  bar.className = 'renewed';
  bar.setAttribute('role', 'status');
  const line = document.createElement('span');
  const button = document.createElement('button');
  button.type = 'button';
  bar.append(line, button);
  document.body.append(bar);
  line.textContent = say('offline.renewed');
  button.textContent = say('offline.show');
  button.onclick = async () => {
    const renewed = new Promise((done) => { navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }); });
    const { others } = await ask({ type: 'take over' }, registration.waiting);
    if (others) {
      line.textContent = say('offline.others');
      return;
    }
    await renewed;
    location.reload();
  };
}

/** Everything the list has and the device has not, a batch at a time. */
async function keepAll() {
  refused(false);
  show({ name: 'keeping', done: 0, total: 0 });
  if (!registration?.active) await register();
  await navigator.storage?.persist?.().catch(() => false);
  const { files, failed } = await ask({ type: 'list' });
  if (failed) return show({ name: failed });
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const missing = files.filter(({ held }) => !held);
  let done = total - missing.reduce((sum, { bytes }) => sum + bytes, 0);
  while (missing.length) {
    show({ name: 'keeping', done, total });
    const batch = [];
    let bytes = 0;
    while (missing.length && (batch.length === 0 || bytes + missing[0].bytes <= BATCH_BYTES)) {
      const next = missing.shift();
      batch.push(next.url);
      bytes += next.bytes;
    }
    const reply = await ask({ type: 'hold', urls: batch });
    if (reply.failed) return show({ name: reply.failed });
    done += bytes;
  }
  await ask({ type: 'whole', value: true });
  return show({ name: 'whole', total });
}

const ours = async () => (await caches.keys()).filter((name) => name.startsWith('copie-privee'));

/** How many bytes the calculator keeps to start from, beside the files of the site. */
async function started() {
  if (!await caches.has(SNAPSHOT)) return 0;
  const kept = await (await caches.open(SNAPSHOT)).matchAll();
  const sizes = await Promise.all(kept.map(async (each) => (await each.blob()).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The worker, its caches, and those of the calculator: nothing is kept, until it is asked for again. */
async function removeAll() {
  refused(true);
  await registration?.unregister();
  registration = null;
  await Promise.all((await ours()).map((name) => caches.delete(name)));
  show({ name: 'removed' });
}

async function look() {
  if (refused()) return show({ name: 'removed' });
  if (!registration?.active) return show({ name: 'none' });
  const { files = [], whole, failed } = await ask({ type: 'list' });
  if (failed) return show({ name: failed });
  const sum = (list) => list.reduce((bytes, each) => bytes + each.bytes, 0);
  return show({ name: whole ? 'whole' : 'visited', done: sum(files.filter(({ held }) => held)), total: sum(files), start: await started() });
}

function show(next) {
  state = next;
  const place = document.querySelector('[data-offline]');
  if (!place) return;
  const words = wordsOf(place);
  const { name, done = 0, total = 0, start = 0, kept = false } = state;
  const busy = name === 'keeping';
  place.querySelector('[data-said]').textContent = words(name, { done: megabytes(done), total: megabytes(total) });
  const bar = place.querySelector('progress');
  bar.hidden = !busy;
  bar.max = total || 1;
  bar.value = done;
  const beside = place.querySelector('[data-started]');
  beside.hidden = start === 0;
  beside.textContent = start === 0 ? '' : words('started', { size: megabytes(start) });
  place.querySelector('[data-keep]').hidden = busy || name === 'whole' || name === 'unable';
  place.querySelector('[data-remove]').hidden = busy || name === 'removed' || (name === 'unable' && !kept);
  const asked = new URLSearchParams(location.search).get('page');
  place.querySelector('[data-missed]').hidden = !asked;
  if (asked) place.querySelector('[data-missed] a').href = new URL(asked, ROOT).href.startsWith(ROOT.href) ? asked : ROOT.href;
}

async function fail(failure) {
  console.warn(failure);
  show({ name: 'unable', kept: await ours().then((names) => names.length > 0, () => false) });
}

export function startOffline() {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) {
    state = { name: 'unable' };
    return;
  }
  addEventListener('click', ({ target }) => {
    if (!(target instanceof Element && target.closest('[data-offline]'))) return;
    if (target.closest('[data-keep]')) keepAll().catch(fail);
    if (target.closest('[data-remove]')) removeAll().catch(fail);
  });
  if (refused()) return;
  const begin = () => register().then(holdVisited).then(showOffline, fail);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}

/** To be called when a page has come. */
export function showOffline() {
  if (!document.querySelector('[data-offline]')) return;
  if (state.name === 'keeping' || state.name === 'unable') show(state);
  else look().catch(fail);
}
