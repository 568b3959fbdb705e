"""The numbers of a phrase: capacities, quantities and dates, and what is told of them."""

from __future__ import annotations

import json
import subprocess
import sys
import time

import pytest

from copie_privee import Case, assess, guide
from copie_privee.capacity import assumed_unit, read_capacity
from copie_privee.door import answer

SAME = ["64 Go", "64go", "64 giga", "64 gigas", "64 Giga-octets", "64 gigaoctets", "64 G", "64", " 64 ", "64 gos"]


@pytest.mark.parametrize("typed", SAME)
def test_the_field_takes_a_capacity_as_people_say_it(typed: str) -> None:
    """A reader who types 64 must not be sent away for the unit."""
    assert str(read_capacity(typed)) == "64\u00a0Go"
    assert assumed_unit(typed) is (typed.strip() == "64")


def test_tera_and_decimals_are_understood_in_the_field() -> None:
    """One téra is a thousand gigas, and 4.7 a DVD."""
    assert [str(read_capacity(t)) for t in ("1 téra", "2 téras", "1,5 téraoctet", "4.7")] == [
        "1\u00a0To", "2\u00a0To", "1,5\u00a0To", "4,7\u00a0Go",
    ]  # fmt: skip


def test_an_assumed_unit_is_told_with_the_answer() -> None:
    """Somebody who meant megabytes must see what was counted."""
    told = [assess(Case("fr", "cle-usb", typed, "2013-06-01")).warnings for typed in ("64", "64 Go")]
    assert [any("sans unité" in warning for warning in warnings) for warnings in told] == [True, False]


# phrase → capacity, quantity, date, unread
READ = {
    "clé USB 3 128 Go": ("128 Go", None, None, []),
    "iPhone 6 128 Go": ("128 Go", None, None, []),
    "iPhone 13 128 Go": ("128 Go", None, None, []),
    "clé USB 2.0": (None, None, None, []),
    "clé USB 2.0 64": ("64 Go", None, None, []),
    "2 clés USB 8 Go": ("8 Go", "2", None, []),
    "disque dur externe 500 gigas": ("500 Go", None, None, []),
    "téléphone 6 128 Go": ("128 Go", None, None, ["6"]),
    "PlayStation 4 500 Go": ("500 Go", None, None, []),
    "lot de 2 128 Go": ("128 Go", "2", None, []),
    "2 x 8 Go clé USB": ("8 Go", "2", None, []),
    "clé USB 1 024 Go": ("1 024 Go", None, None, []),
    "iPhone 1 024 Go": ("1 024 Go", None, None, []),
    "disque dur externe 12 000 Go": ("12 000 Go", None, None, []),
    "disque dur externe USB 3 000 Go": ("3 000 Go", None, None, []),
    "disque dur externe 2 500 Go": ("2 500 Go", None, None, []),
    "disque dur externe 1,5 To": ("1,5 To", None, None, []),
    "CD-R 700": ("700 Mo", None, None, []),
    "DVD-R 4.7": ("4,7 Go", None, None, []),
    "100 CD-R 700 Mo": ("700 Mo", "100", None, []),
    "cassette audio 90 minutes": (None, None, None, ["90", "minutes"]),
    "VHS 240": (None, None, None, ["240"]),
    "tablette 10 pouces 32 Go": ("32 Go", None, None, ["10", "pouces"]),
    "disque dur externe 7200 tr/min 1 To": ("1 To", None, None, ["7200", "tr", "min"]),
    "carte SD 95 Mo/s 32 Go": ("32 Go", None, None, ["95", "Mo"]),
    "téléphone 4G 64 Go": ("64 Go", None, None, ["4G"]),
    "téléphone acheté en mars 2014 16 Go": ("16 Go", None, "mars 2014", []),
    "téléphone 16 Go 12/03/2014": ("16 Go", None, "12/03/2014", []),
    "téléphone 16 Go en 2014": ("16 Go", None, "2014", []),
    "iPhone 64 Go zébré": ("64 Go", None, None, ["zébré"]),
}


@pytest.mark.parametrize("phrase", READ)
def test_numbers_are_read_for_what_they_are_and_nothing_is_dropped(phrase: str) -> None:
    """A model read as a thousand, or a number passed over, is an amount nobody owes."""
    read = guide(phrase).as_json()
    capacity, quantity, date, unread = READ[phrase]
    plain = (read["capacity"] or "").replace("\u00a0", " ").replace("\u202f", " ") or None
    assert (plain, read["read"]["quantity"], read["read"]["date"], read["unread"]) == (
        capacity, quantity, date, unread,
    )  # fmt: skip


def test_a_quantity_and_a_date_go_into_the_case() -> None:
    """Said once, they must not be asked again, nor replaced by a default."""
    lead = guide("2 téléphones 16 Go en 2014").directions[0].leads[0]
    assert lead.case == {
        "system": "fr", "category": "telephone-mobile", "capacity": "16\u00a0Go", "quantity": "2", "date": "2014-01-01",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("phrase", "system", "days"),
    [
        ("iPhone 64 Go 2018", "fr", ["2018-01-01", "2018-10-01"]),
        ("iPhone 64 Go en septembre 2018", "fr", "2018-09-01"),
        ("iPhone 64 Go 2013", "be", ["2013-01-01", "2013-12-01"]),
        ("iPhone 64 Go 2010", "be", ["2010-01-01", "2010-02-01"]),
        ("iPhone 64 Go 2012", "be", "2012-01-01"),
        ("iPhone 64 Go 2024", "fr", "2024-01-01"),
    ],
)
def test_a_year_that_two_tariffs_share_asks_and_another_is_the_date(
    phrase: str, system: str, days: str | list[str]
) -> None:
    """The day decides the tariff: a year cut in two by an end may not be answered for one half."""
    directions = next(d for d in guide(phrase).directions if d.system == system)
    if isinstance(days, str):
        assert [lead.case["date"] for lead in directions.leads] == [days]
        assert not directions.questions
    else:
        (question,) = directions.questions
        assert [lead.case.get("date") for lead in directions.leads] == [None]
        assert [choice.case["date"] for choice in question.answers] == days


def test_three_messages_for_a_slip_a_thing_outside_and_an_unknown_word() -> None:
    """The same "nothing" for all three leaves the reader without a way on."""

    def shown(query: str) -> dict[str, object]:
        found: dict[str, object] = json.loads(answer(json.dumps({"op": "guide", "query": query})))["display"]
        return found

    assert shown("smartphne")["notices"] == ["Compris\u202f: «\u202fsmartphone\u202f» pour «\u202fsmartphne\u202f»"]
    outside = json.dumps(shown("console"), ensure_ascii=False)
    assert "«\u202fconsole\u202f»\u202f: non cité par ce texte" in outside
    assert "pas reconnu cet appareil" not in outside
    assert "pas reconnu cet appareil" in json.dumps(shown("bicyclette"), ensure_ascii=False)


def test_what_is_outside_quotes_the_list_and_settled_outcomes_quote_their_ground() -> None:
    """A "no" without the words it rests on is only an opinion."""
    out = guide("console").as_json()["systems"]
    assert [lead["outcome"] for system in out for lead in system["leads"]] == ["not_liable", "not_liable"]
    assert all(lead["citations"] for system in out for lead in system["leads"])
    rack = guide("NAS rackable 4 To").as_json()["systems"][0]["leads"][0]
    assert rack["outcome"] == "not_liable"
    assert rack["case"]["nas"] == "rack"
    assert any("Rackmount" in citation["quote"] for citation in rack["citations"])
    tablet = guide("tablette Windows 64 Go").as_json()["systems"][0]["leads"][0]
    assert (tablet["outcome"], tablet["case"]["os"]) == ("not_liable", "computer")


def test_an_offer_keeps_both_capacities_apart() -> None:
    """The card's capacity is not the phone's: the tariff is that of both together."""
    lead = guide("téléphone 16 Go avec carte microSD 32 Go").directions[0].leads[0]
    assert {**lead.case, "system": ""} == {
        "system": "", "category": "carte-memoire", "capacity": "32\u00a0Go", "offer": "bundle",
        "device": "telephone-mobile", "integrated": "16\u00a0Go",
    }  # fmt: skip


def test_the_guide_answers_at_once() -> None:
    """It runs at each keystroke, in an interpreter more than twice as slow."""
    phrases = ["iPhone 5 64 Go", "dissque durr externr 1 téra", "grille-pain zzz bicyclettte", "NAS rackable 4 To"]
    for phrase in phrases:
        guide(phrase)
    start = time.process_time()
    for _ in range(10):
        for phrase in phrases:
            guide(phrase)
    assert (time.process_time() - start) / 40 < 0.02


def test_the_command_keeps_its_shape() -> None:
    """Programs read it: keys may be added, none may go."""
    done = subprocess.run(
        [sys.executable, "-m", "copie_privee.cli", "guide", "clé USB 64", "--json"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    told = json.loads(done.stdout)
    assert {"query", "capacity", "systems", "read", "assumed", "corrected", "unread"} <= set(told)
    assert (told["capacity"], told["assumed"]) == ("64\u00a0Go", ["unit"])
    for system in told["systems"]:
        assert {"system", "leads", "questions", "nearest"} <= set(system)
        for lead in system["leads"]:
            assert {"text", "case", "outcome", "citations"} <= set(lead)
            assert lead["case"]["capacity"] == "64\u00a0Go"
