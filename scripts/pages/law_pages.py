"""The pages of the law: plain Markdown files for MkDocs, anchors equal to eIds.

Takes the corpus, the case law, a case for the places that decide one and, for each unit that sets amounts, a
calculator, staircases and strips of time; gives `{path in build/docs: content}`. Nothing is written here and nothing of
MkDocs is known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from scripts.catalogue import say
from scripts.lawdoc.corpus import Corpus, Period, Work
from scripts.lawdoc.labels import PREAMBLE_PAGE, WHOLE_PAGE, address, label, page, preamble, title, units
from scripts.lawdoc.model import Edition, Provision, inline_words
from scripts.pages.apparatus import Apparatus
from scripts.pages.citations import Citations
from scripts.pages.citing import cite
from scripts.pages.metadata import page_metadata
from scripts.pages.periods import banner
from scripts.pages.places import contents_tree, opening, passages
from scripts.pages.rulings import ruling_row
from scripts.tariff.rules import Rules, read_rules
from scripts.tariff.rulings import Ruling

GIST = 90  # characters that say what a unit is about, in the contents of a text


@dataclass(frozen=True, slots=True)
class UnitTool:
    """What stands beside a unit that sets amounts, as HTML; all empty beside another."""

    calculator: str = ""
    bar: str = ""
    stairs: str = ""
    strips: str = ""
    picture: str = ""  # its social card, a file below the site's root


@dataclass(frozen=True, slots=True)
class Example:
    """A case that a place of the law decides: what is asked, the amount, and the address below the site's root."""

    device: str
    amount: str
    address: str


Examples = Mapping[tuple[str, str], Example]  # by text and eId
RenderTool = Callable[[str, str, str], UnitTool]  # of a text, an eId and the way to the site's root


def law_pages(
    corpus: Corpus, env: Environment, tool: RenderTool, rulings: tuple[Ruling, ...], examples: Examples
) -> Iterator[tuple[str, str]]:
    """Every page of every text: (path of the Markdown file, content)."""
    citations, rules = Citations(corpus), read_rules(corpus)
    for work in corpus.works.values():
        yield from _WorkPages(corpus, work, env, citations, rules, rulings, tool, examples).all()


class _WorkPages:
    def __init__(
        self,
        corpus: Corpus,
        work: Work,
        env: Environment,
        citations: Citations,
        rules: Rules,
        rulings: tuple[Ruling, ...],
        tool: RenderTool,
        examples: Examples,
    ) -> None:
        self.corpus, self.work, self.env = corpus, work, env
        self.rulings, self.examples = rulings, examples
        self.citations, self.rules, self.tool = citations, rules, tool
        self.edition: Edition = corpus.editions[work.id]
        self.units = units(self.edition)
        self.errata = Apparatus(corpus)
        self.single = self.units[0] if len(self.units) == 1 else None

    def all(self) -> Iterator[tuple[str, str]]:
        yield self.render(
            f"{self.work.id}/",
            "overview",
            single=self.single,
            contents=list(self.contents()),
            ours=any(entry.work == self.work.id for entry in self.corpus.headings),
            cited=passages(self.corpus, self.work.id, self.single)[1:] if self.single else [],
            **self.apparatus(self.single),
        )
        yield self.render(
            f"{self.work.id}/{WHOLE_PAGE}/", "whole", parts=list(_parts(self.edition)), names=self.names()
        )
        if opening := preamble(self.edition):
            path = f"{self.work.id}/{PREAMBLE_PAGE}/"
            cited = [p for part in opening for p in passages(self.corpus, self.work.id, part)]
            yield self.render(path, "preamble", parts=opening, nav=self.nav(None), cited=cited)
        if self.single is None:
            for unit in self.units:
                yield self.unit_page(unit)

    def render(self, path: str, template: str, eid: str = "*", **context: Any) -> tuple[str, str]:
        root = "../" * path.count("/")
        citation = cite(self.corpus, self.work.id, "" if eid == "*" else eid)
        text = self.env.get_template(f"{template}.md.j2").render(
            work=self.work,
            edition=self.edition,
            root=root,
            banner=banner(self.period(eid), tariff=bool(self.labels(eid))),
            errata=self.errata.on_page(self.work.id, path),
            citation=citation,
            metadata=page_metadata(self.corpus, citation),
            here=path,
            **context,
        )
        file = f"{path}index.md" if path == f"{self.work.id}/" else f"{path.rstrip('/')}.md"
        return file, text

    def period(self, eid: str) -> Period:
        return self.corpus.period(self.work.id, eid)

    def unit_page(self, unit: Provision) -> tuple[str, str]:
        path = page(self.edition, unit.eid)
        name = label(self.edition, unit.eid)
        gist = self.gist(unit)
        tool = self.tool(self.work.id, unit.eid, "../" * path.count("/"))
        return self.render(
            path,
            "unit",
            unit.eid,
            unit=unit,
            title=self.title(unit),
            description=f"{self.work.title}, {name}" + (f" : {gist}" if gist else ""),
            subject=gist,
            calculator=Markup(tool.calculator),
            bar=Markup(tool.bar),
            stairs=Markup(tool.stairs),
            strips=Markup(tool.strips),
            picture=tool.picture,
            score=self.rules.score(self.work.id, unit.eid),
            nav=self.nav(unit),
            contents=contents_tree(self.edition, unit),
            cited=passages(self.corpus, self.work.id, unit)[1:],
            examples=[] if tool.calculator else list(self.examples_in(unit)),
            **self.apparatus(unit),
        )

    def examples_in(self, unit: Provision) -> Iterator[dict[str, str]]:
        """The places of a unit that an answer rests on, in the order of the text, each with a case it decides."""
        for part in unit.walk():
            if example := self.examples.get((self.work.id, part.eid)):
                yield {
                    "eid": part.eid,
                    "name": label(self.edition, part.eid),
                    "text": f"{example.device} : {example.amount}",
                    "page": example.address,
                }

    def apparatus(self, unit: Provision | None) -> dict[str, Any]:
        """Who cites a unit, what rests on it and which courts spoke of it, for the foot of its page."""
        if unit is None:
            return {"rulings": self.rulings_beside("*")}
        return {
            "cited_by": self.citations.cited_by(self.work.id, unit),
            "categories": self.citations.categories(self.work.id, unit),
            "rulings": self.rulings_beside("*" if unit is self.single else unit.eid),
        }

    def rulings_beside(self, eid: str) -> list[dict[str, str]]:
        """The decisions of courts that stand beside a place, or beside the text as a whole ("*")."""
        return [ruling_row(ruling) for ruling in self.rulings if ruling.beside(self.corpus, self.work.id, eid)]

    def title(self, unit: Provision) -> str:
        """How contents and browser tabs call the unit: "Article 5", "Tableau n° 10"."""
        return title(unit)

    def labels(self, eid: str) -> list[str]:
        """The categories whose amounts a place sets."""
        return [
            c.label
            for c in self.corpus.categories
            if c.work == self.work.id and c.tariff_in.startswith(eid + "__") | (c.tariff_in == eid)
        ]

    def gist(self, unit: Provision) -> str:
        """What a unit is about: the short title we give it, or the category whose amounts it sets."""
        if heading := self.corpus.heading(self.work.id, unit.eid):
            return heading
        labels = self.labels(unit.eid)
        return labels[0] if len(labels) == 1 else say("page.several_amounts") if labels else ""

    def names(self) -> dict[str, str]:
        """How the contents of the whole text call each of its units: by its title and what it is about."""
        return {unit.eid: " · ".join(filter(None, (self.title(unit), self.gist(unit)))) for unit in self.units}

    def nav(self, unit: Provision | None) -> list[dict[str, str]]:
        links = []
        position = self.units.index(unit) if unit else -1
        if position > 0:
            links.append(self.link("previous", self.units[position - 1]))
        elif unit and preamble(self.edition):
            page_ = f"{self.work.id}/{PREAMBLE_PAGE}/"
            links.append({"rel": "previous", "page": page_, "text": say("page.preamble"), "gist": ""})
        anchor = f"#{unit.eid}" if unit else ""
        whole = f"{self.work.id}/{WHOLE_PAGE}/{anchor}"
        links.append({"rel": "whole", "page": whole, "text": say("page.whole"), "gist": ""})
        if position + 1 < len(self.units):
            links.append(self.link("next", self.units[position + 1]))
        return links

    def link(self, rel: str, unit: Provision) -> dict[str, str]:
        where, gist = page(self.edition, unit.eid), self.gist(unit)
        return {"rel": rel, "page": where, "text": self.title(unit), "gist": gist}

    def contents(self) -> Iterator[dict[str, Any]]:
        if preamble(self.edition):
            page_ = f"{self.work.id}/{PREAMBLE_PAGE}/"
            yield {"kind": "unit", "page": page_, "name": say("page.preamble"), "gist": ""}
        for provision in self.edition.walk():
            where = address(self.edition, provision.eid)
            if provision.kind in ("chapter", "attachment"):
                name = (provision.num + inline_words(provision.text)).strip()
                yield {"kind": "part", "page": where, "name": name, "gist": ""}
            elif provision in self.units:
                gist = self.gist(provision) or _opening(provision)
                name = self.title(provision)
                where = page(self.edition, provision.eid)
                ours = bool(self.corpus.heading(self.work.id, provision.eid))
                yield {"kind": "unit", "page": where, "name": name, "gist": gist, "ours": ours}


def _opening(provision: Provision) -> str:
    """The first words of a provision, without its number."""
    return opening(provision.words.removeprefix(provision.num).strip(), GIST)


def _parts(edition: Edition) -> Iterator[Provision]:
    """Headed provisions and loose lines of the whole text, in reading order."""

    def headed(provision: Provision) -> Iterator[Provision]:
        yield provision
        for child in provision.children:
            if isinstance(child, Provision) and child.level:
                yield from headed(child)

    for provision in edition.body:
        yield from headed(provision) if provision.level else (provision,)


def write_pages(pages: Iterator[tuple[str, str]], folder: Path) -> None:
    """Write pages below a folder, blank lines inside raw HTML removed by the templates."""
    for path, content in pages:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
