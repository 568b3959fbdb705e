/**
 * The module worker that owns Pyodide: it starts Python from the files it is handed, imports the one door of the core
 * and passes JSON text through it.
 *
 * Takes `{type: 'start', engine, lock}` once, `{type: 'file', name, bytes}` for each file of the engine folder, and
 * `{type: 'ask', id, text}` any number of times, or `{type: 'add', id, name, bytes}` for a file that some questions need
 * besides. Gives `{type: 'step'}` as signs of life while it starts, then
 * `{type: 'ready'}` or `{type: 'failed', code, detail}`; and for each question `{type: 'reply', id, text}` or
 * `{type: 'refused', id, detail}`. It knows nothing of levies. It imports and fetches nothing: what it runs are the
 * bytes the page has checked, and this file is one of them.
 */

const PACKAGE_FOLDER = '/lib/copie_privee';
const WASM = 'pyodide.asm.wasm';
const LIBRARY = 'python_stdlib.zip';

/** @type {((text: string) => string) | null} */
let answer = null;
let python = null;

/** @type {Map<string, {coming: Promise<Uint8Array>, arrive: (bytes: Uint8Array) => void}>} */
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
  if (data.type === 'file') file(data.name).arrive(data.bytes);
  if (data.type === 'ask') reply(data.id, () => answer(data.text));
  if (data.type === 'add') reply(data.id, () => { unpack(`/lib/${data.name}`, data.bytes); return 'null'; });
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

/** What Pyodide asks of the network comes from the files in hand; nothing else comes at all. */
function standInForNetwork(engine) {
  const types = { [WASM]: 'application/wasm', [LIBRARY]: 'application/zip' };
  self.fetch = async (input) => {
    const name = String(input?.url ?? input).replace(engine, '');
    if (!Object.hasOwn(types, name)) throw new TypeError(`${name} is not a file of the engine`);
    return new Response(await file(name).coming, { headers: { 'Content-Type': types[name] } });
  };
}

/** Pyodide only warns when the WebAssembly does not compile, and then never settles: make it a failure. */
function watchCompilation() {
  const { instantiateStreaming } = WebAssembly;
  return new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = async (...args) => {
      try {
        return await instantiateStreaming.apply(WebAssembly, args);
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
    const uncompiled = watchCompilation();
    const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([
      moduleOf('pyodide.mjs'), moduleOf('pyodide.asm.mjs'),
    ]);
    self.postMessage({ type: 'step' });
    python = await Promise.race([uncompiled, loadPyodide({
      createPyodideModule,
      indexURL: engine,
      packageBaseUrl: engine,
      lockFileContents: lock, // no package: it spares the request for pyodide-lock.json
    })]);
    self.postMessage({ type: 'step' });
    unpack(PACKAGE_FOLDER, await file('copie_privee.zip').coming);
    answer = python.pyimport('copie_privee.door').answer;
    files.clear();
    self.postMessage({ type: 'ready' });
  } catch (error) {
    self.postMessage({ type: 'failed', code: error?.stage ?? 'python', detail: String(error?.message ?? error) });
  }
}

/** Puts a zip where Python finds it. */
function unpack(folder, bytes) {
  python.unpackArchive(bytes, 'zip', { extractDir: folder });
  python.pyimport('sys').path.append(folder);
}
