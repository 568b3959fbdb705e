"""Under which licence everything the site ships is given, read from what is really installed.

Takes the register `licences.toml`, the installed packages and the theme's source maps; gives rows for the page and
writes the texts of the licences beside it. A package that is bundled and not registered, or a text that is missing,
stops the build.
"""

from __future__ import annotations

import json
import re
import tomllib
from fnmatch import fnmatchcase
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from scripts.errors import BuildError

ROOT = Path(__file__).resolve().parents[2]
REGISTER = Path(__file__).with_name("licences.toml")
TEXTS = "assets/licences"
THEME = "mkdocs-material"
_BUNDLED = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)/")


def licences(docs: Path) -> dict[str, list[dict[str, str]]]:
    """`shipped` and `bundled`, a row an entry; the text of each shipped one is written below `docs`."""
    register = tomllib.loads(REGISTER.read_text(encoding="utf-8"))
    known, used = {entry["name"] for entry in register["bundled"]}, bundled()
    if wrong := sorted(known ^ used):
        raise BuildError(f"{REGISTER.name}: the theme's bundles and the register differ: {', '.join(wrong)}")
    folder = docs / TEXTS
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for entry in register["shipped"]:
        name = f"{re.sub('[^a-z]+', '-', entry['name'].lower())}.txt"
        (folder / name).write_text(_text(*entry["text"]), encoding="utf-8")
        rows.append({**entry, "version": _version(entry), "text": f"{TEXTS}/{name}"})
    return {"shipped": rows, "bundled": register["bundled"]}


def shipped_as(path: str) -> str:
    """The name of the entry a file of the site belongs to, "" for a file nobody speaks for.

    >>> shipped_as("assets/engine/0123/pyodide.mjs"), shipped_as("assets/fonts/unknown.woff2")
    ('Pyodide', '')
    """
    if path.startswith(f"{TEXTS}/"):
        return "licences"
    entries = tomllib.loads(REGISTER.read_text(encoding="utf-8"))["shipped"]
    found = (entry["name"] for entry in entries if any(fnmatchcase(path, pattern) for pattern in entry["files"]))
    return next(found, "")


def bundled() -> set[str]:
    """The npm packages inside the theme's programs and style sheets, as their source maps tell."""
    maps = [Path(str(file.locate())) for file in distribution(THEME).files or () if file.name.endswith(".map")]
    sources = [source for path in maps for source in json.loads(path.read_text(encoding="utf-8"))["sources"]]
    return {match[1] for source in sources if (match := _BUNDLED.search(source))}


def _version(entry: dict[str, Any]) -> str:
    if "npm" in entry:
        package = ROOT / "node_modules" / entry["npm"] / "package.json"
        return str(json.loads(package.read_text(encoding="utf-8"))["version"])
    return distribution(entry["distribution"]).version if "distribution" in entry else ""


def _text(package: str, name: str) -> str:
    """The file of an installed distribution, or of the project where none is named."""
    if not package:
        return (ROOT / name).read_text(encoding="utf-8")
    try:
        files = distribution(package).files or ()
    except PackageNotFoundError:
        files = ()
    for file in files:
        if file.as_posix().endswith(f"/{name}"):
            return Path(str(file.locate())).read_text(encoding="utf-8")
    raise BuildError(f"{REGISTER.name}: {package} carries no {name}")
