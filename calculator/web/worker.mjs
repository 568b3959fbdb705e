/**
 * The module worker that owns Pyodide: it starts Python from the files it is handed, imports the one door of the core
 * and passes JSON text through it.
 *
 * Takes `{type: 'start', engine, lock, known}` once, `{type: 'file', name, content}` for each file of the engine folder
 * (bytes; of the WebAssembly the compiled module), for the `snapshot` (its head and how large its memory is, or null) and its `memory`, and
 * `{type: 'ask', id, text}` any number of times, or `{type: 'add', id, name, bytes}` for a file that some questions need
 * besides. Gives `{type: 'step'}` as signs of life while it starts, then
 * `{type: 'ready'}` or `{type: 'failed', code, detail}`; and for each question `{type: 'reply', id, text}` or
 * `{type: 'refused', id, detail}`. It knows nothing of levies. It imports and fetches nothing: what it runs are the
 * bytes the page has checked, and this file is one of them.
 *
 * A snapshot is Python's memory after a start, everything imported: with it the two archives are not needed, and it has
 * to answer the `known` question as it was answered at build. A worker that is to `keep` one (`{cache, url}`) puts it
 * there instead of answering: the memory, and in the header `X-Snapshot` its size, its sha256 as it is kept, and its
 * head. It says `{type: 'kept'}`.
 */

const PACKAGE = 'copie_privee.zip';
const WASM = 'pyodide.asm.wasm';
const LIBRARY = 'python_stdlib.zip';
const SNAPSHOT = 'snapshot';
const MEMORY = 'memory';
const PAGE = 65_536; // of WebAssembly's memory

/** @type {((text: string) => string) | null} */
let answer = null;
let python = null;

/** @type {Map<string, {coming: Promise<Uint8Array | WebAssembly.Module>, arrive: (content: object) => void}>} */
const files = new Map();

/** A file of the engine folder, whether it has been handed over or is still to come. */
function file(name) {
  if (!files.has(name)) {
    let arrive;
    const coming = new Promise((resolve) => { arrive = resolve; });
    files.set(name, { coming, arrive });
  }
  return files.get(name);
}

self.addEventListener('message', ({ data }) => {
  if (data.type === 'start') start(data);
  if (data.type === 'file') file(data.name).arrive(data.content);
  if (data.type === 'ask') reply(data.id, () => answer(data.text));
  if (data.type === 'add') reply(data.id, () => { add(data.name, data.bytes); return 'null'; });
});

function reply(id, work) {
  try {
    self.postMessage({ type: 'reply', id, text: work() });
  } catch (error) {
    self.postMessage({ type: 'refused', id, detail: String(error?.message ?? error) });
  }
}

/** A module run from the bytes in hand. */
async function moduleOf(name) {
  const url = URL.createObjectURL(new Blob([await file(name).coming], { type: 'text/javascript' }));
  try {
    return await import(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The zip inside a zip that holds nothing else, see `scripts/engine/archives.py`: its one entry, inflated. */
async function unpacked(name) {
  const outer = await file(name).coming;
  const head = new DataView(outer.buffer, outer.byteOffset);
  const from = 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = outer.subarray(from, from + head.getUint32(18, true));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
}

/** What Pyodide asks of the network comes from the files in hand; nothing else comes at all. */
function standInForNetwork(engine, restored) {
  const answers = {
    [WASM]: async () => new Response(), // see below: the module is there already
    [LIBRARY]: () => (restored ? new Response() : unpacked(LIBRARY)),
  };
  self.fetch = async (input) => {
    const name = String(input?.url ?? input).replace(engine, '');
    if (!Object.hasOwn(answers, name)) throw new TypeError(`${name} is not a file of the engine`);
    return answers[name]();
  };
}

/**
 * Instantiates the module in hand. Pyodide only warns when that does not succeed, and then never settles: make it a
 * failure. The memory has to be as large as that of the snapshot, to the byte: nobody looks later.
 */
function standInForCompilation(snapshot) {
  return new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = async (_answer, imports) => {
      try {
        const module = await file(WASM).coming;
        const instance = await WebAssembly.instantiate(module, imports);
        if (snapshot) fit(instance.exports.memory, snapshot.size);
        return { module, instance };
      } catch (error) {
        reject(Object.assign(error, { stage: 'compile' }));
        throw error;
      }
    };
  });
}

function fit(memory, size) {
  memory.grow(Math.max(0, Math.ceil((size - memory.buffer.byteLength) / PAGE)));
  if (memory.buffer.byteLength !== size) throw new Error(`a snapshot of ${size} bytes`);
}

async function start({ engine, lock, known, keep }) {
  try {
    const [{ loadPyodide }, { default: createPyodideModule }, snapshot] = await Promise.all([
      moduleOf('pyodide.mjs'), moduleOf('pyodide.asm.mjs'), file(SNAPSHOT).coming,
    ]);
    standInForNetwork(engine, snapshot);
    const failing = standInForCompilation(snapshot);
    self.postMessage({ type: 'step' });
    python = await Promise.race([failing, loadPyodide({
      createPyodideModule: async (settings) => {
        const module = await createPyodideModule(settings);
        if (snapshot) spread(await file(MEMORY).coming, module.HEAPU8); // it has come meanwhile
        return module;
      },
      indexURL: engine,
      packageBaseUrl: engine,
      lockFileContents: lock, // no package: it spares the request for pyodide-lock.json
      ...(snapshot ? { _loadSnapshot: snapshot.head } : {}), // Pyodide reads the head; the memory is there already
      ...(keep ? { _makeSnapshot: true } : {}),
    })]);
    self.postMessage({ type: 'step' });
    if (!snapshot) install(await (await unpacked(PACKAGE)).arrayBuffer());
    files.clear();
    if (keep) {
      await store(keep, everything(known.question));
      self.postMessage({ type: 'kept' });
      return;
    }
    answer = python.pyimport('copie_privee.door').answer;
    if (snapshot && (await sha256(new TextEncoder().encode(answer(known.question)))) !== known.sha256) throw new Error('the snapshot answers otherwise');
    self.postMessage({ type: 'ready' });
  } catch (error) {
    self.postMessage({ type: 'failed', code: error?.stage ?? 'python', detail: String(error?.message ?? error) });
  }
}

/** A snapshot is a head, whose second word says how long it is, and all of the memory. Only the newest is kept. */
async function store({ cache, url }, snapshot) {
  const at = new DataView(snapshot.buffer).getUint32(4, true);
  const memory = await dense(snapshot.slice(at));
  const headers = { 'X-Snapshot': [snapshot.length - at, await sha256(memory), ...snapshot.subarray(0, at)].join(' ') };
  const room = await caches.open(cache);
  for (const older of await room.keys()) await room.delete(older);
  await room.put(url, new Response(memory, { headers }));
}

/** Memory without its empty pages, which are half of it: its length, how many are full, which, and they. */
async function dense(memory) {
  const page = (number) => memory.subarray(number * PAGE, (number + 1) * PAGE);
  const isFull = (number) => new Uint32Array(memory.buffer, number * PAGE, PAGE / 4).some(Boolean);
  const full = Array.from({ length: memory.length / PAGE }, (_, number) => number).filter(isFull);
  const parts = [Uint32Array.of(memory.length, full.length, ...full), ...full.map(page)];
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** The memory as it was. */
function spread(packed, memory) {
  const [length, count] = new Uint32Array(packed.buffer, 0, 2);
  if (length !== memory.length) throw new Error(`a snapshot of ${length} bytes`);
  const full = new Uint32Array(packed.buffer, 8, count);
  let last = 0;
  full.forEach((number, place) => {
    const from = 4 * (2 + count) + place * PAGE;
    memory.fill(0, last, number * PAGE);
    memory.set(packed.subarray(from, from + PAGE), number * PAGE);
    last = (number + 1) * PAGE;
  });
  memory.fill(0, last);
}

async function sha256(bytes) {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Puts the package where Python imports from. */
function install(zip) {
  python.FS.writeFile(`/lib/${PACKAGE}`, new Uint8Array(zip));
  python.runPython(`import sys; sys.path.append("/lib/${PACKAGE}"); import methods; methods.install()`);
}

/** Python's memory with everything in it; nothing of JavaScript may be left there, so Python runs by itself. */
function everything(question) {
  python.runPython(`import whole; whole.load(); from copie_privee.door import answer; answer(${JSON.stringify(question)})`);
  return python.makeMemorySnapshot();
}

/** Puts a zip that some questions need where Python imports from. */
function add(name, bytes) {
  const folder = `/lib/${name}`;
  python.unpackArchive(bytes, 'zip', { extractDir: folder });
  python.pyimport('sys').path.append(folder);
}
