"""What people call a place in the law, and on which page it stands.

Takes an edition and an eId; gives the label a lawyer would write ("art. 2, § 3, 4°, b)") and the
address of the place relative to the site's root ("be/ar-1996-03-28/art-2/#art_2__para_3__point_4").
"""

from __future__ import annotations

import re

from scripts.catalogue import say
from scripts.lawdoc.model import Edition, Provision, Row, Table

PREAMBLE_PAGE = "preambule"
WHOLE_PAGE = "texte"


def label(edition: Edition, eid: str) -> str:
    """The place in words, outermost first; the annexe is left out before its own tables."""
    parts: list[str] = []
    place: str | None = eid
    while place is not None:
        own = _own_label(edition, place)
        kind = getattr(edition.places[place], "kind", "")
        if (own and kind != "chapter" and not (kind == "attachment" and parts)) or (own and not parts):
            parts.insert(0, own)
        place = edition.parents.get(place)
    return ", ".join(parts)


def title(unit: Provision) -> str:
    """How contents and browser tabs call a unit: "Article 5", "Tableau n° 10"."""
    return say(f"title.{unit.kind}", number=_number(unit))


def number(edition: Edition, eid: str) -> str:
    """The number by which sentences call a place: "8°", "II bis", "12", "A"."""
    place = edition.places[eid]
    if isinstance(place, Provision) and place.kind in ("tableau", "article", "al"):
        return _number(place).rpartition(" ")[2]
    return _own_label(edition, eid).removeprefix("§ ")


def _own_label(edition: Edition, eid: str) -> str:
    item = edition.places[eid]
    if isinstance(item, Row):
        count = _count(eid)
        return say("label.row.1") if count == "1" else say("label.row", number=count)
    if isinstance(item, Table):
        part = re.match(r"([A-Z])\. ― ", item.header[0])
        return part[1] if part else ""
    match item.kind:
        case "paragraph":
            return item.num.strip().rstrip(".-― ")
        case "point":
            return item.num.strip()
    count = _count(eid)
    ordinal = say("ordinal.1") if count == "1" else say("ordinal", number=count)
    return say(f"label.{item.kind}", number=_number(item), ordinal=ordinal)


def _count(eid: str) -> str:
    return match[0] if (match := re.search(r"\d+$", eid)) else ""


def _number(item: Provision) -> str:
    """The number of a place without the words around it: "L. 311-8", "1er", "10"."""
    match item.kind:
        case "article":
            found = item.eid.removeprefix("art_")
            return say("ordinal.1") if found == "1" else re.sub(r"^([LRD])(?=\d)", r"\1. ", found)
        case "chapter":
            return item.eid.removeprefix("chp_")
    return _count(item.eid)


def units(edition: Edition) -> list[Provision]:
    """The provisions that have a page of their own: articles and tables of the annexes."""
    return [p for p in edition.walk() if p.kind in ("article", "tableau")]


def preamble(edition: Edition) -> list[Provision]:
    """Title, visas and recitals, where there are any: they share one page."""
    has_preamble = any(p.kind in ("citation", "recital") for p in edition.body)
    kinds = ("line", "preface", "enacting", "citation", "recital")
    return [p for p in edition.body if p.kind in kinds] if has_preamble else []


def page(edition: Edition, eid: str) -> str:
    """Folder of the page a place stands on, relative to the site's root, with a final slash."""
    place: str | None = eid
    own_pages = units(edition)
    names = {unit.eid: page_name(unit.eid) for unit in own_pages} if len(own_pages) > 1 else {}
    alone = own_pages[0].eid if len(own_pages) == 1 else None
    while place is not None:
        if place in names:
            return f"{edition.work}/{names[place]}/"
        if place == alone:
            return f"{edition.work}/"
        top = place
        place = edition.parents.get(place)
    if any(p.eid == top for p in preamble(edition)):
        return f"{edition.work}/{PREAMBLE_PAGE}/"
    return f"{edition.work}/{WHOLE_PAGE}/"


def page_name(eid: str) -> str:
    """Folder name of a unit's page: `art_5` → `art-5`, `att_1__tableau_10` → `tableau-10`."""
    return eid.rpartition("__")[2].replace("_", "-")


def address(edition: Edition, eid: str) -> str:
    """Page and anchor of a place, relative to the site's root."""
    return f"{page(edition, eid)}#{eid}"
