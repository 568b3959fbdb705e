"""Reads bands out of the words of the law: bounds, amounts and units, each with eId and quote.

Takes a provision that sets an amount: a tableau with its grids, a point with lettered points, or
a sentence "… est fixée à 2,00 euros". Every cell must be understood entirely and the bands must
follow one another without gap or overlap; otherwise BandError says which words were not. The units a text prints are
read here, those that people type in the calculator's capacity.py.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from itertools import pairwise

from scripts.errors import BuildError
from scripts.lawdoc.model import Provision, Row, Table

NUMBER = r"[0-9]+(?:[ ][0-9]{3})*(?:,[0-9]+(?:[ ][0-9]+)*)?"
_SIZE = rf"(?:{NUMBER})[ ]?(?:Mo|Go|To|GB|TB)"
_BOUNDS = re.compile(
    rf"""(?: (?:jusqu[’']à|inférieure\ ou\ égale\ à)\ (?P<only_up_to>{_SIZE})
    | (?:au-delà\ de|supérieure\ à)\ (?P<above>{_SIZE})
      (?:\ et\ (?:jusqu[’']à|inférieure\ ou\ égale\ à)\ (?P<up_to>{_SIZE}))?
    | toutes\ capacités )""",
    re.IGNORECASE | re.VERBOSE,
)
_BE_BAND = re.compile(rf"(?P<amount>{NUMBER}) euros? lorsque la capacité de stockage est (?P<bounds>.+?)[;.]?")
_FIXED = re.compile(rf"[Ll]a rémunération(?:(?! la rémunération).)*? est fixée à (?P<amount>{NUMBER}) euros?")
_PER_GIGABYTE = re.compile(r"TARIF.*en euros par gigaoctet \(€/Go\)")
_PER_ITEM = re.compile(r".*\(en euros\)")


class BandError(BuildError):
    """Words of a tariff that could not be read; names the place and the words."""


@dataclass(frozen=True, slots=True)
class Size:
    """A capacity as printed: decimal string with `.`, unit as printed."""

    value: str
    unit: str


@dataclass(frozen=True, slots=True)
class Band:
    """One line of a tariff. `per` is "unit" (€ an item) or "Go" (€ a gigabyte of whole capacity).

    `above` is exclusive, `up_to` inclusive; `base` is the capacity the amount is set for, where
    the law sets it for one capacity only (tableaux 1 and 2).
    """

    eid: str
    quote: str
    above: Size | None
    up_to: Size | None
    amount: str
    per: str
    base: Size | None = None

    def as_json(self) -> dict[str, object]:
        return asdict(self)


def read_number(printed: str) -> str:
    """A printed French number as a plain decimal string.

    >>> read_number("0,309 5"), read_number("10 000"), read_number("4,7")
    ('0.3095', '10000', '4.7')
    """
    return printed.replace(" ", "").replace(",", ".")


def read_size(printed: str) -> Size:
    """
    >>> read_size("2GB"), read_size("1 000 Go")
    (Size(value='2', unit='GB'), Size(value='1000', unit='Go'))
    """
    match = re.fullmatch(rf"({NUMBER}) ?([A-Za-z]+)", printed)
    assert match is not None
    return Size(read_number(match[1]), match[2])


def read_bands(provision: Provision) -> list[Band]:
    """The bands a provision sets, in the order of the law. Raises BandError."""
    if provision.tables:
        bands = [_row_band(table, row) for table in provision.tables for row in table.rows]
    else:
        points = [c for c in provision.children if isinstance(c, Provision) and c.kind == "point"]
        bands = [_point_band(point) for point in points] or [_fixed_band(provision)]
    _check_chain(provision.eid, bands)
    return bands


def _row_band(table: Table, row: Row) -> Band:
    unit_cell = table.header[-1]
    if _PER_GIGABYTE.match(unit_cell):
        per = "Go"
    elif _PER_ITEM.match(unit_cell):
        per = "unit"
    else:
        raise BandError(f"{table.eid}: en-tête de montant non compris : « {unit_cell} »")
    *_, capacity, amount = row.cells
    if not re.fullmatch(NUMBER, amount):
        raise BandError(f"{row.eid}: montant non compris : « {amount} »")
    if re.fullmatch(_SIZE, capacity):
        return Band(row.eid, row.words, None, None, read_number(amount), per, read_size(capacity))
    above, up_to = _bounds(row.eid, capacity)
    return Band(row.eid, row.words, above, up_to, read_number(amount), per)


def _bounds(eid: str, words: str) -> tuple[Size | None, Size | None]:
    match = _BOUNDS.fullmatch(words)
    if match is None:
        raise BandError(f"{eid}: bornes non comprises : « {words} »")
    above, up_to = match["above"], match["up_to"] or match["only_up_to"]
    return (read_size(above) if above else None, read_size(up_to) if up_to else None)


def _point_band(point: Provision) -> Band:
    words = point.own_words.removeprefix(point.num)
    match = _BE_BAND.fullmatch(words)
    if match is None:
        raise BandError(f"{point.eid}: tranche non comprise : « {words} »")
    above, up_to = _bounds(point.eid, match["bounds"])
    return Band(point.eid, point.own_words, above, up_to, read_number(match["amount"]), "unit")


def _fixed_band(provision: Provision) -> Band:
    found = list(_FIXED.finditer(provision.own_words))
    if len(found) != 1:
        raise BandError(f"{provision.eid}: {len(found)} montants dans « {provision.own_words} »")
    return Band(provision.eid, found[0][0], None, None, read_number(found[0]["amount"]), "unit")


def _check_chain(eid: str, bands: list[Band]) -> None:
    """Never two bands for a capacity, never none between the first and the last."""
    if bands[0].above is not None:
        raise BandError(f"{eid}: la première tranche commence à {bands[0].above}")
    for lower, higher in pairwise(bands):
        if lower.up_to is None or higher.above != lower.up_to:
            raise BandError(f"{eid}: « {higher.quote} » ne suit pas « {lower.quote} »")
