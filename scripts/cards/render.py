"""Blocks of HTML with an answer in them: what pages of law and hand-written pages put beside their words.

Takes a Jinja environment, the corpus and the law; gives calculators, staircases, tools, the guide, and single values.
"""

from __future__ import annotations

from typing import Any

from jinja2 import Environment, Undefined
from markupsafe import Markup

from copie_privee import assess
from copie_privee.catalogue import say as core
from copie_privee.french import money
from copie_privee.law import Category, Law
from copie_privee.show.answer import display
from scripts.cards.calculators import calculator_context, start_case
from scripts.cards.later_acts import LaterActs
from scripts.cards.social import card_of
from scripts.cards.staircase import staircase
from scripts.cards.timeline import Drawing, Timeline
from scripts.cards.tools import Tools
from scripts.catalogue import say
from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.labels import page
from scripts.pages.citing import cite
from scripts.pages.law_pages import UnitTool
from scripts.pages.rulings import ruling_row
from scripts.pages.typography import french
from scripts.tariff.later import read_later
from scripts.tariff.rulings import read_rulings


class Cards:
    """Renders calculators, staircases, tools and the box for words with one environment."""

    def __init__(self, env: Environment, corpus: Corpus, law: Law, engine_path: str) -> None:
        self.env, self.corpus, self.law, self.engine_path = env, corpus, law, engine_path
        self.tools = Tools(env, law, engine_path)
        self.later = read_later(corpus)
        self.rulings = read_rulings(corpus, self.later)
        self.timeline = Timeline(corpus, self.later)
        self.acts = LaterActs(self.timeline, self.rulings)

    def unit(self, work: str, eid: str, root: str) -> UnitTool:
        """What stands beside a unit for the categories whose amount it sets, or nothing."""
        edition = self.corpus.editions[work]
        inside = {p.eid for p in edition.walk() if p.eid == eid or p.eid.startswith(f"{eid}__")}
        categories = [c for c in self.law.categories.values() if c.work == work and c.tariff_in in inside]
        if not categories:
            return UnitTool()
        return UnitTool(
            self.calculator(categories, root),
            self.bar(categories[0]),
            self.staircases(categories),
            self.strips(categories, root),
            card_of(page(edition, eid)),
        )

    def bar(self, category: Category) -> str:
        """The answer of the calculator in one line under the title, where it cannot stand beside the law."""
        shown = display(assess(start_case(category), self.law), self.law)
        return self.env.get_template("bar.html.j2").render(display=shown).strip()

    def strips(self, categories: list[Category], root: str) -> str:
        """Where each tariff stands on the timeline, until when it held and what came next; one strip a family."""
        entries = {(entry.system, entry.id): entry for entry in self.corpus.categories}
        shown: dict[str, dict[str, Any]] = {}
        for category in categories:
            entry = entries[category.system, category.id]
            family, drawing = self.timeline.family(entry), self.timeline.strip(entry)
            if family and drawing and family.id not in shown:
                words = self.timeline.strip_words(entry)
                shown[family.id] = {"family": family.label, "drawing": self._drawn(drawing, root), "words": words}
        if not shown:
            return ""
        return self.env.get_template("strips.html.j2").render(strips=list(shown.values()), root=root).strip()

    def chronology(self, root: str) -> dict[str, Any]:
        """What the page of the timeline shows: a drawing and the acts of every country, the law around, case law."""
        card = self.env.get_template("act.html.j2")
        return {
            "countries": [self._country(system, root) for system in self.law.systems],
            "card": lambda act: _one_block(card.render(act=act, root=root)),
            "around": self.acts.around(),
            "absent": self.later.absent,
            "rulings": [ruling_row(ruling) for ruling in self.rulings],
        }

    def _country(self, system: str, root: str) -> dict[str, Any]:
        name = core(f"system.{system}")
        drawing = self.timeline.country(system, name)
        table = self.env.get_template("timeline_table.html.j2")
        words = say("timeline.refurbished")
        return {
            "system": system,
            "name": name,
            "drawing": self._drawn(drawing, root),
            "table": _one_block(table.render(drawing=drawing, root=root, refurbished_words=words)),
            "acts": self.acts.of(system),
            "horizon": next((each.text for each in self.later.horizons if each.system == system), ""),
        }

    def _drawn(self, drawing: Drawing, root: str) -> Markup:
        words = {"here_words": say("timeline.here"), "refurbished_words": say("timeline.refurbished")}
        template = self.env.get_template("timeline.html.j2")
        return Markup(_one_block(template.render(drawing=drawing, root=root, **words)))

    def staircases(self, categories: list[Category]) -> str:
        """One figure a category whose amount moves with capacity; folded where there are several."""
        drawn = [stairs for category in categories if (stairs := staircase(category, self.law))]
        return self.env.get_template("staircases.html.j2").render(drawn=drawn).strip() if drawn else ""

    def answers(self, examples: dict[str, str], root: str, opened: bool) -> str:
        """The box for everyday words and the place of its answer.

        `examples`: system → the category whose answer stands there as an example until something is asked; that of the
        first system is there before any script. `opened`: the form with every category is open under it.
        """
        cases = {id_: start_case(self.law.categories[id_, category]) for id_, category in examples.items()}
        systems = [{"id": id_, "label": core(f"system.{id_}"), "example": cases[id_]} for id_ in self.law.systems]
        first = self.law.categories[next(iter(examples.items()))]
        context = calculator_context(self.law, list(self.law.categories.values()), first, root, self.engine_path)
        words = {"root": root, "engine": self.engine_path, "systems": systems, "sample": context["sample"]}
        box = self.env.get_template("guide.html.j2").render(words).strip()
        shown = context["first"]["display"]["extract"]
        cited = cite(self.corpus, shown["work"], shown["line"]).text
        context |= {"place": True, "open": opened, "extract": self.extract(shown), "cite": cited}
        return f'<div class="answers" data-search-exclude>\n{box}\n{self._calculator(context)}\n</div>'

    def extract(self, shown: dict[str, str]) -> Markup:
        """The table or point of an answer, with the line applied lit; the browser makes it from the page of the law."""
        place = self.corpus.editions[shown["work"]].places[shown["eid"]]
        template = self.env.get_template("extract.html.j2")
        return Markup(_one_block(template.render(place=place, work=shown["work"], lit=shown["line"])))

    def calculator(self, categories: list[Category], root: str) -> str:
        """A calculator beside the law, of the categories whose amount it sets."""
        return self._calculator(calculator_context(self.law, categories, categories[0], root, self.engine_path))

    def _calculator(self, context: dict[str, Any]) -> str:
        lenient = self.env.overlay(undefined=Undefined)  # its empty <template> pieces have no values
        return _one_block(lenient.get_template("calculator.html.j2").render(calculator=context))

    def capacity(self, system: str, category: str, band: int | None = None) -> str:
        """The first capacity a calculator shows, or the upper bound of a band (1 = first)."""
        found = self.law.categories[system, category]
        if band is None:
            return french(found.start)
        return str(found.bands[band - 1].up_to)

    def amount(self, system: str, category: str, band: int | None = None) -> str:
        """The displayed amount for that capacity."""
        capacity = self.capacity(system, category, band)
        found = assess(start_case(self.law.categories[system, category], capacity), self.law)
        assert found.total is not None
        return money(found.total)


def _one_block(html: str) -> str:
    """HTML without blank lines, which Markdown leaves alone."""
    return "\n".join(line for line in html.splitlines() if line.strip())
