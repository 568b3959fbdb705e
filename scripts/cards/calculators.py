"""What a calculator in a page shows before any script runs: first answer and table of amounts.

Takes the calculator package itself, so that the page and the browser answer with one voice;
gives the context of `templates/calculator.html.j2`. No capacity or amount is typed here.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from copie_privee import Case, assess
from copie_privee.answer.validity import period
from copie_privee.capacity import Capacity, read_capacity
from copie_privee.case.fields import CIRCUMSTANCES
from copie_privee.catalogue import say
from copie_privee.law import Band, Category, Law
from copie_privee.show.answer import display

_APART = Fraction(5, 4)  # nearer sizes (17 beside 16) show an edge of the law, and are not sold side by side


def calculator_context(law: Law, categories: list[Category], first: Category, root: str, engine: str) -> dict[str, Any]:
    """Context for the template: `categories` in the order shown, `first` the one answered, as an example."""
    case = start_case(first)
    assessment = assess(case, law)
    shown = display(assessment, law)
    listed = [_category(category, law) for category in categories]
    return {
        "categories": listed,
        "groups": [
            {
                "label": say(f"system.{system}"),
                "categories": [category for category in listed if category["system"] == system],
            }
            for system in law.systems
            if any(category["system"] == system for category in listed)
        ],
        "first": {"assessment": assessment.as_json(), "display": shown},
        "case": shown["case"],
        "chips": chips(first),
        "sample": shown["case"]["capacity"],
        "place": False,
        "root": root,
        "facts": list(CIRCUMSTANCES),
        "engine": engine,
    }


def start_case(category: Category, capacity: str | None = None) -> Case:
    """The case a calculator shows first: the category's own start, on its first day in force."""
    chosen = category.start if capacity is None else capacity
    return Case(category.system, category.id, chosen, category.valid.start)


def _category(category: Category, law: Law) -> dict[str, Any]:
    place = law.place(category.work, category.tariff_in)
    return {
        "id": category.id,
        "system": category.system,
        "label": category.label,
        "needs_capacity": category.needs_capacity,
        "tariff_label": f"{law.works[category.work].short}, {place.label}",
        "page": place.page,
        "sizes": chips(category),
        "bands": [[band.place.eid, inside(category, band)] for band in category.bands],
        "amounts": [_amount(category, capacity, law) for capacity in shown_capacities(category)],
        "window": {
            "from": str(category.valid.start),
            "until": str(category.valid.until) if category.valid.until else None,
            "text": period(category.valid.start, category.valid.last_day),
        },
        "start": {"date": str(category.valid.start)},
    }


def shown_capacities(category: Category) -> list[str]:
    """Every bound of the law and the common capacities of the shops, smallest first."""
    if not category.needs_capacity:
        return [""]
    sizes = [size for band in category.bands for size in (band.up_to, band.base) if size]
    sizes += [read_capacity(typed) for typed in category.common]
    unique: dict[object, Capacity] = {size.octets: size for size in sizes}
    return [str(size) for _, size in sorted(unique.items(), key=lambda item: item[1].octets)]


def chips(category: Category) -> list[str]:
    """The capacities offered to a finger: those of the shops and the bounds, without what stands just above a bound."""
    kept: list[Capacity] = []
    for typed in filter(None, shown_capacities(category)):
        size = read_capacity(typed)
        if not kept or size.octets > kept[-1].octets * _APART:
            kept.append(size)
    return [str(size) for size in kept]


def inside(category: Category, band: Band) -> str:
    """A capacity to run when the band is tapped: its upper bound, else a common one, else twice its start."""
    if size := band.up_to or band.base:
        return str(size)
    common = [size for typed in category.common if band.holds(size := read_capacity(typed))]
    if common:
        return str(common[0])
    return str(Capacity(band.above.value * 2, band.above.unit)) if band.above else ""


def _amount(category: Category, capacity: str, law: Law) -> dict[str, Any]:
    assessment = assess(start_case(category, capacity), law)
    assert assessment.provision is not None
    place = law.place(assessment.provision.work, assessment.provision.eid)
    shown = display(assessment, law)
    return {
        "capacity": shown["case"]["capacity"],
        "amount": shown["amount"],
        "eid": place.eid,
        "page": place.page,
    }
