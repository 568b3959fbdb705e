"""Imports run one way, downward, without circles: read from the sources, not from a diagram."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# From the ground up. Rooms of one floor (one line) may not import one another.
SCRIPTS = [
    ["errors", "folding"],
    ["catalogue"],  # the words of the pages
    ["lawdoc"],  # the law as a document
    ["tariff"],  # its words read as tariffs
    ["engine"],  # what the browser runs
    ["pages"],  # the law for readers
    ["cards"],  # answers in pages
    ["data"],  # what is taken away or looked up
    ["publish"],  # MkDocs, links, the swap
    ["build_site"],  # the order of the way
    ["workshop"],  # what developers use; nothing of the way may need it
    ["bench"],  # how fast and how right
]
CORE = [
    ["version", "catalogue"],
    [
        "french",
        "capacity",
        "dates",
        "errors",
        "jsontext",
        "typed",
        "visible",
    ],  # words and numbers, among themselves without a circle
    ["law"],
    ["case"],
    ["answer"],
    ["systems"],
    ["assess"],
    ["tools"],
    ["tables"],  # many cases at once
    ["table"],  # tables as an engine holds them
    ["show"],
    ["schema"],
    ["door"],
    ["options"],
    ["cli"],
]
# rooms of one floor that may import one another, as long as there is no circle
GROUND = {"french", "capacity", "dates", "errors", "jsontext", "typed", "visible"}
PACKAGES = {"scripts": (ROOT / "scripts", SCRIPTS), "copie_privee": (ROOT / "calculator/src/copie_privee", CORE)}


def module_of(file: Path, folder: Path, package: str) -> str:
    parts = [package, *file.relative_to(folder).with_suffix("").parts]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(file: Path, folder: Path, package: str) -> set[str]:
    """Modules of its own package that a file imports, anywhere in it, for types only too."""
    own = module_of(file, folder, package)
    holder = own if file.stem == "__init__" else own.rpartition(".")[0]
    known = {module_of(other, folder, package) for other in folder.rglob("*.py")}
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = holder.split(".")[: len(holder.split(".")) - node.level + 1]
                base = ".".join([*above, base] if base else above)
            found |= {name if (name := f"{base}.{alias.name}") in known else base for alias in node.names}
    return {name for name in found if name in known} - {own}


def graph(package: str) -> dict[str, set[str]]:
    folder = PACKAGES[package][0]
    return {module_of(file, folder, package): imports(file, folder, package) for file in folder.rglob("*.py")}


def room(module: str) -> str:
    return module.partition(".")[2].partition(".")[0]


@pytest.mark.parametrize("package", PACKAGES)
def test_no_module_imports_itself_by_a_detour(package: str) -> None:
    """A circle is one module in two files: neither can be understood, or loaded, without the other."""
    modules = {name: {n for n in needs if room(n)} for name, needs in graph(package).items()}
    try:
        list(TopologicalSorter(modules).static_order())
    except CycleError as circle:
        pytest.fail(" → ".join(circle.args[1]))


@pytest.mark.parametrize("package", PACKAGES)
def test_no_arrow_points_upward(package: str) -> None:
    """The ground that knows the roof cannot be used, tested or read alone."""
    floors = {name: floor for floor, names in enumerate(PACKAGES[package][1]) for name in names}
    upward = []
    for module, needs in graph(package).items():
        for need in needs:
            one, other = room(module), room(need)
            if not one or not other or one == other:  # the package's front page, or inside one room
                continue
            level = floors[one] - floors[other]
            if level < 0 or (level == 0 and not {one, other} <= GROUND):
                upward.append(f"{module} → {need}")
    assert sorted(upward) == []


@pytest.mark.parametrize("package", PACKAGES)
def test_every_room_has_its_floor(package: str) -> None:
    """A room that stands nowhere in the order may import anything."""
    floors = {name for names in PACKAGES[package][1] for name in names}
    assert {room(module) for module in graph(package) if room(module)} == floors


def test_nothing_imports_the_front_page() -> None:
    """Inside the package, its public names are a roof: whoever imports them imports everything."""
    assert [module for module, needs in graph("copie_privee").items() if "copie_privee" in needs] == []


def test_the_reading_of_imports_sees_them() -> None:
    """A reading that found nothing would pass every test above."""
    assert "scripts.lawdoc.corpus" in graph("scripts")["scripts.build_site"]
    assert "scripts.engine" in graph("scripts")["scripts.build_site"]
    assert "copie_privee.capacity" in graph("copie_privee")["copie_privee.law.model"]
