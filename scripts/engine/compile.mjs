// Turns the .py files of a zip into bytecode, with pyodide-build's py-compile running inside Pyodide itself, so that the
// bytecode is that of the interpreter that will run it.
// Without docstrings where LEVEL is 2; our own keep them, for @dataclass writes one from the signature where none is.
// Where METHODS names a file, the methods that @dataclass writes for the classes of the zip go there, see methods.py.
// node compile.mjs PYODIDE_FOLDER COMPILER_SITE_PACKAGES STDLIB_ZIP IN.zip OUT.zip LEVEL [METHODS]
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { bytes, start } from "./loader.mjs";

const [folder, compiler, stdlib, input, output, level, methods] = process.argv.slice(2);

// SOURCE_DATE_EPOCH makes py_compile stamp the hash of the source instead of the time of day
const pyodide = await start(folder, { stdlib, env: { SOURCE_DATE_EPOCH: "315532800" } });
pyodide.mountNodeFS("/compiler", resolve(compiler));
pyodide.FS.writeFile("/tmp/archive.zip", bytes(input));
pyodide.runPython(`
import functools, py_compile, sys
sys.path.insert(0, "/compiler")
py_compile.compile = functools.partial(py_compile.compile, optimize=${Number(level)})
from pyodide_build.cli.py_compile import main
main(["--silent", "/tmp/archive.zip"], standalone_mode=False)
`);
writeFileSync(output, pyodide.FS.readFile("/tmp/archive.zip"));
if (methods) {
  writeFileSync(methods, pyodide.runPython(`
sys.path.append("/tmp/archive.zip")
import methods
methods.remember()
`).toJs());
}
