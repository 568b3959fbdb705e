"""What a value of a register may be: one shape for each kind of entry, read before anything uses the entry.

A shape takes a value of TOML and where it stands; gives it with its lists frozen, or raises ShapeError with the path,
what stands there and what is accepted. Which register has which shape is in `entries`.
"""

from __future__ import annotations

import datetime
import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any, Protocol

Path = tuple[str | int, ...]
_LONGEST = 80  # signs shown of a value that is refused


class ShapeError(ValueError):
    """A value is not what its key takes; `path` says where it stands."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"{place}{problem}" if (place := _said(path)) else problem)
        self.path = path


class Shape(Protocol):
    def read(self, value: Any, path: Path = ()) -> Any:
        """The value, its lists as tuples. Raises ShapeError."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A single value, and how a refusal calls what is accepted."""

    said: str
    accepts: Callable[[Any], bool]

    def read(self, value: Any, path: Path = ()) -> Any:
        if not self.accepts(value):
            raise _refused(path, self.said, value)
        return value


@dataclass(frozen=True, slots=True)
class Several:
    """A list of one shape that says nothing twice; `names`: keys whose values one entry has to itself."""

    of: Shape
    least: int = 1
    names: tuple[tuple[str, ...], ...] = ()

    def read(self, value: Any, path: Path = ()) -> tuple[Any, ...]:
        if not isinstance(value, list) or len(value) < self.least:
            raise _refused(path, "une liste" if self.least == 0 else "une liste qui n'est pas vide", value)
        seen: set[object] = set()
        made = []
        for at, given in enumerate(value):
            made.append(self.of.read(given, (*path, at)))
            for keys, name in self._names(made[-1]):
                if (keys, name) in seen:
                    what = f"{', '.join(keys)} : " if keys else ""
                    raise ShapeError((*path, at), f"{what}donné deux fois, {', '.join(map(str, name))}")
                seen.add((keys, name))
        return tuple(made)

    def _names(self, made: Any) -> Iterator[tuple[tuple[str, ...], tuple[Any, ...]]]:
        if isinstance(made, str):
            yield (), (made,)
        for keys in self.names:
            given = [made.get(key) for key in keys]
            for name in product(*(value if isinstance(value, tuple) else [value] for value in given)):
                yield keys, name


@dataclass(frozen=True, slots=True)
class Fixed:
    """A list of so many values, each of its own shape."""

    of: tuple[Shape, ...]

    def read(self, value: Any, path: Path = ()) -> tuple[Any, ...]:
        if not isinstance(value, list) or len(value) != len(self.of):
            raise _refused(path, f"une liste de {len(self.of)} valeurs", value)
        return tuple(
            shape.read(given, (*path, at)) for at, (shape, given) in enumerate(zip(self.of, value, strict=True))
        )


@dataclass(frozen=True, slots=True)
class Table:
    """Keys with their shapes; "?" ends one that may be left out. `others`: the shape of any key that `called` takes."""

    fields: Mapping[str, Shape]
    others: Shape | None = None
    called: Callable[[str], bool] = bool

    def read(self, value: Any, path: Path = ()) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise _refused(path, "une table", value)
        shapes = {key.removesuffix("?"): shape for key, shape in self.fields.items()}
        if missing := [key for key in self.fields if not key.endswith("?") and key not in value]:
            raise ShapeError(path, f"il manque « {missing[0]} » à cette entrée")
        made = {}
        for key, given in value.items():
            shape = shapes.get(key) or (self.others if self.called(key) else None)
            if shape is None:
                known = f" (connues : {', '.join(shapes)})" if shapes else ""
                raise ShapeError((*path, key), f"clé inconnue{known}")
            made[key] = shape.read(given, (*path, key))
        return made


def matching(said: str, pattern: str) -> Plain:
    """A text of this form."""
    return Plain(said, lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None)


def one_of(*words: str) -> Plain:
    return Plain(" ou ".join(f"« {word} »" for word in words), lambda value: isinstance(value, str) and value in words)


def holding(name: str) -> Plain:
    """A sentence with room for this name, « {name} », and for no other."""
    return Plain(
        f"un texte dont l'accolade, s'il en est, est {{{name}}}", lambda value: _says(value) and _fills(value, name)
    )


def _says(value: Any) -> bool:
    """A text with a word in it, and no sign that nobody sees."""
    return (
        isinstance(value, str)
        and value.strip() != ""
        and not any(unicodedata.category(sign)[0] == "C" for sign in value.replace("\n", ""))
    )


def _fills(value: str, name: str) -> bool:
    return re.search(r"[{}]", value.replace(f"{{{name}}}", "")) is None


WORDS = Plain("un texte qui dit quelque chose", _says)
YES = Plain("true ou false", lambda value: isinstance(value, bool))
NUMBER = Plain("un nombre entier de 1 à 9999", lambda value: type(value) is int and 0 < value < 10_000)
DAY = Plain("un jour, AAAA-MM-JJ", lambda value: type(value) is datetime.date and 1800 <= value.year < 2200)
LIST = Several(WORDS)


def each(shape: Shape) -> Table:
    """A table whose keys are free, each with a value of this shape."""
    return Table({}, shape, _says)


def _refused(path: Path, accepted: str, value: Any) -> ShapeError:
    shown = json.dumps(value, ensure_ascii=True, default=str) if not isinstance(value, str) else repr(value)
    shown = shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
    return ShapeError(path, f"il faut {accepted}, et non {shown}")


def _said(path: Path) -> str:
    """Where a value stands in its entry: "answer, n° 2, category : "; the entry itself has its line."""
    inside = path[2:] if path[1:] and isinstance(path[1], int) else path
    return ", ".join(f"n° {part + 1}" if isinstance(part, int) else part for part in inside) + (" : " if inside else "")
