"""The hand-written pages of `docs/`, with the few values they take from the law put in, and the assets beside them.

Takes the corpus, the cards and the folder of pages; writes into it everything of `docs/` but the theme's overrides.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

from jinja2 import Environment

from scripts.cards.render import Cards
from scripts.lawdoc.corpus import Corpus
from scripts.pages.apparatus import Apparatus
from scripts.pages.citations import Citations
from scripts.pages.licences import licences
from scripts.pages.periods import chronology_rows
from scripts.pages.places import shelf
from scripts.pages.templates import HAND_WRITTEN

BUNDLED = {".mjs", ".css"}  # they travel in one file each: scripts/publish/bundles
_ELEMENT = re.compile(r"<(?:levy|law)-[a-z]+")  # their answers are of one case, and no words of the page


def write_hand_written(corpus: Corpus, env: Environment, cards: Cards, docs: Path) -> None:
    """Pages are filled, everything else is copied as it is."""
    plain = env.overlay(autoescape=False)
    values = {
        "works": list(corpus.works.values()),
        "chronology": chronology_rows(corpus),
        "apparat": Apparatus(corpus),
        "references": Citations(corpus).register(),
        "shelf": shelf(corpus),
        "amount": cards.amount,
        "capacity": cards.capacity,
        "licences": licences(docs),
        "figure": lambda id_: cards.law.figures[id_].value,
    }
    for source in sorted(HAND_WRITTEN.rglob("*")):
        place = source.relative_to(HAND_WRITTEN)
        if source.is_dir() or place.parts[0] == "overrides" or source.suffix in BUNDLED:
            continue
        target = docs / place
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.suffix == ".md":
            page = plain.get_template(place.as_posix()).render(values | _rooted(cards, place))
            target.write_text(_ELEMENT.sub(r"\g<0> data-search-exclude", page), encoding="utf-8")
        else:
            shutil.copyfile(source, target)


def _rooted(cards: Cards, place: Path) -> dict[str, Any]:
    """What depends on where the page stands: the way to the site's root, and the cards whose links start there."""
    root = "../" * (len(place.with_suffix("").parts) - (place.stem == "index"))
    return {
        "root": root,
        "answers": lambda examples, opened=False: cards.answers(examples, root, opened),
        "tool": lambda name, *first: cards.tools.render(name, root, *first),
        **(cards.chronology(root) if place.stem == "chronologie" else {}),
    }
