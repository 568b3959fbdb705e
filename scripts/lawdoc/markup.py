"""The edition's convention: strict Markdown in, frozen model out.

`parse` tokenises with markdown-it-py, builds the tree of provisions and gives each its eId
(`identify`). It then prints the model again (`write`) and compares: whatever a token stream
would lose or repair silently shows there, so nothing outside the convention is ever kept.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.front_matter import front_matter_plugin

from scripts.lawdoc.amendments import Shorthand
from scripts.lawdoc.eid import HEADINGS, ITEMS, PARAGRAPHS, Numbering, read_number
from scripts.lawdoc.identify import Draft, DraftTable, identify
from scripts.lawdoc.inline import read_inlines
from scripts.lawdoc.model import Edition, EditionError, Formula, Inline, Text, inline_words
from scripts.lawdoc.write import FORMULA_FENCE, write

_CITATION, _RECITAL = re.compile(r"Vu "), re.compile(r"Considérant")
PLAIN = Shorthand()
_OMISSION = re.compile(r"\[¹ \.\.\.\]¹")
_OTHER_SPACE = re.compile(r"[^\S \n]")


class _Parser:
    """Walks the Markdown tree once; `self.stack` holds the open headings, outermost first."""

    def __init__(self, path: str, shorthand: Shorthand) -> None:
        self.path, self.shorthand = path, shorthand
        self.top: list[Draft] = []
        self.stack: list[Draft] = []
        self.unit: Draft | None = None  # the numbered paragraph or article that alinéas join
        self.holder: Draft | None = None  # what a following list or formula belongs to
        self.concluding = False

    def refuse(self, node: SyntaxTreeNode, problem: str) -> EditionError:
        return EditionError(self.path, _line(node), problem)

    def block(self, node: SyntaxTreeNode) -> None:
        match node.type:
            case "heading":
                self.heading(node)
            case "paragraph":
                self.paragraph(node)
            case "bullet_list":
                if self.holder is None:
                    raise self.refuse(node, "liste sans disposition qui la porte")
                self.items(node, self.holder)
            case "table":
                self.table(node)
            case "fence":
                self.formula(node)
            case "hr":
                self.concluding, self.stack, self.unit, self.holder = True, [], None, None
            case other:
                raise self.refuse(node, f"« {other} » n'est pas de la convention")

    def heading(self, node: SyntaxTreeNode) -> None:
        inlines = self.inlines(node)
        level = int(node.tag[1:])
        number = read_number(inline_words(inlines), HEADINGS)
        if number is None:
            if level != 1 or self.stack:
                raise self.refuse(node, f"titre non reconnu : « {inline_words(inlines)} »")
            self.top.append(Draft("preface", _line(node), text=inlines, level=level))
            return
        draft = self.numbered(number, inlines, node, level)
        self.check_level(draft, node)
        while self.stack and self.stack[-1].level >= level:
            self.stack.pop()
        (self.stack[-1].children if self.stack else self.top).append(draft)
        self.stack.append(draft)
        self.unit = self.holder = draft

    def check_level(self, draft: Draft, node: SyntaxTreeNode) -> None:
        """A heading stands where its kind may stand; else it would tear a chapter apart, word for word unchanged."""
        holder = next((open_ for open_ in reversed(self.stack) if open_.level < draft.level), None)
        chapters = any(top.kind == "chapter" for top in self.top)
        inside = {"article": "chapter" if chapters else None, "tableau": "attachment"}.get(draft.kind)
        headed = [top for top in self.top if top.level]
        expected = (
            holder.level + 1 if holder else headed[-1].level + (headed[-1].kind == "preface") if headed else draft.level
        )
        if (holder.kind if holder else None) != inside or draft.level != expected:
            raise self.refuse(node, f"« {draft.num.strip()} » n'est pas à son niveau de titre")

    def numbered(self, number: Numbering, inlines: tuple[Inline, ...], node: SyntaxTreeNode, level: int = 0) -> Draft:
        first, *rest = inlines
        if not isinstance(first, Text) or not first.value.startswith(number.printed):
            raise self.refuse(node, f"le numéro « {number.printed} » doit être du texte simple")
        shortened = Text(first.value.removeprefix(number.printed))
        text = (shortened, *rest) if shortened.value else tuple(rest)
        return Draft(number.kind, _line(node), number.printed, number.segment, (), text, level)

    def paragraph(self, node: SyntaxTreeNode) -> None:
        inlines = self.inlines(node)
        words = inline_words(inlines)
        line = _line(node)
        if self.concluding:
            self.top.append(Draft("conclusion", line, text=inlines))
        elif not self.stack:
            self.top.append(Draft(self.preamble_kind(words), line, text=inlines))
        elif self.shorthand.note.fullmatch(words):
            self.stack[-1].children.append(Draft("note", line, text=inlines))
        else:
            self.body_paragraph(node, inlines, words)

    def preamble_kind(self, words: str) -> str:
        if _CITATION.match(words):
            return "citation"
        if _RECITAL.match(words):
            return "recital"
        return "line" if words.startswith(self.shorthand.journal) else "enacting"

    def body_paragraph(self, node: SyntaxTreeNode, inlines: tuple[Inline, ...], words: str) -> None:
        article = self.stack[-1]
        if article.kind != "article":
            raise self.refuse(node, f"alinéa hors d'un article : « {words[:40]} »")
        if _OMISSION.fullmatch(words):
            self.unit_children().append(Draft("omission", _line(node), text=inlines))
            return
        lead, rest = _split_lead(inlines)
        number = read_number(inline_words(rest), PARAGRAPHS)
        if number is None:
            draft = Draft("al", _line(node), text=inlines)
            self.unit_children().append(draft)
            self.holder = draft
            return
        paragraph = self.numbered(number, rest, node)
        first = Draft("al", _line(node), text=paragraph.text)
        paragraph.lead, paragraph.text, paragraph.children = lead, (), [first]
        article.children.append(paragraph)
        self.unit, self.holder = paragraph, first

    def unit_children(self) -> list[Draft | DraftTable | Formula]:
        assert self.unit is not None
        return self.unit.children

    def items(self, node: SyntaxTreeNode, holder: Draft) -> None:
        for item in node.children:
            blocks = item.children
            if not blocks or blocks[0].type != "paragraph" or len(blocks) > 2:
                raise self.refuse(item, "un élément de liste est une disposition sur une ligne")
            inlines = self.inlines(blocks[0])
            number = read_number(inline_words(inlines), ITEMS)
            if number is None:
                raise self.refuse(item, f"élément sans numéro : « {inline_words(inlines)[:40]} »")
            draft = self.numbered(number, inlines, item)
            holder.children.append(draft)
            for nested in blocks[1:]:
                if nested.type != "bullet_list":
                    raise self.refuse(nested, f"« {nested.type} » dans un élément de liste")
                self.items(nested, draft)

    def table(self, node: SyntaxTreeNode) -> None:
        if not self.stack or self.stack[-1].kind != "tableau":
            raise self.refuse(node, "tableau hors d'un « Tableau n° »")
        head, body = node.children
        header = self.cells(head.children[0])
        rows = tuple(self.cells(row) for row in body.children)
        if any(len(row) != len(header) for row in rows):
            raise self.refuse(node, "une ligne du tableau n'a pas le nombre de colonnes de l'en-tête")
        self.stack[-1].children.append(DraftTable(_line(node), header, rows))

    def cells(self, row: SyntaxTreeNode) -> tuple[str, ...]:
        cells = []
        for cell in row.children:
            inlines = self.inlines(cell)
            if not all(isinstance(item, Text) for item in inlines):
                raise self.refuse(row, "une cellule ne contient que du texte")
            cells.append(inline_words(inlines))
        return tuple(cells)

    def formula(self, node: SyntaxTreeNode) -> None:
        if node.info != FORMULA_FENCE or self.holder is None:
            raise self.refuse(node, f"bloc « {node.info} » inattendu")
        self.holder.children.append(Formula(tuple(node.content.splitlines()), _line(node)))

    def inlines(self, node: SyntaxTreeNode) -> tuple[Inline, ...]:
        children = node.children[0].children if node.children else []
        try:
            return read_inlines(children, self.shorthand)
        except ValueError as problem:
            raise self.refuse(node, str(problem)) from None


def _line(node: SyntaxTreeNode) -> int:
    while node.map is None and node.parent is not None:
        node = node.parent
    return node.map[0] + 1 if node.map else 1


def _split_lead(inlines: tuple[Inline, ...]) -> tuple[tuple[Inline, ...], tuple[Inline, ...]]:
    """Amendment bracket printed before a number, `[¹ § 1er. …`, apart from what follows it."""
    if len(inlines) > 1 and not isinstance(inlines[0], Text):
        second = inlines[1]
        if isinstance(second, Text) and second.value.startswith(" "):
            return (inlines[0], Text(" ")), (Text(second.value[1:]), *inlines[2:])
    return (), inlines


def parse(source: str, path: str, shorthand: Shorthand = PLAIN) -> Edition:
    """The model of an edition.

    source     the whole file, front matter included; path is only for messages
    shorthand  what its copy prints beside the words of the law
    Raises EditionError, with file and line, for anything outside the convention.
    """
    if other := _OTHER_SPACE.search(source):
        line = source.count("\n", 0, other.start()) + 1
        raise EditionError(path, line, f"espace U+{ord(other[0]):04X} : une édition n'a que l'espace simple")
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table").use(front_matter_plugin)
    tree = SyntaxTreeNode(markdown.parse(source))
    blocks = list(tree.children)
    if not blocks or blocks[0].type != "front_matter":
        raise EditionError(path, 1, "en-tête « --- work … language … --- » absent")
    meta = _front_matter(blocks[0].content, path)
    parser = _Parser(path, shorthand)
    for node in blocks[1:]:
        parser.block(node)
    edition = Edition(meta["work"], meta["language"], identify(parser.top, path), path)
    _check_round_trip(source, write(edition), path)
    return edition


def _front_matter(content: str, path: str) -> dict[str, str]:
    meta: dict[str, str] = {}
    for offset, line in enumerate(content.splitlines(), start=2):
        key, colon, value = line.partition(": ")
        if not colon or key not in ("work", "language"):
            raise EditionError(path, offset, f"en-tête : « {line} », attendu work ou language")
        meta[key] = value
    for key in ("work", "language"):
        if key not in meta:
            raise EditionError(path, 1, f"en-tête sans « {key} »")
    return meta


def _check_round_trip(source: str, written: str, path: str) -> None:
    if source == written:
        return
    read, kept = source.splitlines(), written.splitlines()
    for number, (found, expected) in enumerate(zip(read, kept, strict=False), start=1):
        if found != expected:
            raise EditionError(path, number, f"hors convention : « {found} », lu « {expected} »")
    raise EditionError(path, min(len(read), len(kept)) + 1, "lignes en trop ou fin de fichier")
