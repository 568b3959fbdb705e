"""Cases made by machine: as a Hypothesis strategy, and as a fixed long list for comparing two interpreters."""

from __future__ import annotations

import random
from collections.abc import Iterator

from hypothesis import strategies as st

from copie_privee.case.fields import CIRCUMSTANCES
from tests.by_hand import TARIFFS

YES_NO = ("", "oui", "non")
UNITS = ("Mo", "Go", "To", "GB", "TB", "Gio")
DATES = ("2009-12-31", "2010-02-01", "2012-06-15", "2013-06-01", "2013-11-30", "2016-07-08", "2016-07-09", "2018-09-30",
         "2019-05-31", "2020-01-31", "2023-02-01", "01/03/2014")  # fmt: skip
NUMBERS = ("0,5", "1", "2", "4,7", "8", "17", "64", "256", "700", "1 000", "1024", "2 048", "10 001")
DEVICES = ("none", "telephone-mobile", "tablette", "autoradio-navigation", "enregistreur-tv", "baladeur-audio")
OTHERS = {
    **{name: ("", *field.choices) for name, field in CIRCUMSTANCES.items() if field.choices},
    "device": ("", *DEVICES),
    "integrated": ("", "aucune", "8 Go", "1 To", "512 Mo"),
    "certified": ("", "0", "2", "3", "12"),
    "exigible": ("", "2013-06", "2013-12-31", "2012-02-29"),
    "notified": ("", "2012-07-25"),
    "article57": ("", "oui", "4", "non"),
    "claimed": ("", "24,99", "25", "1 €"),
    "invoiced": ("", "2012-02-29", "2011-05-01"),
    "requested": ("", "2013-02-28", "2013-03-01"),
}


def _assembled(category: tuple[str, str], basic: tuple[str, str, str, str], told: dict[str, str]) -> dict[str, str]:
    number, unit, date, quantity = basic
    case = {"system": category[0], "category": category[1], "capacity": f"{number} {unit}", "date": date}
    return {**case, "quantity": quantity, **{name: value for name, value in told.items() if value}}


def cases() -> st.SearchStrategy[dict[str, str]]:
    """Any category with any circumstances, a few at a time."""
    basic = st.tuples(*(st.sampled_from(values) for values in (NUMBERS, UNITS, DATES, ("1", "3", "1000"))))
    told = st.lists(st.sampled_from(sorted(OTHERS)), max_size=6, unique=True).flatmap(
        lambda names: st.fixed_dictionaries({name: st.sampled_from(OTHERS[name]) for name in names})
    )
    return st.builds(_assembled, st.sampled_from(sorted(TARIFFS)), basic, told)


def many(count: int) -> Iterator[dict[str, str]]:
    """The same long list on every run."""
    chance = random.Random(15)
    for _ in range(count):
        basic = (chance.choice(NUMBERS), chance.choice(UNITS), chance.choice(DATES), chance.choice(("1", "3", "1000")))
        told = {name: chance.choice(OTHERS[name]) for name in chance.sample(sorted(OTHERS), chance.randrange(7))}
        yield _assembled(chance.choice(sorted(TARIFFS)), basic, told)
