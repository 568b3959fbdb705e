"""Makes and asks the engine folder: compile, trace, trim, verify.

Takes our wheel, the book of answers and the npm package `pyodide`; gives out/<digest>/, what the page fetches. Each
slow step is kept in build/cache/engine under a hash of all it depends on: a change of our package compiles only our
package.
"""

import hashlib
import json
import re
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pypdf

from scripts.engine import archives, node
from scripts.engine.manifest import BOOK, EXTRA, Known, Manifest
from scripts.engine.manifest import NAME as MANIFEST
from scripts.engine.methods import DATA as METHODS_DATA
from scripts.engine.node import HERE, EngineError

ROOT = HERE.parent.parent
PYODIDE = ROOT / "node_modules" / "pyodide"
COMPILER = ROOT / ".venv" / "compiler"
METHODS, WHOLE = HERE / "methods.py", HERE / "whole.py"
WORKER = ROOT / "calculator" / "web" / "worker.mjs"
CACHE = ROOT / "build" / "cache" / "engine"
RUNTIME_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
STDLIB = "python_stdlib.zip"
PDF = "pdf.zip"  # what a reader of PDF needs
# RECORD lists the hashes of the sources, which do not travel; no browser has Arrow
STAYS_AT_HOME = (".dist-info/RECORD", "copie_privee/table.py")
PACKAGE = "copie_privee.zip"  # a .zip: office firewalls block .whl


def build(wheel: Path, out: Path, book: Mapping[str, bytes]) -> Manifest:
    """Make the engine folder for this wheel and its book under `out`, check that it answers, and give its manifest."""
    CACHE.mkdir(parents=True, exist_ok=True)
    tools = [PYODIDE / "pyodide.asm.wasm", COMPILER / "packages.stamp", HERE / "compile.mjs", HERE / "loader.mjs"]
    ours = [wheel, METHODS, WHOLE]
    stdlib = _cached("stdlib.zip", [PYODIDE / STDLIB, *tools], _compile_stdlib)
    package = _cached("package.zip", [*ours, stdlib, *tools], lambda path: _compile_package(wheel, stdlib, path))
    source = _cached("pypdf-source.zip", [Path(pypdf.__file__).with_name("_version.py"), tools[1]], _pack_pypdf)
    beside = _cached("pypdf.zip", [source, stdlib, *tools], lambda path: _compile_pypdf(source, stdlib, path))
    asked = [HERE / "trace.mjs", HERE / "questions.mjs"]
    traced = [package, stdlib, beside]
    trace = _cached("trace.json", [*traced, *asked], lambda path: _trace(stdlib, package, beside, path))
    known = json.loads(trace.read_text(encoding="utf-8"))

    fresh = out / "new"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    for name in RUNTIME_FILES:
        shutil.copyfile(PYODIDE / name, fresh / name)
    wanted = set(known["modules"])
    archives.write_whole(fresh / STDLIB, archives.read(stdlib, wanted.__contains__))
    archives.write_whole(fresh / PACKAGE, archives.read(package))
    (fresh / EXTRA).mkdir()
    extra = archives.read(beside) | archives.read(stdlib, set(known["besides"]["modules"]).__contains__)
    archives.write(fresh / EXTRA / PDF, extra)
    (fresh / BOOK).mkdir()
    for name, page in book.items():
        (fresh / BOOK / name).write_bytes(page)
    version = json.loads((PYODIDE / "package.json").read_text(encoding="utf-8"))["version"]
    info = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]
    check = Known.of(known["requests"], known["replies"])
    manifest = Manifest.of(fresh, WORKER, version, known["python"], {"info": info, "packages": {}}, check)
    (fresh / MANIFEST).write_text(manifest.text(), encoding="utf-8")

    _cached("verified", [fresh / MANIFEST, trace, HERE / "answer.mjs"], lambda path: _verify(fresh, known, path))
    final = out / manifest.digest
    for old in out.iterdir():
        if old != fresh:
            shutil.rmtree(old)
    fresh.rename(final)
    return replace(manifest, folder=final)


def answer_in_pyodide(engine_dir: Path, lines: Iterable[str], *besides: Path) -> list[str]:
    """The door's replies to these requests (one a line, no line feed inside), from the finished folder under Node, with
    these files of `extra`."""
    asked = list(lines)
    if any("\n" in line for line in asked):
        raise ValueError("a request is one line of text")
    replies = node.run("answer.mjs", engine_dir, *besides, lines="".join(line + "\n" for line in asked)).split("\n")[
        :-1
    ]
    if len(replies) != len(asked):
        raise EngineError(f"{len(asked)} requests got {len(replies)} replies")
    return replies


def _cached(name: str, depends_on: Sequence[Path], make: Callable[[Path], None]) -> Path:
    """The file `make` writes, made only when something it depends on has changed; older ones are removed."""
    total = hashlib.sha256()
    for path in depends_on:
        total.update(hashlib.sha256(path.read_bytes()).digest())
    path = CACHE / f"{total.hexdigest()[:16]}-{name}"
    if not path.exists():
        # made elsewhere and moved here whole: a build that is interrupted, or another one, leaves nothing half written
        with TemporaryDirectory(dir=CACHE) as room:
            made = Path(room) / name
            make(made)
            for old in CACHE.glob(f"*-{name}"):
                old.unlink(missing_ok=True)
            made.replace(path)
    return path


def _compile(source: Path, stdlib: Path, compiled: Path, level: int, *methods: Path) -> dict[str, bytes]:
    node.run("compile.mjs", PYODIDE, COMPILER, stdlib, source, compiled, level, *methods)
    return archives.read(compiled)


def _compile_stdlib(path: Path) -> None:
    print("engine: compiling the standard library inside Pyodide (some ten seconds, once)", flush=True)
    entries = _compile(PYODIDE / STDLIB, PYODIDE / STDLIB, path.with_name("compiled"), 2)
    archives.write(path, {name: data for name, data in entries.items() if name.endswith(".pyc")})


def _compile_package(wheel: Path, stdlib: Path, path: Path) -> None:
    print("engine: compiling the calculator inside Pyodide", flush=True)
    source, methods = path.with_name("source"), path.with_name(METHODS_DATA)
    entries = archives.read(wheel, lambda name: not name.endswith(STAYS_AT_HOME))
    archives.write(source, entries | {path.name: path.read_bytes() for path in (METHODS, WHOLE)})
    compiled = _compile(source, stdlib, path.with_name("compiled"), 0, methods)
    archives.write(path, {**compiled, METHODS_DATA: methods.read_bytes()})


def _pack_pypdf(path: Path) -> None:
    """The sources of pypdf, which reads the invoice inside a PDF, as they are installed here."""
    home = Path(pypdf.__file__).parent
    archives.write(
        path, {f"pypdf/{file.relative_to(home).as_posix()}": file.read_bytes() for file in home.rglob("*.py")}
    )


def _compile_pypdf(source: Path, stdlib: Path, path: Path) -> None:
    print("engine: compiling pypdf inside Pyodide", flush=True)
    archives.write(path, _compile(source, stdlib, path.with_name("compiled"), 2))


def _trace(stdlib: Path, package: Path, beside: Path, path: Path) -> None:
    print("engine: finding which modules of the standard library the calculator loads", flush=True)
    path.write_text(node.run("trace.mjs", PYODIDE, stdlib, package, beside), encoding="utf-8")


def _verify(folder: Path, known: dict[str, Any], path: Path) -> None:
    """The trimmed folder must give the very replies the whole standard library gave."""
    requests = known["requests"]
    print(f"engine: checking the finished folder with {len(requests)} requests", flush=True)
    for asked, besides in ((known, []), (known["besides"], [folder / EXTRA / PDF])):
        replies = answer_in_pyodide(folder, asked["requests"], *besides)
        for request, reply, expected in zip(asked["requests"], replies, asked["replies"], strict=True):
            if _untold(reply) != _untold(expected):
                raise EngineError(
                    f"the trimmed runtime answers otherwise to {request}:\n{reply}\ninstead of\n{expected}"
                )
    path.write_text(f"{len(requests)} requests\n")


def _untold(reply: str) -> str:
    """A reply without the number of its table: the whole library had others before."""
    return re.sub(r'"table":[0-9]+', "", reply)
