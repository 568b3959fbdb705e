"""The places inside an article: the contents that follow the reader, and the passages that can be cited.

Takes an edition, or the corpus, and a unit; gives plain lists for the templates.
"""

from __future__ import annotations

from typing import Any

from scripts.catalogue import say
from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.labels import PREAMBLE_PAGE, WHOLE_PAGE, label, page, preamble, title, units
from scripts.lawdoc.model import Edition, Provision, Table
from scripts.pages.citing import Citation, cite
from scripts.pages.typography import french

WORTH_CONTENTS = 4  # a reader sees three places at once
GIST = 46  # characters of an entry of the contents beside an article
_LISTED = ("paragraph", "point", "al")


def contents_tree(edition: Edition, unit: Provision) -> list[dict[str, Any]]:
    """Two levels of places of an article, or nothing where it is short: eid, name, gist, children."""
    tree = [
        _entry(edition, child) | {"children": [_entry(edition, inner) for inner in _listed(child, ("point",))]}
        for child in _listed(unit, _LISTED)
    ]
    count = sum(1 + len(entry["children"]) for entry in tree)
    return tree if count >= WORTH_CONTENTS else []


def _listed(provision: Provision, kinds: tuple[str, ...]) -> list[Provision]:
    return [child for child in provision.children if isinstance(child, Provision) and child.kind in kinds]


def _entry(edition: Edition, provision: Provision) -> dict[str, Any]:
    parent = edition.parents[provision.eid]
    name = label(edition, provision.eid).removeprefix(label(edition, parent)).lstrip(", ")
    words = provision.words.removeprefix("[¹ ").removeprefix(provision.num).strip()
    return {"eid": provision.eid, "name": french(name), "gist": french(opening(words, GIST))}


def opening(words: str, length: int) -> str:
    """The first words, cut at a word."""
    return words if len(words) <= length else words[:length].rpartition(" ")[0].rstrip(" ,;:") + "…"


def passages(corpus: Corpus, work_id: str, unit: Provision) -> list[Citation]:
    """Every place of a unit that can be cited, itself first, in reading order."""
    found: list[str] = []
    for provision in unit.walk():
        found.append(provision.eid)
        for table in provision.tables:
            found += _table(table)
    return [cite(corpus, work_id, eid) for eid in found]


def _table(table: Table) -> list[str]:
    return [table.eid, *(row.eid for row in table.rows)]


def shelf(corpus: Corpus) -> list[dict[str, Any]]:
    """Every page of law by text, for the two pickers of « Côte à côte »: work, title, pages (address, name)."""
    return [
        {"work": work.id, "title": french(work.title), "pages": _pages(corpus.editions[work.id])}
        for work in corpus.works.values()
    ]


def _pages(edition: Edition) -> list[dict[str, str]]:
    found = [{"address": page(edition, unit.eid), "name": french(title(unit))} for unit in units(edition)]
    if preamble(edition):
        found.insert(0, {"address": f"{edition.work}/{PREAMBLE_PAGE}/", "name": say("page.preamble")})
    return [*found, {"address": f"{edition.work}/{WHOLE_PAGE}/", "name": say("page.whole")}]
