"""Gives every drafted provision its eId and freezes the tree.

Takes the drafts of `markup` in order; gives the frozen provisions. Three rules live here:
an alinéa that is alone in its article or paragraph is that article or paragraph (no `al_1`);
an omission does not count as an alinéa; a note belongs to its article whatever it follows.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from scripts.lawdoc.model import EditionError, Formula, Inline, Provision, Row, Table, inline_words


@dataclass
class DraftTable:
    line: int
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass
class Draft:
    """A provision being built; `segment` is its own part of the eId, "" or unfinished if counted."""

    kind: str
    line: int
    num: str = ""
    segment: str = ""
    lead: tuple[Inline, ...] = ()
    text: tuple[Inline, ...] = ()
    level: int = 0
    children: list[Draft | DraftTable | Formula] = field(default_factory=list)


_COUNTED = {"citation": "cit", "recital": "rec", "al": "al", "omission": "omission"}
_TOP_COUNTED = {
    "line": "preface__p",
    "enacting": "preamble__p",
    "conclusion": "conclusions__p",
}
_NOTE_NUMBER = re.compile(r"\((\d+)\)")


def identify(drafts: list[Draft], path: str) -> tuple[Provision, ...]:
    """Frozen top-level provisions. Raises EditionError when two places would share an eId."""
    seen: dict[str, int] = {}
    counts: Counter[str] = Counter()
    frozen = tuple(_freeze(draft, "", counts, path) for draft in drafts)
    for top in frozen:
        for provision in top.walk():
            for eid in (provision.eid, *(table.eid for table in provision.tables)):
                if eid in seen:
                    raise EditionError(path, provision.line, f"{eid} existe déjà, ligne {seen[eid]}")
                seen[eid] = provision.line
    return frozen


def _freeze(draft: Draft, parent: str, counts: Counter[str], path: str) -> Provision:
    segment = _segment(draft, counts)
    standalone = draft.kind in ("article", "chapter", "attachment")
    eid = f"{parent}__{segment}" if parent and not standalone else segment
    _merge_lone_alinea(draft)
    inner: Counter[str] = Counter()
    notes = _note_numbers(draft) if draft.kind == "article" else []
    children: list[Provision | Table | Formula] = []
    for child in draft.children:
        match child:
            case Formula():
                children.append(child)
            case DraftTable():
                inner["table"] += 1
                children.append(_freeze_table(child, f"{eid}__table_{inner['table']}"))
            case Draft(kind="note"):
                children.append(Provision("note", f"{eid}__note_{notes.pop(0)}", text=child.text, line=child.line))
            case Draft():
                holder = "" if draft.kind == "chapter" else eid
                children.append(_freeze(child, holder, inner, path))
    return Provision(
        draft.kind,
        eid,
        draft.num,
        draft.lead,
        draft.text,
        tuple(children),
        draft.level,
        draft.line,
    )


def _segment(draft: Draft, counts: Counter[str]) -> str:
    if draft.kind == "preface":
        return "preface"
    stem = _COUNTED.get(draft.kind) or _TOP_COUNTED.get(draft.kind)
    if stem is None:
        if not draft.segment.endswith("_"):
            return draft.segment
        stem = draft.segment.removesuffix("_")
    counts[stem] += 1
    return f"{stem}_{counts[stem]}"


def _merge_lone_alinea(draft: Draft) -> None:
    """An article or paragraph of one alinéa holds its words itself."""
    if draft.kind not in ("article", "paragraph"):
        return
    alineas = [c for c in draft.children if isinstance(c, Draft) and c.kind == "al"]
    numbered = any(isinstance(c, Draft) and c.kind == "paragraph" for c in draft.children)
    if len(alineas) != 1 or numbered or draft.children[0] is not alineas[0]:
        return
    alinea = alineas[0]
    draft.text = alinea.text
    draft.children[:1] = alinea.children


def _freeze_table(table: DraftTable, eid: str) -> Table:
    rows = tuple(Row(f"{eid}__tr_{number}", cells) for number, cells in enumerate(table.rows, start=1))
    return Table(eid, table.header, rows, table.line)


def _note_numbers(article: Draft) -> list[int]:
    """Numbers of an article's note lines: the printed one, else the next free one."""
    notes = [c for c in article.children if isinstance(c, Draft) and c.kind == "note"]
    printed = [_NOTE_NUMBER.match(inline_words(note.text)) for note in notes]
    taken = [int(match[1]) for match in printed if match]
    following = iter(range(max(taken, default=0) + 1, len(notes) + len(taken) + 1))
    return [int(match[1]) if match else next(following) for match in printed]
