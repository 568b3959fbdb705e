"""Everyday words lead to the category, or to the question that decides."""

from __future__ import annotations

import json
from typing import Any

import pytest

from copie_privee import Case, InputError, assess, guide, load
from copie_privee.door import answer
from scripts.lawdoc.corpus import Corpus
from tests.by_hand import TARIFFS

# query → capacity, then for each system the leads (category or outcome) and the questions left open
EXPECTED = {
    "iPhone 5 64 Go": ("64\u00a0Go", (["telephone-mobile"], []), (["baladeur-telephone"], [])),
    "disque dur externe 1To": ("1\u00a0To", (["stockage-externe"], ["media-outputs"]), (["disque-dur-externe"], [])),
    "NAS rackable": (None, (["stockage-externe"], []), ([], ["disk-place-be"])),
    "NAS": (None, ([], ["nas-form"]), ([], ["disk-place-be"])),
    "clé USB 8Go": ("8\u00a0Go", (["cle-usb"], []), (["cle-carte"], [])),
    "clefs usb": (None, (["cle-usb"], []), (["cle-carte"], [])),
    "autoradio GPS": (None, (["autoradio-navigation"], ["phonogram-memory"]), (["not_liable"], [])),
    "ordinateur portable": (None, (["not_liable"], []), (["ordinateur"], [])),
    "disque dur": (None, ([], ["disk-place"]), ([], ["disk-place-be"])),
    "SSD interne 500 Go": ("500\u00a0Go", (["not_liable"], []), (["not_liable"], [])),
    "tablette": (None, (["tablette"], ["mobile-os"]), (["not_liable"], [])),
    "tablette PC 64 Go": ("64\u00a0Go", (["tablette"], []), (["not_liable"], [])),
    "disque dur multimédia": (None, (["stockage-multimedia"], []), ([], ["disk-place-be"])),
    "appareil photo": (None, (["not_liable"], []), (["not_liable"], [])),
    "appareil photo avec carte SD": (None, (["carte-memoire"], []), (["cle-carte"], [])),
    "magnétoscope": (None, (["not_liable"], []), ([], ["storage-separate"])),
    "GSM": (None, (["telephone-mobile"], []), ([], ["mp3-function"])),
    "grille-pain": (None, ([], []), ([], [])),
}


@pytest.mark.parametrize("query", EXPECTED)
def test_everyday_words_lead_somewhere(query: str) -> None:
    """The reader does not know the law's words: the wrong category is the wrong amount."""
    found = guide(query)
    capacity, *systems = EXPECTED[query]
    assert (str(found.capacity) if found.capacity else None) == capacity
    for directions, (leads, questions) in zip(found.directions, systems, strict=True):
        assert [lead.case.get("category") or str(lead.outcome) for lead in directions.leads] == leads
        assert [question.id for question in directions.questions] == questions


def test_every_word_of_the_register_leads_to_its_category() -> None:
    """A word listed for a category that leads elsewhere, or nowhere, helps nobody."""
    for category in load().categories.values():
        for word in category.words:
            directions = next(d for d in guide(word).directions if d.system == category.system)
            reached = {lead.case.get("category") for lead in directions.leads} | {
                lead.case.get("category") for question in directions.questions for lead in question.answers
            }
            assert category.id in reached, f"{word} → {category.id}"


def test_every_lead_is_a_case_that_is_understood() -> None:
    """A suggestion that the calculator refuses would leave the reader at a closed door."""
    for query in EXPECTED:
        for directions in guide(f"{query} 8 Go").directions:
            answers = [answer for question in directions.questions for answer in question.answers]
            for lead in (*directions.leads, *answers):
                if lead.case:
                    assess(Case.from_mapping({"date": "2013-06-01", **lead.case}))
                else:
                    assert lead.outcome


def test_every_question_and_refusal_quotes_the_law(corpus: Corpus) -> None:
    """A question without the words it comes from looks like our own invention."""
    for entry in load().questions:
        assert len(entry["answers"]) > 1
    for query in EXPECTED:
        for directions in guide(query).directions:
            for quoted in (*directions.leads, *directions.questions):
                assert quoted.citations
                for citation in quoted.citations:
                    assert citation.quote in corpus.editions[citation.work].places[citation.eid].words


def test_rack_and_desktop_lead_to_opposite_answers() -> None:
    """The one word that decides between an amount and nothing must be carried into the case."""

    def outcome(query: str) -> str:
        (lead, *_) = guide(query).directions[0].leads
        return str(assess(Case.from_mapping({"date": "2013-06-01", **lead.case})).outcome)

    assert (outcome("NAS rackable 4 To"), outcome("NAS de salon 4 To")) == ("not_liable", "due")


@pytest.mark.parametrize("query", ["", "   ", "?!", "x" * 201])
def test_a_query_without_words_is_refused_by_name(query: str) -> None:
    """An empty search must say what to type."""
    with pytest.raises(InputError) as refusal:
        guide(query)
    assert refusal.value.field == "query"


def test_the_door_answers_with_strings_ready_to_show() -> None:
    """The page only puts them in place."""
    reply = json.loads(answer('{"op": "guide", "query": "tablette 32 Go"}'))
    france, belgium = reply["display"]["systems"]
    assert (france["label"], belgium["label"]) == ("France", "Belgique")
    assert france["leads"][0]["case"] == {"system": "fr", "category": "tablette", "capacity": "32\u00a0Go"}
    (question,) = france["questions"]
    assert question["text"].endswith("\u202f?")
    assert question["citations"][0]["page"].startswith("fr/decision-15-2012/")
    assert [a["case"]["os"] for a in question["answers"]] == ["mobile", "own", "computer"]
    assert belgium["leads"][0]["lead"].startswith("Rien n’est dû")
    nothing = json.loads(answer('{"op": "guide", "query": "grille-pain"}'))["display"]
    assert all(system["nothing"] and len(system["nearest"]) == 3 for system in nothing["systems"])
    assert nothing["notices"] == ["Non compris\u202f: «\u202fgrille-pain\u202f»"]
    assert json.loads(answer('{"op": "guide"}'))["error"]["field"] == "query"


def shown(query: str, system: str = "fr") -> dict[str, Any]:
    """What the page shows for a system."""
    reply = json.loads(answer(json.dumps({"op": "guide", "query": query})))
    found: dict[str, Any] = next(each for each in reply["display"]["systems"] if each["system"] == system)
    return found


def test_what_is_offered_for_want_of_better_says_why() -> None:
    """A telephone « le plus proche par son nom » of a toaster is false; a capacity alone names no device at all."""
    for system in load().systems:
        assert "par leur nom" not in shown("grille-pain", system)["nothing"]
        assert "courants" in shown("grille-pain", system)["nothing"]
        for query in ("64 Go", "lot de 2 128 Go"):  # nothing unknown was typed
            assert shown(query, system)["nothing"] == "Quel appareil, ou quel support\u202f?"
    alike = shown("autoradiophonie")
    assert "par leur nom" in alike["nothing"]
    assert [lead["case"]["category"] for lead in alike["nearest"]] == ["autoradio-navigation"]


def test_an_answer_that_ends_the_matter_says_so() -> None:
    """Three buttons under one caption hide that the third, a tablet with the system of a computer, owes nothing."""
    answers = shown("tablette 64 Go")["questions"][0]["answers"]
    assert [a["lead"].startswith("Rien n’est dû") for a in answers] == [False, False, True]


@pytest.mark.parametrize(
    ("system", "words"), [("fr", "supports de stockage externes"), ("be", "un disque dur externe")], ids=["fr", "be"]
)
def test_a_question_quotes_the_words_that_decide_it(system: str, words: str) -> None:
    """« les supports d’enregistrement suivants » does not tell why it matters whether a disk is external."""
    assert words in shown("disque dur 1 To", system)["questions"][0]["citations"][0]["quote"]


def test_the_words_typed_by_hand_name_every_category() -> None:
    """A category without everyday words could never be found."""
    assert all(load().categories[key].words for key in TARIFFS)
