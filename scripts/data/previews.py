"""The words a reference leads to, as one small JSON file a text, for the browser's previews and « Citer ».

Takes an edition; gives `{work, short, places: {eId: {label, page, cite, lines, more}}}`. `lines` are `[depth, words]`,
cut after LIMIT characters at the end of a line or a word; `more` says that there is more on the page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.labels import label, page
from scripts.lawdoc.model import Edition, Formula, Provision, Row, Table
from scripts.pages.citing import cite
from scripts.pages.typography import french

LIMIT = 600
Line = tuple[int, str]


def previews_json(corpus: Corpus, work_id: str) -> str:
    edition = corpus.editions[work_id]
    places = {eid: _entry(corpus, edition, eid) for eid in edition.places}
    data = {"work": work_id, "short": french(corpus.works[work_id].short), "places": places}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _entry(corpus: Corpus, edition: Edition, eid: str) -> dict[str, Any]:
    shown, more = cut(list(lines(edition.places[eid])))
    return {
        "label": french(label(edition, eid)),
        "page": page(edition, eid),
        "cite": (cited := cite(corpus, edition.work, eid)).text,
        "version": cited.version,
        "lines": [[depth, french(words)] for depth, words in shown],
        "more": more,
    }


def lines(item: Provision | Table | Row | Formula, depth: int = 0) -> Iterator[Line]:
    """A place and what it holds, a line each, deeper ones after the one that holds them."""
    match item:
        case Row():
            yield depth, " : ".join(cell for cell in item.cells if cell)
        case Table():
            if header := " : ".join(cell for cell in item.header if cell):
                yield depth, header
            for row in item.rows:
                yield from lines(row, depth)
        case Formula():
            for line in item.lines:
                yield depth, line
        case Provision():
            if item.own_words:
                yield depth, item.own_words
            for child in item.children:
                yield from lines(child, depth + bool(item.own_words and not item.level))


def cut(whole: list[Line], limit: int = LIMIT) -> tuple[list[Line], bool]:
    """As many lines as fit, the last one cut at a word; whether anything is missing.

    >>> cut([(0, "un deux trois"), (1, "quatre")], limit=9)
    ([(0, 'un deux…')], True)
    """
    kept: list[Line] = []
    room = limit
    for depth, words in whole:
        if len(words) > room:
            if room > limit // 4 or not kept:
                kept.append((depth, words[:room].rpartition(" ")[0].rstrip(" ,;:") + "…"))
            return kept, True
        kept.append((depth, words))
        room -= len(words)
    return kept, False
