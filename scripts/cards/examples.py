"""A case beside each place of the law that decides it: what the words come to, for who reads them without a calculator.

Takes the law; gives for each place that defines a category or says how its amount is found one case that its answer
cites it in, with the amount the core gives and the address where it is computed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from copie_privee import assess
from copie_privee.answer.assessment import Kind
from copie_privee.law import Category, Law
from copie_privee.show.addresses import address
from copie_privee.show.answer import display
from scripts.cards.calculators import chips, start_case
from scripts.pages.law_pages import Example

# what a step has to do for its words to deserve an example: dates and deadlines are the same for every device
_SHOWN = frozenset({Kind.DEFINITION, Kind.FORMULA, Kind.PROPORTION, Kind.CAP, Kind.CAPACITY})


def examples(law: Law) -> dict[tuple[str, str], Example]:
    """(work, eId) → its example: of the category with the shortest name, at a middle one of the sizes it decides."""
    chosen: dict[tuple[str, str], Example] = {}
    for category in sorted(law.categories.values(), key=lambda each: len(each.label)):
        cases: dict[tuple[str, str], list[Example]] = {}
        for example, places in _answers(category, law):
            for place in places:
                cases.setdefault(place, []).append(example)
        chosen = {place: of[len(of) // 2] for place, of in cases.items()} | chosen
    return chosen


def _answers(category: Category, law: Law) -> Iterator[tuple[Example, set[tuple[str, str]]]]:
    page = law.place(category.work, category.tariff_in).page.partition("#")[0]
    for capacity in chips(category) or ("",):
        assessment = assess(start_case(category, capacity), law)
        shown: dict[str, Any] = display(assessment, law)
        size = shown["case"]["capacity"]
        device = " · ".join(filter(None, (shown["label"], size)))
        asked = {"category": category.id, "capacity": size}
        deciding = [step for step in assessment.steps if step.kind in _SHOWN]
        places = {(cited.work, cited.eid) for step in deciding for cited in step.citations}
        yield Example(device, shown["amount"], address(page, asked)), places
