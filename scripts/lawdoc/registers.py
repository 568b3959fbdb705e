"""Reads the TOML registers of the texts: what is wrong in one is said with its file and its line.

Takes a path, the name of its list and what makes one entry; gives the entries made, in the order of the file.
What one entry must be is checked by its own reader; what registers owe one another, by `corpus` for the texts and by
the modules of scripts/tariff for what is computed.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from scripts.errors import BuildError

Made = TypeVar("Made")


class RegisterError(BuildError):
    """A register says something impossible; names the file, the entry and the problem."""


@dataclass(frozen=True, slots=True)
class Register:
    """A file of entries: how messages call it, its text and what it says."""

    name: str
    text: str
    data: dict[str, Any]


def read_register(path: Path, key: str, make: Callable[[dict[str, Any]], Made]) -> list[Made]:
    """Every `[[key]]` of a file, made. Raises RegisterError with the line of the entry that cannot be made."""
    return made_of(read_toml(path), key, make)


def made_of(register: Register, key: str, make: Callable[[dict[str, Any]], Made]) -> list[Made]:
    """The same, of a file with several lists, which is read once."""
    name = register.name
    if key not in register.data:
        raise RegisterError(f"{name}: aucune entrée [[{key}]]")
    entries: list[dict[str, Any]] = register.data[key]
    heads = re.finditer(rf"^\[\[{key}\]\]", register.text, re.MULTILINE)
    lines = [register.text.count("\n", 0, head.start()) + 1 for head in heads]
    made = []
    for line, entry in zip(lines, entries, strict=True):
        about, what = next(iter(entry.items()), (key, ""))
        if not isinstance(what, str):  # entries are looked up by it
            raise RegisterError(f"{name}:{line}: {about} doit être un texte, et non {what!r}")
        try:
            made.append(make(entry))
        except KeyError as missing:
            raise RegisterError(f"{name}:{line}: il manque {missing} à cette entrée") from None
        except (TypeError, ValueError, AttributeError) as problem:
            raise RegisterError(f"{name}:{line}: {problem}") from None
        except RegisterError as problem:
            raise RegisterError(f"{name}:{line}: {problem}") from None
    return made


def read_toml(path: Path) -> Register:
    """A register as it was read. Raises RegisterError for a file that is missing, no text or no TOML."""
    name = f"{path.parent.name}/{path.name}"
    try:
        text = path.read_text(encoding="utf-8")
        return Register(name, text, tomllib.loads(text))
    except FileNotFoundError:
        raise RegisterError(f"{name}: ce registre manque") from None
    except ValueError as problem:  # not TOML, or not UTF-8
        raise RegisterError(f"{name}: {problem}") from None


def refuse_twice(what: str, names: Iterable[Hashable]) -> None:
    """Raise RegisterError when a name is given to two entries: one of them would be lost in silence."""
    if twice := [name for name, count in Counter(names).items() if count > 1]:
        raise RegisterError(f"{what}: donné deux fois, {twice[0]}")
