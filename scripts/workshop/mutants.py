"""Plants known mistakes one by one and runs tests against each: a mistake that no test notices is printed.

Takes `mutants.toml`, a list of [[mutant]] (`file`, `before`, `after`, and `tests`, the test files that must notice);
works in copies below build/mutants, never in the checkout; their tests must pass before anything is planted. Ends with
1 when a mutant survives or fits its file no more. `python -m scripts.workshop.mutants WORD…` plants only those whose
file or words contain one of the words.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue

ROOT = Path(__file__).resolve().parents[2]
LIST = Path(__file__).with_name("mutants.toml")
COPIED = ("calculator", "docs", "scripts", "source_texts", "tests")
FILES = ("mkdocs.yml", "pyproject.toml")
PATIENCE = 300  # seconds for the tests of one mutant
PYTEST = ["-m", "pytest", "--exitfirst", "--quiet", "-m", "not built and not browser"]
FATES = {0: "SURVIVED", 1: "killed", 5: "its tests are not there"}  # by the exit status of pytest


@dataclass(frozen=True, slots=True)
class Mutant:
    """A mistake: other words in the place of those of a file, and the tests that must notice."""

    file: str
    before: str
    after: str
    tests: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.file}: {self.before.strip()} → {self.after.strip() or '(nothing)'}"


def read_mutants(path: Path = LIST) -> list[Mutant]:
    """The declared mistakes, in the order of the file."""
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["mutant"]
    return [Mutant(e["file"], e["before"], e["after"], tuple(e["tests"])) for e in entries]


def main() -> int:
    asked = sys.argv[1:]
    chosen = [m for m in read_mutants() if not asked or any(word in f"{m.file} {m.before}" for word in asked)]
    rooms: Queue[Path] = Queue()
    workers = min(os.cpu_count() or 1, len(chosen)) or 1
    for number in range(workers):
        rooms.put(_copy(ROOT / f"build/mutants/{number}"))

    clean = rooms.get()
    if status := _tests(clean, sorted({test for mutant in chosen for test in mutant.tests})):
        print(f"mutants: the tests fail before anything is planted (pytest ended with {status})", flush=True)
        return 1
    rooms.put(clean)

    def fate(mutant: Mutant) -> str:
        room = rooms.get()
        try:
            return try_mutant(mutant, room)
        finally:
            rooms.put(room)

    survivors = 0
    with ThreadPoolExecutor(workers) as pool:
        for mutant, found in zip(chosen, pool.map(fate, chosen), strict=True):
            survivors += found != "killed"
            print(f"mutants: {found}: {mutant}", flush=True)
    print(f"mutants: {len(chosen)} planted, {survivors} to look at")
    return int(bool(survivors))


def try_mutant(mutant: Mutant, room: Path) -> str:
    """Plant a mutant in a copy, run its tests, take it out again: "killed", or what is wrong with it."""
    file = room / mutant.file
    source = file.read_text(encoding="utf-8")
    if source.count(mutant.before) != 1:
        return f"stands {source.count(mutant.before)} times in its file, must stand once"
    file.write_text(source.replace(mutant.before, mutant.after), encoding="utf-8")
    try:
        status = _tests(room, mutant.tests)
    except subprocess.TimeoutExpired:
        return "killed"  # a loop without end is noticed
    finally:
        file.write_text(source, encoding="utf-8")
    return FATES.get(status, f"pytest could not run ({status})")


def _tests(room: Path, tests: Sequence[str]) -> int:
    """What the tests say of a copy: the law is packed anew first, and a build that refuses has noticed too."""
    return _run(room, ["-m", "scripts.tariff.law_json"]) or _run(room, [*PYTEST, *tests])


def _copy(room: Path) -> Path:
    shutil.rmtree(room, ignore_errors=True)
    for name in COPIED:
        shutil.copytree(ROOT / name, room / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copyfile(ROOT / name, room / name)
    return room


def _run(room: Path, arguments: list[str]) -> int:
    """The exit status of Python in a copy, whose own package comes before the one that is installed."""
    path = os.pathsep.join([str(room / "calculator/src"), str(room)])
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, *arguments]
    return subprocess.run(
        command,
        cwd=room,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=PATIENCE,
        check=False,
    ).returncode


if __name__ == "__main__":
    raise SystemExit(main())
