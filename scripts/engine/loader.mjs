// Starts Pyodide under Node from a folder on disk: what the other scripts here have in common.
// Takes the folder of pyodide.mjs and, if wanted, another standard library and our package's zip; gives the interpreter.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { inflateRawSync } from "node:zlib";

// Pyodide asks for pyodide-lock.json, its list of packages to download, unless it is told there is none: an engine
// folder's manifest says so, npm's folder has the whole list.
function withoutPackages(root) {
  const { lock } = existsSync(`${root}/manifest.json`) ? JSON.parse(readFileSync(`${root}/manifest.json`, "utf-8")) : {};
  const { info } = lock ?? JSON.parse(readFileSync(`${root}/pyodide-lock.json`, "utf-8"));
  return JSON.stringify({ info, packages: {} });
}

// Node would print the line that threw, and the runtime is one line of a million characters.
process.on("uncaughtException", (error) => {
  console.error(String(error?.stack ?? error).slice(-4000));
  process.exit(1);
});

const PACKAGE = "/lib/copie_privee.zip"; // imported from as it is

// A Node Buffer is a view into a shared pool and Pyodide takes it for something else: hand over plain bytes.
export const bytes = (path) => new Uint8Array(readFileSync(path));

// The zip inside a zip that holds nothing else (see archives.py), or the zip itself.
function unpacked(path) {
  const outer = readFileSync(path);
  const [packed, name, extra] = [outer.readUInt32LE(18), outer.readUInt16LE(26), outer.readUInt16LE(28)];
  const from = 30 + name + extra;
  const whole = outer.toString("latin1", 30, 30 + name) === basename(path);
  return new Uint8Array(whole ? inflateRawSync(outer.subarray(from, from + packed)) : outer);
}

export async function start(folder, { stdlib, archive, env = {} } = {}) {
  const root = resolve(folder);
  const { loadPyodide } = await import(pathToFileURL(`${root}/pyodide.mjs`));
  const room = mkdtempSync(join(tmpdir(), "engine-"));
  const library = join(room, "library.zip"); // Pyodide takes it from a file only
  writeFileSync(library, unpacked(stdlib ?? `${root}/python_stdlib.zip`));
  const pyodide = await loadPyodide({
    indexURL: root,
    stdLibURL: library,
    lockFileContents: withoutPackages(root),
    // the same bytecode and the same order of everything on every run
    env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0", ...env },
  });
  rmSync(room, { recursive: true });
  if (archive) {
    pyodide.FS.writeFile(PACKAGE, unpacked(archive));
    pyodide.pyimport("sys").path.append(PACKAGE);
    pyodide.pyimport("methods").install();
  }
  return pyodide;
}

// The one door: JSON text in, JSON text out.
export function openDoor(pyodide) {
  return pyodide.runPython("from copie_privee.door import answer\nanswer");
}
