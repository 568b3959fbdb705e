"""Words that no published tariff answers: years, acts, refurbished goods, things that only later acts name."""

from __future__ import annotations

import json
from typing import Any

import pytest

from copie_privee import Case, assess, guide, load
from copie_privee.door import answer
from tests.calculator.test_command import run

D15, D22, D23 = "fr/decision-15-2012/", "chronologie/#acte-fr-decision-22", "chronologie/#acte-fr-decision-23"
AR2013, AR2022 = "chronologie/#acte-be-ar-2013", "chronologie/#acte-be-ar-2022"
NOT_FOUND, AROUND = "chronologie/#non-trouve", "chronologie/#droit-autour"
ACTS = ["chronologie/#fr", "chronologie/#be"]
ACT = "chronologie/#acte-fr-decision-"

# what is typed → the pages told in France, then in Belgium
PAGES: dict[str, tuple[list[str], list[str]]] = {
    "décision 22": ([D22], []),
    "Décision n° 22": ([D22], []),
    "decision no 22": ([D22], []),
    "décison 22": ([D22], []),
    "décision n° 22 du 1er juin 2021": ([D22], []),
    "décision du 1er juin 2021": ([D22], []),
    "décision de juin 2017": ([ACT + "16"], []),
    "décision 2018": ([ACT + "17", ACT + "18"], []),
    "décision 15": ([D15], []),
    "décision du 14 décembre 2012": ([D15], []),
    "décision 30": (["chronologie/#fr"], []),
    "décision": (["chronologie/#fr"], []),
    "AR 2022": ([], [AR2022]),
    "arrêté royal de 2022": ([], [AR2022]),
    "arrêté royal du 18 octobre 2013": ([], [AR2013]),
    "AR 2019": ([], [NOT_FOUND]),
    "AR 1996": ([], ["be/ar-1996-03-28/", "chronologie/#acte-be-ar-1996-before"]),
    "reconditionné": ([D23, D22, AROUND], [AR2022]),
    "téléphone reconditionné 64 Go": ([D23, D22, AROUND], [AR2022]),
    "téléphone reconditionné 64 Go 2022": ([D22, AROUND], [AR2022]),
    "téléphone reconditionné 64 Go 2024": ([D23, AROUND], [AR2022]),
    "ordinateur": ([NOT_FOUND], []),
    "MacBook": ([NOT_FOUND], []),
    "disque dur interne 1 To": ([NOT_FOUND], []),
    "tablette": ([], [AR2022]),
    "iPad 2016": ([], [AR2013]),
    "tablette graphique": ([], []),
    "liseuse": ([], [AR2022]),
    "imprimante": ([], [AR2022]),
    "scanner": ([], []),
    "iPhone 64 Go": ([], []),
    "2024": ([D15, *(ACT + n for n in ("17", "18", "19", "20", "23"))], [AR2022]),
    "2012": ([ACT + n for n in ("3", "5", "6", "12", "13", "14")], ["be/ar-1996-03-28/"]),
    "mars 2014": ([D15], [AR2013]),
    "grille-pain": ([], []),
}  # fmt: skip


@pytest.mark.parametrize("query", PAGES)
def test_words_without_a_tariff_lead_to_what_is_known(query: str) -> None:
    """Who types « décision 22 » and reads « aucune catégorie » believes that nothing is known of it."""
    found = guide(query)
    told = tuple([pointer.page for pointer in directions.beside] for directions in found.directions)
    assert told == PAGES[query]
    assert all(pointer.text and pointer.note for directions in found.directions for pointer in directions.beside)


# families that no published text lists: system, what is typed, and for each year the act told and its amount. A year in
# which acts follow each other tells the later one.
NEVER_LISTED: dict[str, tuple[int, list[tuple[int, int, str, str]]]] = {
    "tablette": (1, [(2010, 2012, "", ""), (2013, 2021, AR2013, ""), (2022, 2026, AR2022, "4,00")]),
    "liseuse": (1, [(2010, 2021, "", ""), (2022, 2026, AR2022, "1,00")]),
    "imprimante": (1, [(2010, 2021, "", ""), (2022, 2026, AR2022, "2,50")]),
    "ordinateur": (0, [(2010, 2026, NOT_FOUND, "")]),
    "NPVR": (0, [(2010, 2016, "", ""), (2017, 2017, ACT + "16", ""), (2018, 2026, ACT + "17", "")]),
}


@pytest.mark.parametrize("year", range(2010, 2027))
@pytest.mark.parametrize("thing", NEVER_LISTED)
def test_each_year_of_a_family_that_no_text_lists(thing: str, year: int) -> None:
    """No category, no calculation: what the register knows of them is all that a reader can be told."""
    system, years = NEVER_LISTED[thing]
    page, amount = next(told[2:] for told in years if told[0] <= year <= told[1])
    directions = guide(f"{thing} {year}").directions[system]
    whole = range(2011, 2013) if system else range(2013, 2018)  # the years in which the whole list held
    assert [lead.outcome for lead in directions.leads] == ["not_liable" if year in whole else "outside_texts"]
    assert [pointer.page for pointer in directions.beside] == (
        [page] if page else [] if year in whole else [ACTS[system]]
    )
    for pointer in directions.beside if page else ():
        assert ("€" in pointer.note.replace("1 à 3 euros", "")) == bool(amount)
        assert pointer.note.startswith(amount)


def test_the_number_of_an_act_is_no_capacity() -> None:
    """« décision 22 » read as 22 Go would put an amount beside the name of an act."""
    for query in ("décision 22", "décision n° 22", "décision 30", "décision n° 30", "AR 2022"):
        assert guide(query).capacity is None, query
    assert guide("décision n° 30").unread[-1] == "30"
    assert str(guide("clé USB 22").capacity) == "22\u00a0Go"


def leads(query: str, system: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = guide(query).as_json()["systems"][system]["leads"]
    return found


def test_a_year_after_the_text_leads_to_what_is_known_of_it() -> None:
    """« iPhone 64 Go 2024 »: the date goes into the case, and 12,00 € with its grade stands beside it, never as due."""
    (lead,) = leads("iPhone 64 Go 2024", 0)
    assert (lead["case"]["category"], lead["case"]["date"], lead["outcome"]) == ("telephone-mobile", "2024-01-01", None)
    assert [(known["amount"], known["grade"]) for known in lead["later"]["known"]] == [
        ("12.00", "official"),
        ("7.20", "official"),
    ]
    found = assess(Case.from_mapping(lead["case"])).as_json()
    assert (found["outcome"], found["unit_amount"], found["later"]) == ("outside_texts", None, lead["later"])
    (lead,) = leads("ordinateur portable 2024", 1)
    assert (lead["case"]["category"], lead["later"]["known"][0]["amount"]) == ("ordinateur", "4.00")
    assert "later" not in leads("iPhone 64 Go 2015", 0)[0]


def test_no_figure_is_told_for_a_capacity_that_was_not_typed() -> None:
    """A figure for 64 Go, told to who did not say 64 Go, would pass for theirs."""
    assert leads("iPhone 2024", 0)[0]["later"]["known"] == []
    assert leads("iPhone 2024", 1)[0]["later"]["known"] != []  # in Belgium one amount, whatever the capacity


@pytest.mark.parametrize(
    ("query", "system", "dates"),
    [
        ("clé USB 2020", 0, ["2020-01-01", "2020-02-01"]),  # décision 20, 1 February 2020
        ("iPhone 2022", 1, ["2022-01-01", "2022-04-01"]),  # arrêté royal, 1 April 2022
        ("iPhone 2018", 0, ["2018-01-01", "2018-10-01"]),
        ("iPhone 2023", 0, ["2023-01-01", "2023-02-01"]),
    ],
)
def test_a_year_in_which_acts_follow_each_other_is_asked(query: str, system: int, dates: list[str]) -> None:
    """Told of 1 January alone, whoever bought in June reads the act before."""
    (question,) = (q for q in guide(query).directions[system].questions if q.id == "date")
    assert [lead.case["date"] for lead in question.answers] == dates


def test_refurbished_goods_lead_to_a_case_where_an_act_speaks_of_them() -> None:
    """In 2024 an act sets amounts for refurbished phones; the text of 2015 does not cite them, and 2020 has neither."""
    (lead,) = leads("téléphone reconditionné 64 Go 2024", 0)
    assert lead["case"]["date"] == "2024-01-01"
    assert "reconditionné" in lead["later"]["known"][1]["note"]
    for query in ("téléphone reconditionné 2015", "téléphone reconditionné 2020", "téléphone reconditionné"):
        (lead,) = leads(query, 0)
        assert (lead["case"], lead["outcome"]) == ({}, "outside_texts" if "2020" in query else "not_liable"), query
    assert guide("téléphone reconditionné 64 Go").directions[0].beside[0].note.startswith("7,20\u202f€ par unité")


def test_a_date_alone_asks_for_the_device_and_keeps_the_date() -> None:
    """« Nous n’avons pas reconnu cet appareil » is no answer to a year."""
    reply = json.loads(answer('{"op": "guide", "query": "2024"}'))["display"]
    for system in reply["systems"]:
        assert system["nothing"] == "Pour quel appareil, ou quel support\u202f?"
        assert {lead["case"]["date"] for lead in system["nearest"]} == {"2024-01-01"}
    assert reply["notices"] == ["Date lue\u202f: 2024"]


def test_of_a_tariff_without_an_end_no_more_is_said_than_that() -> None:
    """Décision 15 said to govern CDs in 2024 would be the law in force on our word."""
    first = guide("2024").directions[0].beside[0]
    assert first.note.startswith("Aucune fin n’a été trouvée")
    assert "Téléphone" not in first.note


def test_every_act_and_text_is_found_by_its_name() -> None:
    """An act whose card cannot be reached by its name might as well not be there."""
    beside = load().beside
    for mark in (mark for mark in beside.landmarks if mark.kind):
        pages = [p.page for d in guide(mark.text).directions for p in d.beside]
        assert mark.page in pages, mark.text
    assert {mark.id for mark in beside.landmarks} >= {
        *(f"fr-decision-{n}" for n in (*range(13, 15), *range(16, 24))), "be-ar-2013", "be-ar-2016", "be-ar-2022",
    }  # fmt: skip


def test_a_day_is_read_with_its_first_written_in_full() -> None:
    """« le 1er juin 2015 » read as all of June asks a question that was answered."""
    found = guide("téléphone acheté le 1er juin 2015")
    assert (found.date, found.unread) == ("1er juin 2015", ())
    assert found.directions[0].leads[0].case["date"] == "2015-06-01"


def test_the_command_tells_the_pages() -> None:
    """Whoever types the command must read the same as in the page."""
    done = run("guide", "décision 22")
    assert done.returncode == 0
    assert D22 in done.stdout
    assert "Belgique" not in done.stdout


def test_of_a_tablet_with_a_computer_system_no_amount_is_told() -> None:
    """The pointer beside the case must not give what the case refuses: that half of the act was not read."""
    for query, told in (
        ("tablette reconditionnée 64 Go 2024", True),
        ("tablette Windows reconditionnée 64 Go 2024", False),
    ):
        (act,) = (p for p in guide(query).directions[0].beside if p.page == D23)
        assert ("7,80" in act.note) == told, query
        assert "terminaux mobiles" in act.note
