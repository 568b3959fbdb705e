/**
 * The page's side of the calculator's engine: one worker for the life of the page, kept across Material's instant
 * navigation, spoken to in questions and answers.
 *
 * `engineAt(address)` gives the engine of a folder, always the same one. `ask(question)` takes a JSON-able object and
 * gives a promise of the door's reply; `extend(name)` brings what some questions need besides. Both start the engine
 * where needed, and always settle: also when the start fails, the worker dies or nothing is heard from it for too long. What the book of answers knows does not wait for it. A `change` event tells of every step, with
 * `progress`. The states, and all that leads from one to another:
 *
 *   idle ──start──► download ──all files checked──► start ──ready──► ready
 *   download, start, ready ──anything wrong──► failed ──retry──► download
 *   start, ready, from a snapshot ──Python is wrong──► download, without it
 *   download, start, ready ──the page is put away──► idle; it goes on when the page comes back
 */
import { Book } from './book.mjs';
import { StartFailure, download } from './download.mjs';
import { launch, readManifest, waitingWorker } from './launch.mjs';
import { dataIsPrecious, whenIdle } from './rest.mjs';
import { doubted, find, makeOne } from './snapshot.mjs';

const STALL_MS = 45_000; // no sign of life for so long, in any stage, is a failure
const REST_MS = 5_000; // nothing asked for so long: time for a snapshot

/** What a question gets instead of an answer. `code` names a sentence of the page's catalogue. */
export class EngineFailure extends Error {
  constructor(code, detail) {
    super(`${code}: ${detail}`);
    this.name = 'EngineFailure';
    this.code = code;
    this.detail = detail;
  }
}

class Engine extends EventTarget {
  #address;
  #attempt = new AbortController();
  /** @type {Promise<object> | null} one for the book and for the launch */
  #manifest = null;
  #book;
  #worker = null;
  #waiting = null; // a worker made at rest
  #interrupted = false;
  #watch = 0;
  #rest = 0;
  #making = new AbortController();
  /** Which start this one is: from a snapshot, or not; null while that is not known. @type {boolean | null} */
  #restored = null;
  #trusting = true; // in snapshots, until one is wrong
  #lastId = 0;
  /** @type {Map<number, {message: object, resolve: Function, reject: Function}>} questions without an answer yet */
  #open = new Map();

  /** @type {'idle' | 'download' | 'start' | 'ready' | 'failed'} */
  state = 'idle';
  /** @type {{loaded: number, total: number}} */
  progress = { loaded: 0, total: 0 };
  /** @type {EngineFailure | null} */
  failure = null;
  /** Patience in milliseconds; a page may shorten it (`data-timeout`). */
  patience = STALL_MS;

  constructor(address) {
    super();
    this.#address = address;
    this.#book = new Book(address, () => this.#readManifest());
    // A page that is put away must not keep a Python running; should it come back, the questions still stand.
    addEventListener('pagehide', () => this.#leave());
    addEventListener('pageshow', () => this.#comeBack());
    whenIdle(() => this.#prepare());
  }

  /** Making a worker takes the browser a while and nothing of the line. One that fails is told of when it is needed. */
  #prepare() {
    if (this.state !== 'idle') return;
    try {
      const worker = this.#waiting = waitingWorker();
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        if (worker === this.#waiting) this.#waiting = null;
      });
    } catch { /* see start() */ }
  }

  /**
   * Begins loading, if that has not been done; a failed engine stays failed until `retry()`.
   * @param {object} [question] the page of the book it stands on is fetched as well
   */
  start(question) {
    if (this.state !== 'idle') return;
    this.progress = { loaded: 0, total: 0 };
    const { signal } = this.#attempt;
    this.#restored = null;
    const restored = this.#trusting ? find(this.#address) : Promise.resolve(null);
    restored.then((found) => { if (!signal.aborted) this.#restored = Boolean(found); });
    launch(this.#address, this.#readManifest(), {
      signal,
      waiting: this.#waiting,
      restored,
      onProgress: (progress) => { if (!signal.aborted) this.#advance(progress); },
      onWorker: (worker) => (signal.aborted ? worker.terminate() : this.#employ(worker)),
    }).then(
      () => { if (!signal.aborted) this.#become('start'); },
      (failure) => {
        if (signal.aborted) return;
        if (failure instanceof StartFailure) this.#fail(failure.code, failure.message);
        else this.#wrong('unknown', failure.message);
      },
    );
    this.#waiting = null;
    this.#become('download');
    if (question) this.#book.find(question);
  }

  #readManifest() {
    if (!this.#manifest) {
      const coming = readManifest(this.#address, this.#attempt.signal);
      this.#manifest = coming;
      coming.catch(() => { if (this.#manifest === coming) this.#manifest = null; });
    }
    return this.#manifest;
  }

  #advance(progress) {
    this.progress = progress;
    this.#become(this.state);
  }

  #employ(worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }) => { if (worker === this.#worker) this.#hear(data); });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (worker === this.#worker) this.#wrong('worker', event.message || 'the worker module did not load');
    });
    worker.addEventListener('messageerror', () => this.#wrong('worker', 'unreadable message'));
  }

  retry() {
    if (this.state !== 'failed') return;
    this.failure = null;
    this.state = 'idle';
    this.start();
  }

  /** @param {object} question @returns {Promise<object>} */
  ask(question) {
    const known = this.#book.known(question);
    if (known) {
      this.start();
      return Promise.resolve(JSON.parse(known));
    }
    if (this.state === 'failed') return Promise.reject(this.failure);
    const id = this.#lastId + 1;
    const answered = this.#put({ type: 'ask', text: JSON.stringify(question) });
    if (this.state !== 'ready') {
      this.#book.find(question).then((reply) => { if (reply) this.#settle(id, ({ resolve }) => resolve(JSON.parse(reply))); });
    }
    return answered;
  }

  /** What the book knows, without Python; null where it does not. @param {object} question @returns {Promise<object | null>} */
  async look(question) {
    return JSON.parse((await this.#book.find(question)) ?? 'null');
  }

  /**
   * Adds a file of the folder `extra`, checked like every other, to what Python finds.
   * @param {string} name
   */
  async extend(name) {
    const { signal } = this.#attempt;
    const file = `extra/${name}.zip`;
    try {
      const expected = (await this.#readManifest()).extra[file];
      const bytes = await download(new URL(file, this.#address).href, expected, { signal });
      await this.#put({ type: 'add', name, bytes });
    } catch (failure) {
      if (failure instanceof StartFailure && !signal.aborted) this.#fail(failure.code, failure.message);
      throw failure;
    }
  }

  /** A message to the worker that waits for a reply, sent now or once Python is ready. */
  #put(message) {
    const id = ++this.#lastId;
    const answered = new Promise((resolve, reject) => this.#open.set(id, { message: { ...message, id }, resolve, reject }));
    if (this.state === 'ready') this.#send(id);
    else this.start();
    return answered;
  }

  #send(id) {
    this.#making.abort(); // the reader goes first
    this.#worker.postMessage(this.#open.get(id).message);
    this.#rearm();
  }

  #hear(message) {
    this.#rearm();
    if (message.type === 'failed') this.#wrong(message.code, message.detail);
    if (message.type === 'ready') {
      performance.mark(this.#restored ? 'from a snapshot' : 'from the archives');
      this.#become('ready');
      for (const id of this.#open.keys()) this.#send(id);
    }
    if (message.type === 'reply') this.#settle(message.id, ({ resolve }) => resolve(JSON.parse(message.text)));
    // The door never raises: a question it could not take means that Python itself is broken, for the next ones too.
    if (message.type === 'refused') this.#wrong('python', message.detail);
  }

  #settle(id, how) {
    const question = this.#open.get(id);
    this.#open.delete(id);
    this.#rearm();
    if (question) how(question);
    clearTimeout(this.#rest);
    if (this.state === 'ready' && !this.#restored && this.#trusting) this.#rest = setTimeout(() => this.#keep(), REST_MS);
  }

  /** The page is at rest: Python's memory is kept for the next visit. */
  #keep() {
    if (dataIsPrecious() || this.#open.size > 0) return;
    const { signal } = this.#making = new AbortController();
    whenIdle(() => { if (!signal.aborted) makeOne(this.#address, this.#readManifest(), signal); });
  }

  #become(state) {
    this.state = state;
    this.#rearm();
    this.dispatchEvent(new Event('change'));
  }

  /** The watch runs while something is awaited from the worker, anew from each sign of life. */
  #rearm() {
    clearTimeout(this.#watch);
    const awaited = this.state === 'download' || this.state === 'start' || (this.state === 'ready' && this.#open.size > 0);
    if (!awaited) return;
    this.#watch = setTimeout(() => {
      const said = ['timeout', `no sign of life for ${this.patience} ms`];
      if (this.state === 'download') this.#fail(...said); // it is the line that is silent
      else this.#wrong(...said);
    }, this.patience);
  }

  /** Python is not as it should be: one that was restored is started anew, without a snapshot; the questions still stand. */
  #wrong(code, detail) {
    if (!this.#restored) {
      this.#fail(code, detail);
      return;
    }
    this.#trusting = false;
    doubted(this.#address);
    this.#stop();
    this.state = 'idle';
    this.start();
  }

  #fail(code, detail) {
    if (this.state === 'failed') return;
    this.failure = new EngineFailure(code, detail);
    this.#stop();
    this.#become('failed');
    const open = [...this.#open.values()];
    this.#open.clear();
    for (const { reject } of open) reject(this.failure);
  }

  #leave() {
    this.#waiting?.terminate();
    this.#waiting = null;
    if (this.state === 'failed' || this.state === 'idle') return;
    this.#interrupted = this.state !== 'ready' || this.#open.size > 0;
    this.#stop();
    this.#become('idle');
  }

  #comeBack() {
    if (this.#interrupted) this.start();
    this.#interrupted = false;
  }

  #stop() {
    clearTimeout(this.#watch);
    clearTimeout(this.#rest);
    this.#making.abort();
    this.#attempt.abort();
    this.#attempt = new AbortController();
    this.#manifest = null;
    this.#worker?.terminate();
    this.#worker = null;
  }
}

/** @type {Map<string, Engine>} */
const engines = new Map();

/** @param {string} address of the engine folder, absolute, with its last slash and digest @returns {Engine} */
export function engineAt(address) {
  if (!engines.has(address)) engines.set(address, new Engine(address));
  return engines.get(address);
}
