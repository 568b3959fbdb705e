"""The frozen model of an edited text: provisions, tables, formulas, and the inline marks in them.

Made by `markup.parse`; read by everything downstream. Kinds and eIds follow Akoma Ntoso usage.
The words of a provision are always reached through `words`, so that there is one definition of
what the law says at a place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from scripts.errors import BuildError


class EditionError(BuildError):
    """Something in an edition is outside the convention; says file and line."""

    def __init__(self, path: str, line: int, problem: str) -> None:
        super().__init__(f"{path}:{line}: {problem}")
        self.path, self.line, self.problem = path, line, problem


@dataclass(frozen=True, slots=True)
class Target:
    """Where a reference leads: an eId in a work (`work` is None for the text itself)."""

    work: str | None
    eid: str


@dataclass(frozen=True, slots=True)
class Text:
    value: str


@dataclass(frozen=True, slots=True)
class Ref:
    """Words that refer to other provisions; `href` is kept as written in the edition."""

    words: str
    href: str
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """An amendment bracket, `[¹` or `]¹`, printed as the official consolidation prints it."""

    printed: str


@dataclass(frozen=True, slots=True)
class InlineNote:
    """An amendment reference standing inside a sentence: `<AR 2000-07-20/56 …>`."""

    printed: str
    eid: str = ""


BLANK = 2  # lines from a heading to its words, and from the head of a table to its first row: one stands between
Inline = Text | Ref | Mark | InlineNote


def inline_words(inlines: tuple[Inline, ...]) -> str:
    """The printed words of a run of inlines, exactly as in the edition but for link syntax."""
    parts = []
    for item in inlines:
        match item:
            case Text(value):
                parts.append(value)
            case Ref(words=words):
                parts.append(words)
            case Mark(printed) | InlineNote(printed=printed):
                parts.append(printed)
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class Formula:
    lines: tuple[str, ...]
    line: int = 0

    @property
    def words(self) -> str:
        return " ".join(self.lines)

    def by_line(self) -> Iterator[tuple[int, str]]:
        yield from enumerate(self.lines, start=self.line + 1)


@dataclass(frozen=True, slots=True)
class Row:
    eid: str
    cells: tuple[str, ...]

    @property
    def words(self) -> str:
        return " ".join(cell for cell in self.cells if cell)


@dataclass(frozen=True, slots=True)
class Table:
    eid: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    line: int = 0

    @property
    def words(self) -> str:
        header = " ".join(cell for cell in self.header if cell)
        return " ".join([header, *(row.words for row in self.rows)])

    def by_line(self) -> Iterator[tuple[int, str]]:
        yield self.line, " ".join(cell for cell in self.header if cell)
        yield from ((number, row.words) for number, row in enumerate(self.rows, start=self.line + BLANK))


@dataclass(frozen=True)
class Provision:
    """A place in a text that can be cited.

    kind      preface, line, enacting, citation, recital, chapter, article, paragraph, al, point,
              indent, omission, note, attachment, tableau, conclusion
    eid       stable identifier derived from the law's own numbering
    num       the printed number with its separator ("I. ― ", "§ 1er. ", "Tableau n° 8. ― "), or ""
    lead      amendment brackets printed before the number
    text      the words after the number, or the heading of a chapter or table
    level     heading level in the edition, 0 for anything that is not a heading
    line      line in the edition, for messages
    """

    kind: str
    eid: str
    num: str = ""
    lead: tuple[Inline, ...] = ()
    text: tuple[Inline, ...] = ()
    children: tuple[Provision | Table | Formula, ...] = ()
    level: int = 0
    line: int = field(default=0, compare=False)

    @property
    def own_words(self) -> str:
        """Number and words of this provision without its children."""
        gap = " " if self.kind == "article" else ""  # an article's number has a line of its own
        return f"{inline_words(self.lead)}{self.num}{gap}{inline_words(self.text)}".strip()

    @property
    def stated(self) -> str:
        """Its own words and the formulas that complete them: what can be quoted of it."""
        formulas = (child.words for child in self.children if isinstance(child, Formula))
        return " ".join(part for part in (self.own_words, *formulas) if part)

    @property
    def words(self) -> str:
        """All its words in reading order, separated by single spaces."""
        parts = [self.own_words, *(child.words for child in self.children)]
        return " ".join(part for part in parts if part)

    def by_line(self) -> Iterator[tuple[int, str]]:
        """Its words line by line of the edition, in reading order; an article's words stand below its number's line."""
        if self.kind == "article" and self.text:
            yield self.line, inline_words(self.lead) + self.num
            yield self.line + BLANK, inline_words(self.text)
        else:
            yield self.line, self.own_words
        for child in self.children:
            yield from child.by_line()

    def walk(self) -> Iterator[Provision]:
        yield self
        for child in self.children:
            if isinstance(child, Provision):
                yield from child.walk()

    @property
    def tables(self) -> tuple[Table, ...]:
        return tuple(child for child in self.children if isinstance(child, Table))

    def inlines(self) -> Iterator[Inline]:
        yield from self.lead
        yield from self.text


@dataclass(frozen=True)
class Edition:
    """One text, edited: the expression of a work in a language."""

    work: str
    language: str
    body: tuple[Provision, ...]
    path: str = field(default="", compare=False)

    def walk(self) -> Iterator[Provision]:
        for provision in self.body:
            yield from provision.walk()

    @property
    def words(self) -> str:
        return " ".join(provision.words for provision in self.body)

    def by_line(self) -> Iterator[tuple[int, str]]:
        """Its words with the line of the edition they stand on, in reading order."""
        for provision in self.body:
            yield from provision.by_line()

    @cached_property
    def places(self) -> dict[str, Provision | Table | Row]:
        """Every citable place by eId: provisions, tables and table rows."""
        places: dict[str, Provision | Table | Row] = {}
        for provision in self.walk():
            places[provision.eid] = provision
            for table in provision.tables:
                places[table.eid] = table
                places.update((row.eid, row) for row in table.rows)
        return places

    @cached_property
    def parents(self) -> dict[str, str]:
        """eId of the provision that directly holds each place; top-level ones are absent."""
        parents: dict[str, str] = {}
        for provision in self.walk():
            for child in provision.children:
                if isinstance(child, Formula):
                    continue
                parents[child.eid] = provision.eid
                if isinstance(child, Table):
                    parents.update((row.eid, child.eid) for row in child.rows)
        return parents
