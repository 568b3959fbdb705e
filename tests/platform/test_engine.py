"""The engine folder: the very Pyodide of npm, bytecode only, and the same answers as CPython, byte for byte."""

import hashlib
import json
import shutil
import subprocess
import time
import zipfile
from pathlib import Path

import pytest

from copie_privee.door import answer
from copie_privee.law import load
from scripts import engine as engines
from scripts.cards.book import write_book
from scripts.engine import EngineError, Manifest, answer_in_pyodide, archives, node

NPM = Path("node_modules") / "pyodide"
ASSESS = {"system": "fr", "category": "telephone-mobile", "capacity": "64 Go", "date": "2013-06-01", "quantity": "2"}


def ask(**changes: str) -> str:
    return json.dumps({"op": "assess", "case": {**ASSESS, **changes}}, ensure_ascii=False)


def test_the_folder_holds_what_the_worker_fetches(engine: Manifest) -> None:
    names = {path.name for path in engine.folder.iterdir()}
    assert names == {
        "pyodide.mjs",
        "pyodide.asm.mjs",
        "pyodide.asm.wasm",
        "python_stdlib.zip",
        "copie_privee.zip",
        "manifest.json",
        "book",
        "extra",
    }


@pytest.mark.parametrize("name", ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"])
def test_the_runtime_is_npms_byte_for_byte(engine: Manifest, root: Path, name: str) -> None:
    assert (engine.folder / name).read_bytes() == (root / NPM / name).read_bytes()


def test_the_manifest_tells_the_truth(engine: Manifest, root: Path) -> None:
    told = json.loads((engine.folder / "manifest.json").read_text())
    assert told["pyodide"] == json.loads((root / NPM / "package.json").read_text())["version"]
    assert told["python"].startswith("3.14.")
    assert set(told["files"]) == {path.name for path in engine.folder.iterdir()} - {"manifest.json", "book", "extra"}
    assert set(told["extra"]) == {f"extra/{path.name}" for path in (engine.folder / "extra").iterdir()}
    assert set(told["book"]) == {f"book/{path.name}" for path in (engine.folder / "book").iterdir()}
    for name, entry in {**told["files"], **told["extra"]}.items():
        data = (engine.folder / name).read_bytes()
        assert entry == {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}, name
    # browsers may keep the folder for ever, so its name must change whenever anything in it does
    text = (engine.folder / "manifest.json").read_bytes()
    assert engine.folder.name == engine.digest == hashlib.sha256(text).hexdigest()[:12]


def test_only_bytecode_travels(engine: Manifest) -> None:
    """Compiling sources took four fifths of a cold start."""
    stdlib = archives.read(engine.folder / "python_stdlib.zip")
    package = archives.read(engine.folder / "copie_privee.zip")
    assert stdlib
    assert all(name.endswith(".pyc") for name in stdlib)
    assert not [name for name in package if name.endswith(".py")]
    assert "copie_privee/door.pyc" in package
    assert "copie_privee/law.json" in package
    magic = {data[:4] for name, data in {**stdlib, **package}.items() if name.endswith(".pyc")}
    assert len(magic) == 1, "bytecode of two interpreters: one of them would be refused"


WATCHED = """
import { start } from "LOADER";
const pyodide = await start(process.argv[1], { archive: `${process.argv[1]}/copie_privee.zip` });
process.stdout.write(pyodide.runPython(`
import json, sys
seen = []
sys.addaudithook(lambda event, told: event == "compile" and seen.append(str(told[0])))
from copie_privee.door import answer
answer(REQUEST)
answer('{"op": "declare", "open": {"system": "fr", "month": "2013-06"}, "bytes": "a;b", "last": true}')
json.dumps(seen)`));
"""


def test_nothing_is_compiled_when_the_engine_starts(engine: Manifest) -> None:
    """Every `@dataclass` writes its methods as text: compiling them took half of the time of opening the door."""
    script = WATCHED.replace("LOADER", (node.HERE / "loader.mjs").as_uri()).replace("REQUEST", repr(ask()))
    command = [node.executable(), "--input-type=module", "--eval", script, engine.folder]
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    # namedtuple writes one line
    assert [text for text in json.loads(done.stdout) if "def " in text] == []


def test_the_standard_library_is_cut_to_what_is_used(engine: Manifest, root: Path) -> None:
    with zipfile.ZipFile(root / NPM / "python_stdlib.zip") as whole:
        available = {name + "c" for name in whole.namelist() if name.endswith(".py")}
    kept = set(archives.read(engine.folder / "python_stdlib.zip"))
    assert kept < available
    assert len(kept) < len(available) / 2
    assert "json/__init__.pyc" in kept
    assert not [name for name in kept if name.startswith(("unittest/", "sqlite3/", "http/", "xml/dom/", "xml/sax/"))]


def test_archives_carry_no_date(engine: Manifest) -> None:
    """The time of day in a zip would give the folder a new name at every build, and readers a new download."""
    for name in ("python_stdlib.zip", "copie_privee.zip"):
        with zipfile.ZipFile(engine.folder / name) as archive:
            assert {info.date_time for info in archive.infolist()} == {archives.FIXED_DATE}
            assert archive.namelist() == sorted(archive.namelist())


def test_pyodide_answers_as_cpython_does(engine: Manifest) -> None:
    requests = [
        json.dumps({"op": "categories"}),
        ask(),
        ask(capacity="17 Go"),
        ask(capacity="1 000 Go", category="stockage-externe"),
        ask(system="be", category="disque-dur-externe", capacity="500 GB"),
        ask(capacity="12 parsecs"),
        ask(date="2013-02-30"),
        ask(category="œuvre"),
        "ni JSON ni rien",
        "",
    ]
    assert answer_in_pyodide(engine.folder, requests) == [answer(request) for request in requests]


def test_a_request_is_one_line(engine: Manifest) -> None:
    with pytest.raises(ValueError, match="one line"):
        answer_in_pyodide(engine.folder, ["{}\n{}"])


def test_a_slow_reader_costs_no_memory(engine: Manifest, tmp_path: Path) -> None:
    """Replies kept while a busy machine does not read them took four gigabytes, and Node with them."""
    (tmp_path / "asked").write_text(1500 * f"{ask()}\n", encoding="utf-8")
    script = Path(node.__file__).with_name("answer.mjs")
    with (
        (tmp_path / "asked").open("rb") as asked,
        subprocess.Popen(
            [node.executable(), "--max-old-space-size=100", script, engine.folder], stdin=asked, stdout=subprocess.PIPE
        ) as process,
    ):
        assert process.stdout
        process.stdout.readline()
        time.sleep(6)
        assert process.stdout.read().count(b"\n") == 1499
    assert process.returncode == 0


def test_a_second_build_runs_no_node(
    engine: Manifest, wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everything slow is kept, and what is kept gives the same folder."""

    def refuse(*_: object, **__: object) -> str:
        raise AssertionError("Node was started although nothing had changed")

    monkeypatch.setattr(node, "run", refuse)
    assert engines.build(wheel, tmp_path, write_book(load())).digest == engine.digest


@pytest.fixture
def copy(engine: Manifest, tmp_path: Path) -> Path:
    return Path(shutil.copytree(engine.folder, tmp_path / "copy"))


def test_the_check_would_see_a_missing_module(copy: Path) -> None:
    """Proof that the folder stands on its own: nothing is taken from elsewhere when a module is not in it."""
    stdlib = archives.read(copy / "python_stdlib.zip", lambda name: name != "decimal.pyc")
    archives.write(copy / "python_stdlib.zip", stdlib)
    with pytest.raises(EngineError, match="decimal"):
        answer_in_pyodide(copy, [ask()])


@pytest.mark.parametrize("damage", ["missing", "html"])
def test_a_damaged_runtime_fails_and_does_not_hang(copy: Path, damage: str) -> None:
    """loadPyodide never settles without its wasm: the build must stop with an error, not wait."""
    wasm = copy / "pyodide.asm.wasm"
    wasm.unlink()
    if damage == "html":
        wasm.write_text("<!doctype html><title>404</title>")
    with pytest.raises(EngineError):
        answer_in_pyodide(copy, [ask()])
