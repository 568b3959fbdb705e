"""Reads the TOML registers of the texts: what is wrong in one is said with its file and its line.

Takes a path, the name of its list and what makes one entry; gives the entries made, in the order of the file. What an
entry must be by itself is its shape (`entries`), read on load; what registers owe one another, by `corpus` for
the texts and by the modules of scripts/tariff for what is computed, who find in `at` where an entry stands.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from scripts.errors import BuildError
from scripts.lawdoc.entries import SHAPES
from scripts.lawdoc.shapes import Path as Place
from scripts.lawdoc.shapes import ShapeError

Made = TypeVar("Made")
_HEAD = re.compile(r"\s*(?P<list>\[)?\[\s*(?P<name>[\w.-]+)\s*\]")
_KEY = re.compile(r"\s*(?P<name>[\w.-]+)\s*=")
_LONG = re.compile(r"\"\"\"|'''")


class RegisterError(BuildError):
    """A register says something impossible; names the file, the line and the problem."""


@dataclass(frozen=True, slots=True)
class Register:
    """A file of entries: how messages call it, what it says, and the line of each entry and key."""

    name: str
    data: dict[str, Any]
    lines: dict[Place, int]

    def at(self, *place: str | int) -> str:
        """File and line of a place, or of what holds it."""
        above = (place[:end] for end in range(len(place), 0, -1))
        return f"{self.name}:{next((self.lines[part] for part in above if part in self.lines), 1)}"

    @contextmanager
    def telling(self, *place: str | int) -> Iterator[None]:
        """What is refused inside is refused with this place."""
        try:
            yield
        except RegisterError as problem:
            raise RegisterError(f"{self.at(*place)}: {problem}") from None

    def made(self, key: str, make: Callable[[dict[str, Any]], Made]) -> list[Made]:
        """Every `[[key]]`, made of its entry, which knows where it stands. Raises RegisterError with the line."""
        made = []
        for number, entry in enumerate(self.data[key]):
            with self.telling(key, number):
                made.append(make(entry | {"at": self.at(key, number)}))
        return made


def read_register(path: Path, key: str, make: Callable[[dict[str, Any]], Made]) -> list[Made]:
    """Every `[[key]]` of a file, made. Raises RegisterError with the line of the entry that cannot be made."""
    return read_toml(path).made(key, make)


def read_toml(path: Path) -> Register:
    """A register of the shape it must have. Raises RegisterError for a file that cannot be read or has another."""
    name = f"{path.parent.name}/{path.name}"
    try:
        text = decoded(path.read_bytes(), name)
        found = Register(name, tomllib.loads(text), _lines(text))
        return Register(name, SHAPES[path.name].read(found.data), found.lines)
    except FileNotFoundError:
        raise RegisterError(f"{name}: ce registre manque") from None
    except OSError as problem:
        raise RegisterError(f"{name}: ce registre ne peut pas être lu, {problem.strerror}") from None
    except ShapeError as problem:
        raise RegisterError(f"{found.at(*problem.path)}: {problem}") from None
    except (ValueError, RecursionError) as problem:  # not TOML
        line = re.search(r"at line (\d+)", str(problem))
        raise RegisterError(f"{name}:{line[1] if line else text.count(chr(10)) + 1}: {problem}") from None


def decoded(payload: bytes, name: str) -> str:
    """The text of these bytes. Raises RegisterError with the line of those that are none."""
    try:
        return payload.decode()
    except UnicodeDecodeError as problem:
        line = payload.count(b"\n", 0, problem.start) + 1
        raise RegisterError(f"{name}:{line}: ce n'est pas de l'UTF-8") from None


def _lines(text: str) -> dict[Place, int]:
    """The line of every table and key that begins one: ("period", 2, "from")."""
    found: dict[Place, int] = {}
    counts: Counter[Place] = Counter()
    table: Place = ()
    inside = False  # a text of several lines
    for number, line in enumerate(text.split("\n"), 1):
        if not inside and (head := _HEAD.match(line)):
            table = ()
            for part in head["name"].split("."):
                table = (*table, counts[table] - 1, part) if counts[table] else (*table, part)
            if head["list"]:
                counts[table] += 1
                table = (*table, counts[table] - 1)
            found.setdefault(table, number)
        elif not inside and (key := _KEY.match(line)):
            found.setdefault((*table, *key["name"].split(".")), number)
        inside ^= len(_LONG.findall(line)) % 2 == 1
    return found
