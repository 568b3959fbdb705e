"""What is told outside the texts, whole: reservations, challenges, places to read, in page, terminal and JSON alike."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from copie_privee import Case, assess, guide, load
from copie_privee.show.answer import display
from copie_privee.show.later import later_lines
from tests.calculator.test_command import run
from tests.calculator.test_later import EXPECTED, YEARS


@pytest.mark.parametrize("date", ["2019-05-05", "2021-08-08", "2024-05-05"])
@pytest.mark.parametrize(("os", "told"), [("", True), ("mobile", True), ("own", False), ("computer", False)])
def test_what_was_read_of_mobile_systems_is_told_of_no_other(date: str, os: str, told: bool) -> None:
    """The half of the act on PC tablets was not read: a figure for them would be made up."""
    found = assess(Case("fr", "tablette", "64 Go", date, os=os))
    known = found.as_json()["later"]["known"]
    shown = display(found, load())["later"]
    assert [each["amount"] for each in known] == (["12.00", "7.80"] if date > "2021" else ["12.00"]) * told
    assert all("système pour terminaux mobiles" in each["note"] for each in known)
    assert all("système pour terminaux mobiles" in each["text"] for each in shown["known"])
    if not told:
        assert any("systèmes pour terminaux mobiles" in note.lower() for note in shown["notes"])


def later_of(category: str, date: str, **fields: str) -> dict[str, Any]:
    told: dict[str, Any] = assess(Case("fr", category, "64 Go", date, **fields)).as_json()["later"]
    return told


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("category", EXPECTED, ids=" ".join)
def test_programs_and_terminal_get_what_the_page_tells(category: tuple[str, str], year: int) -> None:
    """A reservation that stands on the page alone is lost to whoever builds on the JSON, or types the command."""
    found = assess(Case(*category, EXPECTED[category][0], f"{year}-07-01"))
    if found.later is None:
        return
    told, shown = found.as_json()["later"], display(found, load())["later"]
    lines = later_lines(shown)
    assert told["notes"] == shown["notes"]
    assert set(shown["notes"]) <= set(lines)
    assert all(each["note"] in lines for each in shown["known"] if each["note"])
    assert all(act["where"] in lines for act in (*shown["now"], *shown["between"]))
    for known, each in zip(told["known"], shown["known"], strict=True):
        assert each["note"] in known["note"]


@pytest.mark.parametrize(
    ("category", "date", "reserve"),
    [
        ("baladeur-telephone", "2024-05-05", "les baladeurs ne sont pas nommés"),
        ("cd-minidisc", "2024-05-05", "Pour un CD"),
    ],
)
def test_the_command_prints_the_reservations(category: str, date: str, reserve: str) -> None:
    """4,00 € read of a smartphone, printed of a player without a word, is a figure for something else."""
    done = run("assess", "--system", "be", "--category", category, "--capacity", "64 Go", "--date", date)
    assert reserve in done.stdout


def test_the_json_tells_when_an_act_ended_and_for_which_goods() -> None:
    """Décision 22 was for refurbished goods, from 1 July 2021 until 1 February 2023; 18 gave way to 21."""
    acts = {act["date"]: act for act in later_of("telephone-mobile", "2024-05-05")["acts"]}
    told = {date: (act["from"], act["until"], act["states"]) for date, act in acts.items()}
    assert told == {
        "2018-09-05": ("2018-10-01", "2021-01-01", ["new"]),
        "2020-11-16": ("2021-01-01", "2023-02-01", ["new"]),
        "2021-06-01": ("2021-07-01", "2023-02-01", ["refurbished"]),
        "2023-01-12": ("2023-02-01", None, ["new", "refurbished"]),
    }
    assert [known["state"] for known in later_of("telephone-mobile", "2024-05-05")["known"]] == ["new", "refurbished"]


def test_the_json_tells_how_far_later_acts_were_looked_for() -> None:
    """Whoever reads JSON must see that nothing is known after December 2024, as the page says."""
    told = later_of("telephone-mobile", "2026-05-05")
    assert told["horizon"]["seen"] == "2024-12-31"
    assert told["horizon"]["text"].startswith("Aucune décision plus récente n’a été trouvée")
    assert told["horizon"]["text"] in told["notes"]
    assert later_of("telephone-mobile", "2012-05-05")["horizon"] is None
    assert later_of("telephone-mobile", "2012-05-05")["notes"] != []


@pytest.mark.parametrize(
    ("date", "words"),
    [
        # seen: a recourse of 9 February 2024 against décision 23, its outcome not; 22 annulled from 1 February 2023
        ("2023-02-01", "9 février 2024, nos 472346 et 472448\u202f: l’issue n’a pas été lue"),
        ("2024-05-05", "9 février 2024, nos 472346 et 472448\u202f: l’issue n’a pas été lue"),
        ("2026-05-05", "9 février 2024, nos 472346 et 472448\u202f: l’issue n’a pas été lue"),
        ("2022-05-05", "Annulée à compter du 1er février 2023, et non avant"),
        ("2020-05-05", ""),
    ],
)
@pytest.mark.parametrize("category", ["telephone-mobile", "tablette"])
def test_an_act_that_was_contested_is_told_with_its_challenge(category: str, date: str, words: str) -> None:
    """« Décision n° 23 » alone reads as settled law, while a court had it before it."""
    told = later_of(category, date)
    notes = [note for note in told["notes"] if "Conseil d’État" in note]
    assert len(notes) == bool(words)
    assert all(words in note for note in notes)
    assert [act["label"] for act in told["acts"] if act["challenge"]] == [
        act["label"] for act in told["acts"] if act["date"] in ("2021-06-01", "2023-01-12")
    ]


def test_every_act_says_where_it_is_read_or_that_its_address_was_not_found() -> None:
    """« Replaced by décision 20 » without a place to read it leaves the reader where he was."""
    seen = {}
    for category, year in product(EXPECTED, YEARS):
        found = assess(Case(*category, EXPECTED[category][0], f"{year}-07-01"))
        if not found.later:
            continue
        shown = display(found, load())["later"]
        for act in (*shown["now"], *shown["between"]):
            assert act["where"].startswith("Publication")
            assert ("Adresse non trouvée" in act["where"]) == (not act["link"])
            assert act["unfound"] == (None if act["link"] else act["where"])
        for act in found.as_json()["later"]["acts"]:
            assert act["page"].startswith("chronologie/#acte-")
            seen[act["date"]] = act["link"], act["published"]
    assert seen["2019-03-12"] == (None, "Journal officiel du 26 mai 2019")
    assert seen["2019-12-17"] == (None, "janvier 2020")
    assert seen["2020-11-16"] == (None, "non lue")
    assert seen["2018-09-05"][0].endswith("JORFTEXT000037421249")


@pytest.mark.parametrize(
    "category",
    [
        "disque-dur-externe",
        "dvd",
        "appareil-sans-support",
        "appareil-integre",
        "appareil-non-integre",
        "cassette-video",
    ],
)
def test_an_act_is_not_said_to_govern_what_nobody_saw_in_it(category: str) -> None:
    """The arrêté of 2022 was read in two newspapers, which name no disk, DVD, recorder or cassette."""
    capacity = EXPECTED["be", category][0]
    for date, holds in (("2022-03-31", True), ("2022-04-01", False), ("2026-05-05", False)):
        found = assess(Case("be", category, capacity, date))
        told, shown = found.as_json()["later"], display(found, load())["later"]
        assert [(act["date"], act["until"], act["seen_until"]) for act in told["acts"]] == [
            ("2013-10-18", None, "2022-03-31")
        ]
        assert bool(shown["now"]) == holds
        assert (shown["nothing"] == "Rien n’a été trouvé.") == (not holds)
        assert any("1er février 2022" in note for note in told["notes"])


@pytest.mark.parametrize("query", ["disque dur externe", "DVD vierge", "cassette VHS"])
def test_a_year_in_which_nothing_more_is_known_is_asked_about(query: str) -> None:
    """Told of 1 January 2022 alone, whoever bought in June reads an act that may no longer have held."""
    (question,) = (q for q in guide(f"{query} 2022").directions[1].questions if q.id == "date")
    assert [lead.case["date"] for lead in question.answers] == ["2022-01-01", "2022-04-01"]


@pytest.mark.parametrize(
    ("date", "numbers"),
    [
        ("2002-07-03", []),
        ("2010-05-05", [3, 5, 6]),
        ("2010-09-20", [3, 5, 6, 12]),
        ("2011-05-05", [3, 5, 6, 12, 13]),
        ("2012-12-31", [3, 5, 6, 12, 13, 14]),
    ],
)
def test_before_the_text_the_acts_that_it_repeals_itself_are_told(date: str, numbers: list[int]) -> None:
    """« Rien n’a été trouvé » of 2010 is false: article 8, III, of décision 15 names what it repeals."""
    for category in ("telephone-mobile", "cle-usb"):
        found = assess(Case("fr", category, "64 Go", date))
        told, shown = found.as_json()["later"], display(found, load())["later"]
        assert [act["label"].split(" du ")[0] for act in told["acts"]] == [f"décision n° {n}" for n in numbers]
        assert {(act["from"], act["until"]) for act in told["acts"]} <= {(None, "2013-01-01")}
        assert (shown["nothing"] is None) == bool(numbers)
        quoted = "n° 12 du 20 septembre 2010, n° 13 du 12 janvier 2011 et n° 14 du 9 février 2012 sont abrogées"
        assert any(quoted in note and "art. 8, III" in note for note in told["notes"]) == bool(numbers)
        assert (told["known"], found.unit_amount) == ([], None)


# The acts that hold on 1 July of each year, worked out from their first days: (first year, last year, acts, for whom).
NEW, SECOND_HAND = "new", "refurbished"
HOLDING: dict[tuple[str, str], list[tuple[int, int, list[tuple[str, list[str]]]]]] = {
    ("telephone-mobile", "64 Go"): [
        (2019, 2020, [("n° 18", [NEW])]),
        (2021, 2022, [("n° 21", [NEW]), ("n° 22", [SECOND_HAND])]),
        (2023, 2026, [("n° 23", [NEW, SECOND_HAND])]),
    ],
    ("tablette", "64 Go"): [
        (2019, 2020, [("n° 18", [NEW])]),
        (2021, 2022, [("n° 18", [NEW]), ("n° 22", [SECOND_HAND])]),
        (2023, 2026, [("n° 23", [NEW, SECOND_HAND])]),
    ],
    ("stockage-externe", "1 To"): [(2019, 2026, [("n° 18", [NEW])])],
    ("enregistreur-tv", "1 To"): [(2019, 2026, [("n° 19", [NEW])])],
    ("stockage-multimedia", "1 To"): [(2019, 2026, [("n° 19", [NEW])])],
    ("cle-usb", "64 Go"): [(2020, 2026, [("n° 20", [NEW])])],
    ("carte-memoire", "128 Go"): [(2020, 2026, [("n° 20", [NEW])])],
}


@pytest.mark.parametrize("year", range(2019, 2027))
@pytest.mark.parametrize("device", HOLDING, ids=" ".join)
def test_every_act_that_holds_is_told_for_whom_and_each_figure_is_its_own(device: tuple[str, str], year: int) -> None:
    """The last act begun is not the only one: of 2022, new phones have n° 21, and n° 22 is of used ones alone."""
    category, capacity = device
    day = f"{year}-07-01"
    holding = next((acts for first, last, acts in HOLDING[device] if first <= year <= last), None)
    found = assess(Case("fr", category, capacity, day)).as_json()
    if holding is None:
        assert "later" not in found
        return
    told = [act for act in found["later"]["acts"] if act["from"] <= day < (act["until"] or "9999")]
    assert [(act["label"], act["states"]) for act in told] == [
        (next(act["label"] for act in told if name in act["label"]), states) for name, states in holding
    ]
    for figure in found["later"]["known"]:
        state = SECOND_HAND if "reconditionné" in figure["note"] else NEW
        (own,) = [name for name, states in holding if state in states]
        assert own in figure["note"].partition(":")[0], figure["note"]


@pytest.mark.parametrize(
    ("category", "capacity"),
    [
        ("cd-data", "700 Mo"),
        ("dvd-data", "4,7 Go"),
        ("baladeur-audio", "8 Go"),
        ("baladeur-audio-video", "8 Go"),
        ("autoradio-navigation", "8 Go"),
    ],
)
@pytest.mark.parametrize("day", ["2023-07-01", "2024-07-01", "2026-07-01"])
def test_a_tariff_of_which_no_end_was_found_says_so(category: str, capacity: str, day: str) -> None:
    """The words of 2012 still compute, because nobody was seen to end them: the reader must be told just that."""
    found = assess(Case("fr", category, capacity, day)).as_json()
    assert found["outcome"] == "due"
    assert found["warnings"][0].startswith("Aucune fin de ce tarif n’a été trouvée jusqu’au 31 janvier 2023")
