/**
 * The module worker that owns Pyodide: it starts Python from the files it is handed, imports the one door of the core
 * and passes JSON text through it.
 *
 * Takes `{type: 'start', engine, lock}` once, `{type: 'file', name, content}` for each file of the engine folder (bytes;
 * of the WebAssembly the compiled module), and
 * `{type: 'ask', id, text}` any number of times, or `{type: 'add', id, name, bytes}` for a file that some questions need
 * besides. Gives `{type: 'step'}` as signs of life while it starts, then
 * `{type: 'ready'}` or `{type: 'failed', code, detail}`; and for each question `{type: 'reply', id, text}` or
 * `{type: 'refused', id, detail}`. It knows nothing of levies. It imports and fetches nothing: what it runs are the
 * bytes the page has checked, and this file is one of them.
 */

const PACKAGE = 'copie_privee.zip';
const WASM = 'pyodide.asm.wasm';
const LIBRARY = 'python_stdlib.zip';

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
  if (data.type === 'start') start(data.engine, data.lock);
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
function standInForNetwork(engine) {
  const answers = {
    [WASM]: async () => new Response(), // see below: the module is there already
    [LIBRARY]: () => unpacked(LIBRARY),
  };
  self.fetch = async (input) => {
    const name = String(input?.url ?? input).replace(engine, '');
    if (!Object.hasOwn(answers, name)) throw new TypeError(`${name} is not a file of the engine`);
    return answers[name]();
  };
}

/**
 * Instantiates the module in hand. Pyodide only warns when that does not succeed, and then never settles: make it a
 * failure.
 */
function standInForCompilation() {
  return new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = async (_answer, imports) => {
      try {
        const module = await file(WASM).coming;
        return { module, instance: await WebAssembly.instantiate(module, imports) };
      } catch (error) {
        reject(Object.assign(error, { stage: 'compile' }));
        throw error;
      }
    };
  });
}

async function start(engine, lock) {
  try {
    standInForNetwork(engine);
    const failing = standInForCompilation();
    const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([
      moduleOf('pyodide.mjs'), moduleOf('pyodide.asm.mjs'),
    ]);
    self.postMessage({ type: 'step' });
    python = await Promise.race([failing, loadPyodide({
      createPyodideModule,
      indexURL: engine,
      packageBaseUrl: engine,
      lockFileContents: lock, // no package: it spares the request for pyodide-lock.json
    })]);
    self.postMessage({ type: 'step' });
    answer = openDoor(await (await unpacked(PACKAGE)).arrayBuffer());
    files.clear();
    self.postMessage({ type: 'ready' });
  } catch (error) {
    self.postMessage({ type: 'failed', code: error?.stage ?? 'python', detail: String(error?.message ?? error) });
  }
}

/** Puts the package where Python imports from, opens its door and gives the function behind it. */
function openDoor(zip) {
  python.FS.writeFile(`/lib/${PACKAGE}`, new Uint8Array(zip));
  python.pyimport('sys').path.append(`/lib/${PACKAGE}`);
  python.pyimport('methods').install();
  return python.pyimport('copie_privee.door').answer;
}

/** Puts a zip that some questions need where Python imports from. */
function add(name, bytes) {
  const folder = `/lib/${name}`;
  python.unpackArchive(bytes, 'zip', { extractDir: folder });
  python.pyimport('sys').path.append(folder);
}
