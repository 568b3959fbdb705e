"""Blocks of HTML with an answer in them: what pages of law and hand-written pages put beside their words.

Takes a Jinja environment, the corpus and the law; gives calculators, staircases, tools, the guide, and single values.
"""

from __future__ import annotations

from jinja2 import Environment, Undefined

from copie_privee import assess
from copie_privee.french import money
from copie_privee.law import Category, Law
from scripts.cards.calculators import calculator_context, start_case
from scripts.cards.staircase import staircase
from scripts.cards.tools import Tools
from scripts.lawdoc.corpus import Corpus
from scripts.pages.typography import french


class Cards:
    """Renders calculators, staircases, tools and the guide with one environment."""

    def __init__(self, env: Environment, corpus: Corpus, law: Law, engine_path: str) -> None:
        self.env, self.corpus, self.law, self.engine_path = env, corpus, law, engine_path
        self.tools = Tools(env, law, engine_path)

    def unit(self, work: str, eid: str, root: str) -> tuple[str, str]:
        """The calculator and the staircases of the categories whose amount the unit sets, or nothing."""
        edition = self.corpus.editions[work]
        inside = {p.eid for p in edition.walk() if p.eid == eid or p.eid.startswith(f"{eid}__")}
        categories = [c for c in self.law.categories.values() if c.work == work and c.tariff_in in inside]
        return (self.calculator(categories, root), self.staircases(categories)) if categories else ("", "")

    def staircases(self, categories: list[Category]) -> str:
        """One figure a category whose amount moves with capacity; folded where there are several."""
        drawn = [stairs for category in categories if (stairs := staircase(category, self.law))]
        return self.env.get_template("staircases.html.j2").render(drawn=drawn).strip() if drawn else ""

    def whole_calculator(self, system: str, category: str, root: str) -> str:
        """A calculator of every category, answering this one first."""
        return self.calculator(list(self.law.categories.values()), root, self.law.categories[system, category])

    def calculator(self, categories: list[Category], root: str, first: Category | None = None) -> str:
        context = calculator_context(self.law, categories, first or categories[0], root, self.engine_path)
        lenient = self.env.overlay(undefined=Undefined)  # its empty <template> pieces have no values
        return lenient.get_template("calculator.html.j2").render(calculator=context).strip()

    def guide(self, root: str) -> str:
        """The box that takes everyday words, for the page that has a calculator of every category."""
        template = self.env.get_template("guide.html.j2")
        return template.render(root=root, engine=self.engine_path).strip()

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
