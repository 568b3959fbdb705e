"""What each column of a table holds, known by its heading, or as the reader says.

Takes the cells of the line of headings; gives Columns: for each name, where it stands, and what the heading says of its
values (a unit, with or without VAT). The words people write above columns are in the catalogue, under `column.<name>`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from ..capacity import read_unit
from ..case.fields import CIRCUMSTANCES
from ..catalogue import has, say
from ..errors import InputError
from ..tools.tokens import tokens

# What a row may tell, in the order in which a page offers it; besides, every circumstance of a case.
OWN = (
    "product",
    "category",
    "capacity",
    "phonograms",
    "quantity",
    "date",
    "ground",
    "billed",
    "billed_unit",
    "vat",
    "invoice",
    "file",
)
NAMES = (*OWN, *(name for name in CIRCUMSTANCES if name != "exigible"))
IGNORED = ""
WITHOUT, WITH = "ht", "ttc"
_WHAT = ("category", "product")
_ESSENTIAL = ("quantity", "capacity", "category", "product")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each name stands among the cells of a row.

    units   what a capacity without a unit is counted in, where its heading says it
    basis   "ht" or "ttc" for an amount, where the heading says it
    ignored the headings of columns that nothing is read from
    """

    names: tuple[str, ...]
    at: dict[str, int] = field(compare=False)
    units: dict[str, str] = field(default_factory=dict, compare=False)
    basis: str = ""
    ignored: tuple[str, ...] = ()


def columns(headings: Sequence[str], chosen: Sequence[str] | None = None) -> Columns:
    """The columns of a line of headings; `chosen` names them instead, "" for one that is left aside.

    >>> columns(["produit", "catégorie", "Capacité (Go)", "Qté", "couleur"]).names
    ('product', 'category', 'capacity', 'quantity', '')

    Raises InputError where nothing says what was sold, or how many, and for a name that stands twice.
    """
    read = [_read(heading) for heading in headings]
    names = _named(headings) if chosen is None else list(chosen)
    for name in names:
        if name not in (*NAMES, IGNORED):
            raise InputError("headings", name, say("accepted.columns", columns=", ".join(NAMES)))
        if name and names.count(name) > 1:
            raise InputError("headings", say(f"column.name.{name}"), say("accepted.once"))
    at = {name: place for place, name in enumerate(names) if name}
    if "quantity" not in at or not any(name in at for name in _WHAT):
        raise InputError("headings", " ; ".join(headings)[:100], say("accepted.headings"))
    said = dict(zip(names, read, strict=False))
    units = {name: said[name][1] if name in said else "" for name in ("capacity", "phonograms", "integrated")}
    basis = next((said[name][2] for name in ("billed", "billed_unit") if name in said), "")
    ignored = tuple(heading for heading, name in zip(headings, names, strict=False) if not name and heading.strip())
    return Columns(tuple(names), at, units, basis, ignored)


def known(headings: Sequence[str]) -> int:
    """How many headings are understood; 0 where they do not make a table."""
    names = [name for name in _named(headings) if name]
    return len(names) if "quantity" in names and any(name in names for name in _WHAT) else 0


def named(heading: str) -> str:
    """The name that a heading tells by itself, "" for none."""
    return _read(heading)[0]


Meaning = tuple[str, str, str]


def meanings(headings: Sequence[str]) -> tuple[Meaning, ...]:
    """What each column holds: its name, the unit and basis its heading tells; or its words, where these name none."""
    named_ = zip(headings, _named(headings), strict=True)
    return tuple((name, *_read(heading)[1:]) if name else ("", heading.strip(), "") for heading, name in named_)


def label(name: str) -> str:
    """What a column is called."""
    return say(f"column.name.{name}") if name in OWN else say(f"field.{name}")


def _named(headings: Sequence[str]) -> list[str]:
    """The name of each column. Of two with one name, the first; the other is left aside, and that is told.

    What no heading says in full is taken from the one heading that holds its word: "Nombre de pièces vendues".
    """
    names = [_read(heading)[0] for heading in headings]
    names = [name if name not in names[:place] else IGNORED for place, name in enumerate(names)]
    for name in _ESSENTIAL:
        if name not in names:
            words = set(say(f"column.word.{name}").split("|"))
            holding = [
                at for at, heading in enumerate(headings) if not names[at] and not words.isdisjoint(_told(heading))
            ]
            if len(holding) == 1:
                names[holding[0]] = name
    return names


def _told(heading: str) -> list[str]:
    """The words of a heading that tell something."""
    words = [token.key for token in tokens(heading[:_LONGEST]) if token.is_word or token.is_number]
    return [word for word in words if word not in _small()]


@cache
def _read(heading: str) -> tuple[str, str, str]:
    """The name of a heading, the unit and the basis it tells."""
    if len(heading) > _LONGEST:
        return IGNORED, "", ""
    words = [token.key for token in tokens(heading) if token.is_word or token.is_number]
    basis = next((basis for basis, said in _BASES.items() if any(word in said for word in words)), "")
    told = [word for word in words if word not in _small() and not any(word in said for said in _BASES.values())]
    unit = (read_unit(told[-1]) or "") if len(told) > 1 else ""
    name = _names().get("".join(told[:-1] if unit else told), IGNORED)
    return name, unit, basis


_LONGEST = 100
_BASES = {WITHOUT: frozenset(("ht", "htva", "hors")), WITH: frozenset(("ttc", "tvac", "comprise"))}


@cache
def _small() -> frozenset[str]:
    """Words of a heading that tell nothing."""
    return frozenset(say("column.small").split("|"))


@cache
def _names() -> dict[str, str]:
    """Every way to write a heading, folded, and the name it means; the first that claims one keeps it."""
    found: dict[str, str] = {}
    for name in NAMES:
        written = say(f"column.{name}").split("|") if has(f"column.{name}") else []
        for heading in (name, label(name), *written):
            words = [token.key for token in tokens(heading) if token.is_word or token.is_number]
            found.setdefault("".join(word for word in words if word not in _small()), name)
    return found
