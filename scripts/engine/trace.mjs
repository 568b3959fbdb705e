// Answers real requests on the whole standard library and tells which of its modules were loaded, then which others the
// files beside the engine need.
// node trace.mjs PYODIDE_FOLDER STDLIB_ZIP PACKAGE_ZIP PYPDF_ZIP
//   > {"python", "modules": [paths in the zip], "requests", "replies", "besides": {"modules", "requests", "replies"}}
import { bytes, openDoor, start } from "./loader.mjs";
import { besides, questions, undated } from "./questions.mjs";

const [folder, stdlib, archive, pypdf] = process.argv.slice(2);
const pyodide = await start(folder, { stdlib, archive });
const answer = openDoor(pyodide);
const { categories } = JSON.parse(answer('{"op":"categories"}'));
const requests = questions(categories);
const replies = requests.map((request) => answer(request));
undated(categories).forEach((request) => answer(request));

// A fault must reach JavaScript as a readable message too: formatting it needs modules of its own.
const FAULTS = ["1/0", "1/", "import jsn", "import sys; sys.pth", "raise SystemExit(1)", "b'\\xff'.decode()",
  "raise ExceptionGroup('x', [ValueError('y')])", "import warnings; warnings.warn('x')"];
pyodide.setStderr({ batched: () => {} });
for (const fault of FAULTS) {
  try {
    pyodide.runPython(fault);
  } catch {
    // what matters is what got imported
  }
}

// Imports written inside functions that no request reached count too: they are read off the package's bytecode.
// So do the codecs that names in archives may ask for.
pyodide.runPython(`
import dis, importlib, json, platform, sys
import encodings.ascii, encodings.cp437, encodings.latin_1

def imported_names(code):
    for step in dis.get_instructions(code):
        if step.opname == "IMPORT_NAME":
            yield step.argval
    for constant in code.co_consts:
        if hasattr(constant, "co_consts"):
            yield from imported_names(constant)

for name in [name for name in sys.modules if name.split(".")[0] == "copie_privee"]:
    for wanted in imported_names(sys.modules[name].__loader__.get_code(name)):
        if wanted.split(".")[0] in sys.stdlib_module_names:
            importlib.import_module(wanted)

STDLIB = next(path for path in sys.path if path.endswith(".zip")) + "/"

def modules():
    origins = [getattr(getattr(module, "__spec__", None), "origin", None) for module in list(sys.modules.values())]
    return sorted({origin.removeprefix(STDLIB) for origin in origins if origin and origin.startswith(STDLIB)})
`);
const loaded = () => JSON.parse(pyodide.runPython("json.dumps(modules())"));
const python = pyodide.runPython("platform.python_version()");
const modules = loaded();

pyodide.unpackArchive(bytes(pypdf), "zip", { extractDir: "/besides" });
pyodide.pyimport("sys").path.append("/besides");
const told = besides.map((request) => answer(request));
const others = loaded().filter((name) => !modules.includes(name));
process.stdout.write(JSON.stringify({
  python, modules, requests, replies, besides: { modules: others, requests: besides, replies: told },
}));
