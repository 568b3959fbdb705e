"""Builds the site: law → wheel → engine → pages → MkDocs → site/.

`python -m scripts.build_site` runs every step in the order of DESIGN's one direction; each step
leaves files under build/ and the last one writes site/. SITE_URL says where it will be served.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from jinja2 import Environment, Undefined

from copie_privee import assess, assessment_schema, case_schema
from copie_privee.french import money
from copie_privee.law.model import Category, Law, read_law
from scripts import engine
from scripts.cards.calculators import calculator_context, start_case
from scripts.cards.staircase import staircase
from scripts.cards.tools import Tools
from scripts.data import opendata, search_index
from scripts.data.exports import copy_editions, write_exports
from scripts.data.previews import previews_json
from scripts.engine.wheel import build_wheel
from scripts.lawdoc.corpus import Corpus, load
from scripts.pages import policy
from scripts.pages.apparatus import Apparatus
from scripts.pages.citations import Citations
from scripts.pages.citing import citations
from scripts.pages.law_pages import environment, law_pages, write_pages
from scripts.pages.periods import chronology_rows
from scripts.pages.places import shelf
from scripts.pages.typography import french
from scripts.tariff import law_json as tariffs

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "build/docs"


def main() -> int:
    """Run the whole build; gives MkDocs' exit status."""
    corpus = load()
    tariffs.write(corpus)
    manifest = engine.build(build_wheel(), ROOT / "build/engine")
    data = tariffs.law_data(corpus)
    write_docs(corpus, read_law(data), manifest)
    write_data(data)
    write_exports(corpus, DOCS)
    write_reading_data(corpus)
    print("build: pages", flush=True)
    status = subprocess.call(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean", "--quiet"],
        cwd=ROOT,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
    )
    if status == 0:
        copy_editions(corpus, ROOT / "site")
        search_index.rewrite(corpus, ROOT / "site/search/search_index.json")
        policy.apply(ROOT / "site")
    return status


def write_docs(corpus: Corpus, law: Law, manifest: engine.Manifest) -> None:
    """Everything MkDocs reads: law pages, hand-written pages, assets, engine."""
    shutil.rmtree(DOCS, ignore_errors=True)
    engine_path = f"assets/engine/{manifest.folder.name}/"
    renderer = _Renderer(environment(corpus), corpus, law, f"{engine_path}#{manifest.sha256}")
    write_pages(law_pages(corpus, renderer.unit), DOCS)
    for source in sorted((ROOT / "docs").rglob("*")):
        place = source.relative_to(ROOT / "docs")
        if source.is_dir() or place.parts[0] == "overrides":
            continue
        target = DOCS / place
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.suffix == ".md":
            target.write_text(renderer.page(source, place), encoding="utf-8")
        else:
            shutil.copyfile(source, target)
    shutil.copytree(ROOT / "calculator/web", DOCS / "assets/calculator")
    shutil.copytree(manifest.folder, DOCS / engine_path)


def write_data(data: dict[str, object]) -> None:
    """Open data beside the page that describes it."""
    folder = DOCS / "donnees"
    folder.mkdir(exist_ok=True)
    (folder / "tarifs.json").write_text(opendata.tariffs_json(data), encoding="utf-8")
    (folder / "tarifs.csv").write_text(opendata.tariffs_csv(data), encoding="utf-8")
    for name, schema in (("cas", case_schema), ("evaluation", assessment_schema)):
        text = json.dumps(schema(read_law(data)), ensure_ascii=False, indent=2)
        (folder / f"{name}.schema.json").write_text(text + "\n", encoding="utf-8")


def write_reading_data(corpus: Corpus) -> None:
    """The words behind every reference, and the records of every citation."""
    for work in corpus.works:
        file = DOCS / f"donnees/apercus/{work}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(previews_json(corpus, work), encoding="utf-8")
    for citation in citations(corpus):
        file = DOCS / citation.file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.with_name(f"{file.name}.ris").write_text(citation.ris, encoding="utf-8", newline="")
        file.with_name(f"{file.name}.csl.json").write_text(citation.csl, encoding="utf-8")


class _Renderer:
    """Renders calculators and hand-written pages with one environment."""

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
        template = self.env.get_template("staircase.html.j2")
        figures = "\n".join(template.render(stairs=stairs).strip() for stairs in drawn)
        if len(drawn) < 2:
            return figures
        summary = "Le montant selon la capacité, catégorie par catégorie"
        return f'<details class="stairs-all"><summary>{summary}</summary>\n{figures}\n</details>'

    def whole_calculator(self, system: str, category: str, root: str) -> str:
        """A calculator of every category, answering this one first."""
        return self.calculator(list(self.law.categories.values()), root, self.law.categories[system, category])

    def calculator(self, categories: list[Category], root: str, first: Category | None = None) -> str:
        context = calculator_context(self.law, categories, first or categories[0], root, self.engine_path)
        lenient = self.env.overlay(undefined=Undefined)  # its empty <template> pieces have no values
        return lenient.get_template("calculator.html.j2").render(calculator=context).strip()

    def page(self, source: Path, place: Path) -> str:
        """A hand-written page with the few values it takes from the law put in."""
        depth = len(place.with_suffix("").parts) - (place.stem == "index")
        root = "../" * depth
        template = self.env.overlay(autoescape=False).from_string(source.read_text(encoding="utf-8"))
        return template.render(
            works=list(self.corpus.works.values()),
            chronology=chronology_rows(self.corpus),
            apparat=Apparatus(self.corpus),
            references=Citations(self.corpus).register(),
            shelf=shelf(self.corpus),
            root=root,
            calculator=lambda system, category: self.whole_calculator(system, category, root),
            tool=lambda name: self.tools.render(name, root),
            guide=lambda: self.guide(root),
            amount=self.amount,
            capacity=self.capacity,
        )

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


if __name__ == "__main__":
    raise SystemExit(main())
