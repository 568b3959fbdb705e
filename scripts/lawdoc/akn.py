"""Akoma Ntoso 3.0: the edited law as the XML of the trade, valid against the OASIS schema.

Takes a text of the corpus; gives the bytes of its file. Every eId of the edition is the eId of an element
here. Where Akoma Ntoso asks for a wrapper that the law does not number (`content`, `intro`, `wrapUp`,
`heading`, `mainBody`, the groups of visas and recitals), it is named after its parent: `art_5__content`.

Three choices keep the words in the order of the source. Amendment notes are `authorialNote`s where the
consolidation prints them, and its brackets stay in the text, each followed by a `noteRef`. A signature
printed after the annexes is the conclusion of the last of them, since an act's own conclusions would come
first. And a formula is its line of words; the same in MathML, with its fraction, is in the metadata.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from lxml import etree

from scripts.lawdoc.akn_meta import E, Element, Meta, cited_uri
from scripts.lawdoc.akn_refs import pieces
from scripts.lawdoc.corpus import Corpus, Work
from scripts.lawdoc.labels import number
from scripts.lawdoc.model import (
    Edition,
    Formula,
    Inline,
    InlineNote,
    Mark,
    Provision,
    Ref,
    Table,
    Target,
    Text,
    inline_words,
)
from scripts.lawdoc.registers import RegisterError

_HIERARCHY = {
    "chapter": "chapter",
    "article": "article",
    "paragraph": "paragraph",
    "al": "alinea",
    "omission": "alinea",
    "point": "point",
    "indent": "indent",
}
_PREFACE, _PREAMBLE = ("line", "preface"), ("enacting", "citation", "recital")
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
Child = Provision | Table | Formula


def akoma_ntoso(corpus: Corpus, work: str, made: datetime.date) -> bytes:
    """The file of one text; `made` is the day it is written. Raises RegisterError for what has no place in AKN."""
    root = E.akomaNtoso(_Document(corpus, corpus.works[work], made).root())
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)


class _Document:
    def __init__(self, corpus: Corpus, work: Work, made: datetime.date) -> None:
        self.corpus, self.work = corpus, work
        self.edition: Edition = corpus.editions[work.id]
        self.meta = Meta(corpus, work, made)
        self.counts: Counter[str] = Counter()

    def root(self) -> Element:
        if self.work.portion:
            return E.portion(self.meta.main(), self.portion(), includedIn=self.meta.uri)
        act = E.act(self.meta.main(), name=self.meta.parts["subtype"] or "act", contains="singleVersion")
        provisions = self.edition.body
        act.extend(self.preface([p for p in provisions if p.kind in _PREFACE]))
        act.extend(self.preamble([p for p in provisions if p.kind in _PREAMBLE]))
        act.append(E.body(*(self.hierarchy(p) for p in provisions if p.kind in _HIERARCHY), eId="body"))
        attachments = [p for p in provisions if p.kind == "attachment"]
        conclusions = self.conclusions([p for p in provisions if p.kind == "conclusion"])
        if not attachments:
            act.extend(conclusions)
        else:
            act.append(E.attachments(*(self.attachment(p) for p in attachments)))
            act[-1][-1][-1].extend(conclusions)  # the document of the last attachment
        return act

    def portion(self) -> Element:
        if len(self.edition.body) != 1:
            raise RegisterError(f"{self.work.at}: une portion est une seule disposition")
        return E.portionBody(self.hierarchy(self.edition.body[0]))

    # ---- around the articles

    def preface(self, provisions: list[Provision]) -> list[Element]:
        if not provisions:
            return []
        preface = E.preface(eId="preface")
        for p in provisions:
            if p.kind == "preface":
                title = E.docTitle()
                self.fill(title, p.text, p)
                preface.append(E.longTitle(E.p(title), eId=f"{p.eid}__longtitle"))
            else:
                preface.append(self.line(p))
        return [preface]

    def preamble(self, provisions: list[Provision]) -> list[Element]:
        preamble = E.preamble(eId="preamble")
        for kind, group in groupby(provisions, lambda p: p.kind):
            members = list(group)
            if kind == "enacting":
                preamble.extend(E.formula(self.line(p), name="formule", eId=f"{p.eid}__formula") for p in members)
                continue
            tag, short = ("citations", "cits") if kind == "citation" else ("recitals", "recs")
            eid = self.numbered(f"preamble__{short}")
            preamble.append(E(tag, *(E(kind, self.paragraph(p), eId=p.eid) for p in members), eId=eid))
        return [preamble] if len(preamble) else []

    def conclusions(self, provisions: list[Provision]) -> list[Element]:
        return [E.conclusions(*map(self.line, provisions), eId="conclusions")] if provisions else []

    def attachment(self, p: Provision) -> Element:
        heading = E.heading(eId=f"{p.eid}__heading")
        self.fill(heading, (*p.lead, Text(p.num.strip() + (" " if p.text else "")), *p.text), p)
        body = E.mainBody(eId=f"{p.eid}__mainbody")
        body.extend(self.tableau(child) for child in p.children if isinstance(child, Provision))
        document = E.doc(self.meta.component(p.eid), body, name="annexe", contains="singleVersion")
        return E.attachment(heading, document, eId=p.eid)

    def line(self, p: Provision) -> Element:
        paragraph = self.paragraph(p)
        paragraph.set("eId", p.eid)
        return paragraph

    def paragraph(self, p: Provision) -> Element:
        paragraph = E.p()
        self.fill(paragraph, p.text, p)
        return paragraph

    # ---- articles and what is in them

    def hierarchy(self, p: Provision, after: Iterable[Element] = ()) -> Element:
        """A numbered provision; `after` are blocks printed after it that belong to no sibling."""
        element = E(_HIERARCHY[p.kind], eId=p.eid)
        if p.kind == "omission":
            element.set("status", "removed")
        if p.num or p.lead:
            number = E.num()
            self.fill(number, (*p.lead, Text(p.num.strip())), p)
            element.append(number)
        blocks: list[Element] = []
        if p.kind == "chapter":
            heading = E.heading(eId=f"{p.eid}__heading")
            self.fill(heading, p.text, p)
            element.append(heading)
        elif p.text:
            blocks.append(self.paragraph(p))
        self.contents(element, p, blocks, list(after))
        return element

    def tableau(self, p: Provision) -> Element:
        """A table of an annexe: Akoma Ntoso has no such level, so a named container."""
        heading = E.heading(eId=f"{p.eid}__heading")
        self.fill(heading, p.text, p)
        element = E.hcontainer(E.num(p.num.strip()), heading, name="tableau", eId=p.eid)
        self.contents(element, p, [], [])
        return element

    def contents(self, element: Element, p: Provision, blocks: list[Element], after: list[Element]) -> None:
        """Own words before the first numbered child are its intro, what follows the last its wrap-up."""
        inner: list[tuple[Provision, list[Element]]] = []
        for child in p.children:
            if isinstance(child, Provision) and child.kind != "note":
                inner.append((child, []))
            else:
                (inner[-1][1] if inner else blocks).extend(self.blocks(child))
        if not inner:
            element.append(E.content(*blocks, *after, eId=f"{p.eid}__content"))
            return
        if blocks:
            element.append(E.intro(*blocks, eId=f"{p.eid}__intro"))
        *earlier, (last, closing) = inner
        element.extend(self.hierarchy(child, following) for child, following in earlier)
        element.append(self.hierarchy(last))
        if closing or after:
            element.append(E.wrapUp(*closing, *after, eId=f"{p.eid}__wrapup"))

    def blocks(self, child: Child) -> list[Element]:
        match child:
            case Table():
                return [self.table(child)]
            case Formula(lines):
                return [E.p(line, {"class": "formula"}) for line in lines]
            case Provision():
                note = E.authorialNote(self.note_words(child.text), eId=child.eid, placement="bottom")
                note.set("marker", child.eid.rpartition("_")[2])
                return [E.p(note)]

    def table(self, table: Table) -> Element:
        def cells(tag: str, words: tuple[str, ...]) -> list[Element]:
            return [E(tag, E.p(cell)) if cell else E(tag) for cell in words]

        rows = [E.tr(*cells("th", table.header))]
        rows += [E.tr(*cells("td", row.cells), eId=row.eid) for row in table.rows]
        return E.table(*rows, eId=table.eid)

    # ---- inside a line

    def fill(self, element: Element, items: tuple[Inline, ...], p: Provision) -> None:
        """Put the words of a line into an element, in order, nothing lost."""
        for position, item in enumerate(items):
            match item:
                case Text(value):
                    marked = position and isinstance(items[position - 1], Mark)
                    if marked and value.strip() == "...":
                        before, _, after = value.partition("...")
                        _append(element, before)
                        _append(element, E.omissis("..."))
                        _append(element, after)
                    else:
                        _append(element, value)
                case Ref():
                    self.reference(element, item, p)
                case Mark(printed):
                    _append(element, printed)
                    self.note_reference(element, printed, p)
                case InlineNote():
                    note = E.authorialNote(self.note_words((item,)), placement="inline")
                    note.set("eId", self.numbered(f"{p.eid}__authorialnote"))
                    _append(element, note)

    def note_words(self, items: tuple[Inline, ...]) -> Element:
        return E.p(inline_words(items))

    def note_reference(self, element: Element, printed: str, p: Provision) -> None:
        """After an opening bracket, the way to the note of its number, if the article has it."""
        number = _SUPERSCRIPTS.index(printed.strip("[]"))
        note = f"{p.eid.partition('__')[0]}__note_{number}"
        if printed.startswith("[") and note in self.edition.places:
            eid = self.numbered(f"{p.eid}__noteref")
            _append(element, E.noteRef(href=f"#{note}", marker=str(number), eId=eid))

    def reference(self, element: Element, ref: Ref, p: Provision) -> None:
        cut = pieces(ref.words, ref.targets, self.printed_number)
        leading = [piece for piece in cut if piece.first]
        holder = element if len(leading) == 1 else E.mref(eId=self.numbered(f"{p.eid}__mref"))
        for piece in cut:
            if piece.first is None:
                _append(holder, piece.words)
            elif piece.last is None:
                eid = self.numbered(f"{p.eid}__ref")
                _append(holder, E.ref(piece.words, href=self.href(piece.first), eId=eid))
            else:
                ends = {"from": self.href(piece.first), "upTo": self.href(piece.last)}
                _append(holder, E.rref(piece.words, ends, eId=self.numbered(f"{p.eid}__rref")))
        if holder is not element:
            _append(element, holder)

    def href(self, target: Target) -> str:
        """`#eId` in the same text; another text by its address, published here or not."""
        fragment = f"#{target.eid}" if target.eid else ""
        if target.work is None:
            return fragment
        return cited_uri(self.corpus, target.work) + fragment

    def printed_number(self, target: Target) -> str:
        """The number by which sentences call a target: "8°", "II bis", "12", "A"."""
        edition = self.corpus.editions.get(target.work or self.work.id)
        if edition is None or target.eid not in edition.places:
            return ""
        return number(edition, target.eid)

    def numbered(self, stem: str) -> str:
        self.counts[stem] += 1
        return f"{stem}_{self.counts[stem]}"


def _append(element: Element, what: str | Element) -> None:
    """Add words or an element at the end of mixed content."""
    if not isinstance(what, str):
        element.append(what)
    elif len(element):
        element[-1].tail = (element[-1].tail or "") + what
    else:
        element.text = (element.text or "") + what
