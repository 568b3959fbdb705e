/**
 * The module worker that owns Pyodide: it downloads the engine folder, starts Python, imports the one door of the
 * core and passes JSON text through it.
 *
 * Takes `{type: 'start', engine}` once (the folder's absolute address) and `{type: 'ask', id, text}` any number of
 * times. Gives `{type: 'progress', loaded, total}`, `{type: 'stage', stage: 'start'}`, then `{type: 'ready'}` or
 * `{type: 'failed', code, detail}`; and for each question `{type: 'reply', id, text}` or `{type: 'refused', id,
 * detail}`. It knows nothing of levies: the text goes in and comes out as it is.
 */
import { StartFailure, downloadManifest, downloadModule, downloadWasm, downloadZip } from './download.mjs';

const PACKAGE_FOLDER = '/lib/copie_privee';
const PROGRESS_EVERY_MS = 50;

/** @type {((text: string) => string) | null} */
let answer = null;

self.addEventListener('message', ({ data }) => {
  if (data.type === 'start') start(data.engine);
  if (data.type === 'ask') reply(data.id, data.text);
});

// Pyodide keeps promises of the downloads it was given and may drop them: a failed one has already been reported.
self.addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof StartFailure) event.preventDefault();
});

function reply(id, text) {
  try {
    self.postMessage({ type: 'reply', id, text: answer(text) });
  } catch (error) {
    self.postMessage({ type: 'refused', id, detail: String(error?.message ?? error) });
  }
}

/** Counts the bytes of all files together and posts them, not more often than the eye can follow. */
function progressMeter(total) {
  let loaded = 0;
  let posted = 0;
  return (length) => {
    loaded += length;
    const now = performance.now();
    if (now - posted < PROGRESS_EVERY_MS && loaded < total) return;
    posted = now;
    self.postMessage({ type: 'progress', loaded: Math.min(loaded, total), total });
  };
}

/** Lets `loadPyodide` fetch only what has been downloaded and checked here. */
function serveToPyodide(responses) {
  const network = self.fetch.bind(self);
  self.fetch = (input, init) => responses.get(String(input?.url ?? input)) ?? network(input, init);
}

/** Pyodide only warns when the WebAssembly does not compile, and then never settles: make it a failure. */
function watchCompilation() {
  const instantiateStreaming = WebAssembly.instantiateStreaming;
  return new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = async (...args) => {
      try {
        return await instantiateStreaming.apply(WebAssembly, args);
      } catch (error) {
        reject(new StartFailure('compile', error.message));
        throw error;
      }
    };
  });
}

async function start(engine) {
  const at = (name) => new URL(name, engine).href;
  try {
    const runtime = downloadModule(at('pyodide.mjs'), null, () => {});
    runtime.catch(() => {}); // looked at below; a failing manifest must not leave it unhandled
    const { files, lock } = await downloadManifest(at('manifest.json'));
    const total = Object.values(files).reduce((sum, file) => sum + file.bytes, 0);
    const onBytes = progressMeter(total);
    const wasm = downloadWasm(at('pyodide.asm.wasm'), files['pyodide.asm.wasm'], onBytes);
    const glue = downloadModule(at('pyodide.asm.mjs'), files['pyodide.asm.mjs'], onBytes);
    const stdlib = downloadZip(at('python_stdlib.zip'), files['python_stdlib.zip'], onBytes);
    const core = downloadZip(at('copie_privee.zip'), files['copie_privee.zip'], onBytes);
    const arrived = Promise.all([
      wasm.done, glue, stdlib, core, runtime.then(() => onBytes(files['pyodide.mjs']?.bytes ?? 0)),
    ]).then(() => self.postMessage({ type: 'stage', stage: 'start' }));
    const broken = new Promise((_, reject) => { arrived.catch(reject); });

    const library = stdlib.then((bytes) => new Response(bytes));
    library.catch(() => {}); // the failure itself is reported through `arrived`
    serveToPyodide(new Map([[at('pyodide.asm.wasm'), wasm.head], [at('python_stdlib.zip'), library]]));
    const boot = runtime.then(({ loadPyodide }) => loadPyodide({
      indexURL: engine,
      packageBaseUrl: engine,
      lockFileContents: lock, // no package: it spares the request for pyodide-lock.json
    }));
    // Where a file is missing Pyodide may notice first, and say less: what our own downloads found comes before.
    const booted = boot.catch(async (error) => {
      await arrived;
      throw error;
    });
    const pyodide = await Promise.race([booted, broken, watchCompilation()]);
    await arrived;
    answer = openDoor(pyodide, await core);
    self.postMessage({ type: 'ready' });
  } catch (error) {
    const { code, detail } = error instanceof StartFailure ? error : { code: 'python', detail: String(error?.message ?? error) };
    self.postMessage({ type: 'failed', code, detail });
  }
}

/** Unpacks the package, imports its door and gives the function behind it. */
function openDoor(pyodide, bytes) {
  pyodide.unpackArchive(bytes, 'zip', { extractDir: PACKAGE_FOLDER });
  pyodide.pyimport('sys').path.append(PACKAGE_FOLDER);
  return pyodide.pyimport('copie_privee.door').answer;
}
