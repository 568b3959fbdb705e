"""That a thing is in no list decides nothing on a day for which the list did not hold, or not whole."""

from __future__ import annotations

from typing import Any

import pytest

from copie_privee import guide, load
from copie_privee.show.answer import display_guide
from tests.calculator.test_command import run
from tests.calculator.test_declare import line

# the days on which the whole list held: décision 15 from 1 January 2013 until the first of its tariffs was replaced,
# on 1 October 2018; the arrêté of 1996, as amended, from 1 February 2010 until 1 December 2013
COVERED = {"fr": ["2013-01-01", "2016-05-05", "2018-09-30"], "be": ["2010-02-01", "2012-05-05", "2013-11-30"]}
OUTSIDE = {
    "fr": ["2009-05-05", "2012-12-31", "2018-10-01", "2024", "2018", "2026-05-05"],
    "be": ["2009-05-05", "2010-01-31", "2013-12-01", "2024", "2013", "mars 2022"],
}
OUT = [
    "ordinateur", "liseuse", "imprimante", "tablette", "téléphone", "téléphone sans MP3", "NAS 4 To", "disque interne",
    "NAS professionnel", "téléviseur", "magnétoscope", "chaîne hi-fi", "appareil photo", "scanner", "vinyle",
    "téléphone reconditionné", "console de jeux", "portable", "montre connectée", "caméscope",
]  # fmt: skip


def noes(query: str) -> list[tuple[str, Any]]:
    """Every lead and answer that gives an outcome, with its country and what is shown of it."""
    found = guide(query)
    shown = display_guide(found, load())["systems"]
    told = []
    for directions, display in zip(found.directions, shown, strict=True):
        leads = [*zip(directions.leads, display["leads"], strict=True)]
        for question, asked in zip(directions.questions, display["questions"], strict=True):
            leads += zip(question.answers, asked["answers"], strict=True)
        told += [(directions, lead, seen) for lead, seen in leads if lead.outcome]
    return told


@pytest.mark.parametrize("query", OUT)
def test_a_no_is_given_only_where_the_list_held(query: str) -> None:
    """« Rien n’est dû » of a phone of 2024, by a list of 1996, is false advice."""
    assert {str(lead.outcome) for _, lead, _ in noes(query)} <= {"not_liable"}
    for system in ("fr", "be"):
        for date in COVERED[system]:
            told = [lead for d, lead, _ in noes(f"{query} {date}") if d.system == system]
            assert {str(lead.outcome) for lead in told} <= {"not_liable"}, date
        for date in OUTSIDE[system]:
            for directions, lead, seen in noes(f"{query} {date}"):
                if directions.system != system or lead.case.get("date") == "2018-01-01":  # asked: before October
                    continue
                assert lead.outcome == "outside_texts", (date, lead.text)
                assert "ce texte ne couvre pas" in lead.text
                assert seen["page"] == f"chronologie/#{system}"
                assert "rien n’est dû" not in seen["lead"]
                assert any(pointer.page.startswith("chronologie/#") for pointer in directions.beside)


def test_the_outs_were_there_to_be_tried() -> None:
    """Words that lead nowhere would make the test above pass of nothing."""
    for system in ("fr", "be"):
        told = {query for query in OUT for d, lead, _ in noes(query) if d.system == system}
        assert len(told) > 9, system


@pytest.mark.parametrize(
    ("query", "country"),
    [("téléphone 64 Go 2024", "Belgique"), ("NAS 2024 4 To", "Belgique"), ("téléphone sans MP3 Belgique 2024", "")],
)
def test_the_command_says_that_the_text_does_not_cover_the_date(query: str, country: str) -> None:
    """Whoever types the command reads the lead's text alone."""
    said = run("guide", query).stdout.partition(country)[2] if country else run("guide", query).stdout
    assert "ce texte ne couvre pas cette date" in said
    assert "rien n’est dû" not in said
    assert "chronologie/#be" in said


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        ({"month": "2013-06"}, "not_liable"),
        ({"month": "2024-06"}, "outside_texts"),
        ({"month": "2012-12"}, "outside_texts"),
        ({"system": "be", "month": "2013-11"}, "not_liable"),
        ({"system": "be", "month": "2013-12"}, "outside_texts"),
    ],
)
def test_a_row_of_a_table_is_judged_by_the_list_of_its_month(told: dict[str, str], outcome: str) -> None:
    """A month of 2024 that says « non assujetti » of a camera says so by a list that was replaced before."""
    found = line("A;appareil photo;64 Go;2", **told).as_json()
    assert (found["outcome"], found["total"]) == (outcome, None)
    assert ("ne couvre pas" in found["reason"]) == (outcome == "outside_texts")
