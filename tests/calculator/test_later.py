"""What is told outside the texts: each family and year by hand, and nothing of it ever in an amount."""

from __future__ import annotations

import copy
import datetime
import importlib.resources
import json
from itertools import product
from typing import Any

import pytest

from copie_privee import Case, assess, load, receipt, verify
from copie_privee.door import answer
from copie_privee.law import Law, read_law
from copie_privee.show.answer import display
from tests.calculator.test_command import run

YEARS = range(2010, 2027)
D13 = ("décision n° 13 du 12 janvier 2011", "2011-01-12", None)
D14 = ("décision n° 14 du 9 février 2012", "2012-02-09", None)
D6 = ("décision n° 6 du 22 novembre 2005", "2005-11-22", None)
D18 = ("décision n° 18 du 5 septembre 2018", "2018-09-05", "2018-10-01")
D19 = ("décision n° 19 du 12 mars 2019", "2019-03-12", "2019-06-01")
D20 = ("décision n° 20 du 17 décembre 2019", "2019-12-17", "2020-02-01")
D22 = ("décision n° 22 du 1er juin 2021", "2021-06-01", "2021-07-01")
D23 = ("décision n° 23 du 12 janvier 2023", "2023-01-12", "2023-02-01")
AR2013 = ("arrêté royal du 18 octobre 2013", "2013-10-18", "2013-12-01")
AR2022 = ("arrêté royal du 1er février 2022", "2022-02-01", "2022-04-01")
PUBLISHED = ("published", None, [])
BEFORE_FR = [
    (2010, 2010, ("outside", D6, [])),
    (2011, 2011, ("outside", D13, [])),
    (2012, 2012, ("outside", D14, [])),
]
OPEN_FR = [*BEFORE_FR, (2013, 2026, PUBLISHED)]


def after(act: tuple[str, str, str | None], *known: tuple[str, str]) -> tuple[str, Any, list[tuple[str, str]]]:
    return "outside", act, list(known)


# from 1 April 2022 the arrêté of that year holds, and nothing was found of it for these: neither that it governs them,
# nor that the one of 2013 still does
UNSEEN_BE = [(2010, 2013, PUBLISHED), (2014, 2021, after(AR2013)), (2022, 2026, ("unknown", AR2013, []))]


def belgian(*known: tuple[str, str]) -> list[tuple[int, int, Any]]:
    return [(2010, 2013, PUBLISHED), (2014, 2021, after(AR2013)), (2022, 2026, after(AR2022, *known))]


# On 1 July of each year: published here, or the act in force last begun (date, first day), and the amounts that were
# read for that capacity, new goods before refurbished ones, each with its grade.
EXPECTED: dict[tuple[str, str], tuple[str, list[tuple[int, int, Any]]]] = {
    ("fr", "telephone-mobile"): (
        "64 Go",
        [
            *BEFORE_FR,
            (2013, 2018, PUBLISHED),
            (2019, 2020, after(D18, ("12.00", "press"))),
            (2021, 2022, after(D22, ("12.00", "press"), ("7.20", "press"))),
            (2023, 2026, after(D23, ("12.00", "official"), ("7.20", "official"))),
        ],
    ),
    ("fr", "tablette"): (
        "64 Go",
        [
            *BEFORE_FR,
            (2013, 2018, PUBLISHED),
            (2019, 2020, after(D18, ("12.00", "official"))),
            (2021, 2022, after(D22, ("12.00", "official"), ("7.80", "press"))),
            (2023, 2026, after(D23, ("12.00", "official"), ("7.80", "official"))),
        ],
    ),
    ("fr", "stockage-externe"): (
        "1 To",
        [*BEFORE_FR, (2013, 2018, PUBLISHED), (2019, 2026, after(D18, ("6.00", "press")))],
    ),
    ("fr", "enregistreur-tv"): ("1 To", [*BEFORE_FR, (2013, 2018, PUBLISHED), (2019, 2026, after(D19))]),
    ("fr", "stockage-multimedia"): ("1 To", [*BEFORE_FR, (2013, 2018, PUBLISHED), (2019, 2026, after(D19))]),
    ("fr", "cle-usb"): (
        "64 Go",
        [*BEFORE_FR, (2013, 2019, PUBLISHED), (2020, 2026, after(D20, ("2.80", "press")))],
    ),
    ("fr", "carte-memoire"): (
        "128 Go",
        [*BEFORE_FR, (2013, 2019, PUBLISHED), (2020, 2026, after(D20, ("3.40", "press")))],
    ),
    ("fr", "cd-data"): ("700 Mo", OPEN_FR),
    ("fr", "dvd-data"): ("4,7 Go", OPEN_FR),
    ("fr", "baladeur-audio"): ("8 Go", OPEN_FR),
    ("fr", "baladeur-audio-video"): ("8 Go", OPEN_FR),
    ("fr", "autoradio-navigation"): ("8 Go", OPEN_FR),
    ("be", "baladeur-telephone"): ("64 GB", belgian(("4.00", "press"))),
    ("be", "ordinateur"): ("", belgian(("4.00", "press"))),
    ("be", "cle-carte"): ("64 GB", belgian(("1.00", "press"))),
    ("be", "cd-minidisc"): ("", belgian(("0.10", "press"))),
    ("be", "dvd"): ("", UNSEEN_BE),
    ("be", "disque-dur-externe"): ("1 TB", UNSEEN_BE),
    ("be", "appareil-sans-support"): ("", UNSEEN_BE),
    ("be", "appareil-integre"): ("500 GB", UNSEEN_BE),
    ("be", "appareil-non-integre"): ("500 GB", UNSEEN_BE),
    ("be", "cassette-audio-8mm"): ("", UNSEEN_BE),
    ("be", "cassette-video"): ("", UNSEEN_BE),
}


def expected(category: tuple[str, str], year: int) -> Any:
    return next(told for first, last, told in EXPECTED[category][1] if first <= year <= last)


def test_every_category_and_year_is_worked_out_by_hand() -> None:
    """A family left out here could say anything of the years after its text."""
    assert set(EXPECTED) == set(load().categories)
    for category, year in product(EXPECTED, YEARS):
        assert expected(category, year)


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("category", EXPECTED, ids=" ".join)
def test_each_family_and_year_tells_its_act_and_what_is_known(category: tuple[str, str], year: int) -> None:
    """A wrong act, date or figure, or one told better known than it is, would be believed: it stands on a law site."""
    found = assess(Case(*category, EXPECTED[category][0], f"{year}-07-01"))
    shown = found.as_json()
    kind, act, known = expected(category, year)
    if kind == "published":
        assert shown["outcome"] in ("due", "zero")
        assert "later" not in shown
        return
    assert (shown["outcome"], shown["unit_amount"], shown["total"]) == ("outside_texts", None, None)
    last = shown["later"]["acts"][-1] if shown["later"]["acts"] else None
    assert (tuple(last[name] for name in ("label", "date", "from")) if last else None) == act
    assert [(told["amount"], told["grade"]) for told in shown["later"]["known"]] == known
    assert all(told["source"] and told["note"] for told in shown["later"]["known"])
    told = display(found, load())["later"]
    assert (told["unknown"] is None) == bool(known)
    assert (told["nothing"] is None) == (bool(act) and kind != "unknown")


@pytest.mark.parametrize(
    ("category", "capacity", "amount"),
    [
        # décision 18's disks close below: 5 To is already in the second band, 10 To in the third
        ("stockage-externe", "4 999 Go", "6.00"), ("stockage-externe", "5 To", "10.00"),
        ("stockage-externe", "9 999 Go", "10.00"), ("stockage-externe", "10 To", "15.00"),
        # everywhere else a bound is inside
        ("telephone-mobile", "135 Mo", "0.50"), ("telephone-mobile", "136 Mo", "1.50"),
        ("telephone-mobile", "2 Go", "2.50"), ("telephone-mobile", "2 001 Mo", "4.00"),
        ("telephone-mobile", "64 Go", "12.00"), ("telephone-mobile", "65 Go", "14.00"),
        ("tablette", "16 Go", "8.00"), ("tablette", "17 Go", "10.00"),
        ("cle-usb", "8 Go", "1.00"), ("cle-usb", "9 Go", "1.50"),
        ("cle-usb", "256 Go", "4.00"), ("cle-usb", "1 To", "4.60"),
    ],
)  # fmt: skip
def test_bounds_belong_where_the_act_puts_them(category: str, capacity: str, amount: str) -> None:
    """A disk of 5 To told with the figure of smaller ones would be a false report of what was read."""
    later = assess(Case("fr", category, capacity, "2024-05-05")).as_json()["later"]
    assert later["known"][0]["amount"] == amount


@pytest.mark.parametrize(
    ("date", "acts"),
    [
        ("2021-06-30", []),
        ("2021-07-01", ["décision n° 22"]),
        ("2023-01-31", ["décision n° 22"]),
        ("2023-02-01", ["décision n° 23"]),
    ],
)
def test_refurbished_goods_have_acts_of_their_own(date: str, acts: list[str]) -> None:
    """Décision 22 was annulled from 1 February 2023, and not before: one day's error would rewrite that."""
    later = assess(Case("fr", "telephone-mobile", "64 Go", date)).as_json()["later"]
    notes = [told["note"].lower() for told in later["known"] if "reconditionné" in told["note"]]
    assert len(notes) == len(acts)
    assert all(act in note for act, note in zip(acts, notes, strict=True))


def planted(change: Any) -> tuple[Law, Law]:
    """The law as packed, and the same with every period of the later acts changed."""
    data = json.loads(importlib.resources.files("copie_privee").joinpath("law.json").read_text(encoding="utf-8"))
    other = copy.deepcopy(data)
    for period in other["later"]["periods"]:
        change(period)
    return read_law(data), read_law(other)


def forged(period: dict[str, Any]) -> None:
    """Another figure, from 2000 on, so that it claims the very days of the published tariffs."""
    period["from"], period["until"] = "2000-01-01", None
    period["bands"] = [{"value": "", "unit": "", "amount": "987.65"}]


def test_no_figure_of_the_later_acts_reaches_an_amount() -> None:
    """An amount taken from a newspaper and shown as calculated would be worse than none."""
    sound, other = planted(forged)
    seen = 0
    for category, year, capacity in product(EXPECTED, YEARS, ("1 Go", "64 Go", "5 To")):
        case = Case(*category, capacity, datetime.date(year, 7, 1))
        before, after_ = assess(case, sound).as_json(), assess(case, other).as_json()
        told = after_.pop("later", None)
        before.pop("later", None)
        assert after_ == before
        assert "987.65" not in json.dumps(after_)
        seen += "987.65" in json.dumps(told)
        assert "987.65" not in json.dumps(receipt(case, other))
    assert seen > 100  # the planted figure was there to be taken


def test_an_amount_that_was_read_is_no_number() -> None:
    """Kept as a number, it would only be a matter of time until somebody multiplied it."""
    rules = [rule for rules in load().beside.rules.values() for rule in rules]
    assert {type(told.amount) for rule in rules for told in rule.bands} == {str}


def test_a_receipt_carries_no_figure_that_was_only_read() -> None:
    """A receipt proves a calculation; of a case outside the texts there is none, and it stays confirmed."""
    made = receipt(Case("fr", "telephone-mobile", "64 Go", "2024-05-05"))
    assert "later" not in made["assessment"]
    assert "12.00" not in json.dumps(made)
    assert verify(json.loads(json.dumps(made))).confirmed


def test_a_phone_of_2024_is_told_in_words() -> None:
    """The reader must see that nothing was calculated, which act holds, how the figure is known, and where to read."""
    reply = json.loads(
        answer(
            json.dumps(
                {
                    "op": "assess",
                    "case": {"system": "fr", "category": "telephone-mobile", "capacity": "64 Go", "date": "2024-05-05"},
                }
            )
        )
    )
    shown = reply["display"]["later"]
    assert reply["display"]["amount"] is None
    assert shown["covered"] == "Les textes publiés ici ne couvrent pas cette date."
    assert shown["now"][0]["text"] == "Décision n° 23 du 12 janvier 2023, à partir du 1er février 2023."
    assert shown["now"][0]["link"].endswith("JORFARTI000047055586")
    assert "non vérifiée" in shown["now"][0]["link_label"]
    text = shown["known"][0]["text"]
    assert text.startswith("12,00\u202f€ par unité, hors taxe")
    assert "lu dans une copie de l’acte" in text
    assert "JORFARTI000047055586" in shown["known"][0]["source"]
    assert "non calculé" in shown["only"]


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2019-07-01", "chiffre donné par deux journaux, acte non lu"),
        ("2021-03-01", "chiffre donné par un journal, acte non lu"),
        ("2022-07-01", "chiffre donné par un journal et un site marchand, acte non lu"),
    ],
)
def test_the_grade_is_told_in_words(date: str, words: str) -> None:
    """« Presse » alone does not tell one newspaper from two."""
    shown = display(assess(Case("fr", "telephone-mobile", "64 Go", date)), load())["later"]
    assert words in " ".join(told["text"] for told in shown["known"])


def test_past_what_was_looked_for_the_answer_says_so() -> None:
    """« Décision n° 23 » in 2026 without a word would say that it still holds."""
    late = display(assess(Case("fr", "telephone-mobile", "64 Go", "2026-07-01")), load())["later"]
    early = display(assess(Case("fr", "telephone-mobile", "64 Go", "2024-07-01")), load())["later"]
    assert any("Aucune décision plus récente" in note for note in late["notes"])
    assert not any("Aucune décision plus récente" in note for note in early["notes"])


def test_a_lot_takes_no_figure_of_a_single_thing() -> None:
    """The amount of a lot is a reading of the text: none is made of figures that were read for something else.

    Its tariff was that of the device (art. 2, I): what came after is what came after the phone's.
    """
    lot = assess(Case("fr", "carte-memoire", "8 Go", "2024-05-05", offer="bundle", device="telephone-mobile"))
    later = lot.as_json()["later"]
    assert later["known"] == []
    assert {act["from"] for act in later["acts"]} >= {"2018-10-01", "2023-02-01"}


def test_the_command_prints_what_is_known() -> None:
    """Programs get JSON; whoever types the command must read the same."""
    done = run(
        "assess", "--system", "fr", "--category", "telephone-mobile", "--capacity", "64 Go", "--date", "2024-05-05"
    )
    assert done.returncode == 0
    assert "12,00\u202f€ par unité" in done.stdout
    assert "Source\u202f: copie de l’article 3 de la décision n° 23" in done.stdout
    assert done.stdout.splitlines()[0].endswith("Aucun texte publié ici ne couvre cette date")
