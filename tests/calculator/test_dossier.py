"""Exempt or refundable: each way through the questions ends where the words of the law say."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from copie_privee import InputError, Step, dossier
from copie_privee.catalogue import FR as FR_WORDS
from copie_privee.door import answer

FR = {"system": "fr", "category": "cle-usb", "capacity": "8 Go", "date": "2017-03-01"}
BE = {"system": "be", "category": "cle-carte", "capacity": "8 GB", "date": "2012-03-01", "quantity": "100"}
OWN = {"export": "non", "use": "own", "agreement": "non"}
EXPORTED = {"export": "oui", "commercial": "oui", "unused": "oui", "proofs": "oui"}

# case, answers → fields asked in order, outcome, provisions among those that decide
ENDS: list[tuple[dict[str, str], dict[str, str], str, str, list[str]]] = [
    (FR, OWN | {"buyer": "broadcaster"}, "export buyer use agreement", "refundable",
     ["para_I__point_1", "para_III__al_2"]),
    (FR, OWN | {"buyer": "producer", "agreement": "oui"}, "export buyer use agreement", "exempt", ["para_I__point_2"]),
    (FR, OWN | {"buyer": "publisher"}, "export buyer use agreement", "refundable", ["para_I__point_2bis"]),
    (FR, OWN | {"buyer": "disability", "listed": "oui"},
     "export buyer use listed agreement", "refundable", ["point_3"]),
    # a buyer of I whose use or list fails may still be relieved by II
    (FR, OWN | {"buyer": "disability", "listed": "non", "copying": "non", "purposes": "professional"},
     "export buyer use listed copying purposes agreement", "refundable", ["point_3", "para_II"]),
    (FR, OWN | {"buyer": "producer", "use": "other", "copying": "oui"},
     "export buyer use copying", "due", ["para_I", "para_II"]),
    (FR, {"export": "non", "buyer": "professional", "copying": "non", "agreement": "non"},
     "export buyer copying agreement", "refundable", ["para_II", "para_III__al_2"]),
    (FR, {"export": "non", "buyer": "professional", "copying": "oui"}, "export buyer copying", "due", ["para_II"]),
    (FR, {"export": "non", "buyer": "individual"}, "export buyer", "due", ["para_I__point_1", "para_I__point_3"]),
    (FR, {"export": "oui", "agreement": "oui"}, "export agreement", "exempt", ["para_IIbis", "para_III__al_1"]),
    # II bis did not exist in 2013: the buyer is asked about
    (FR | {"date": "2013-03-01"}, {"export": "oui", "buyer": "individual"}, "export buyer", "due", ["para_IIbis"]),
    (BE, EXPORTED | {"payer": "none"},
     "export payer commercial unused proofs", "refundable", ["art_4__al_1", "art_4__al_1__point_2"]),
    (BE, EXPORTED | {"payer": "other"}, "export payer commercial unused proofs", "refundable", ["art_4__al_2"]),
    (BE, {"export": "oui", "payer": "wholesale"}, "export payer", "not_liable", ["art_3__para_2"]),
    # an export that gives nothing back leaves the question of article 57
    (BE, EXPORTED | {"payer": "none", "unused": "non", "article57": "non"},
     "export payer commercial unused article57", "due", ["art_4__al_1", "art_8__al_1"]),
    (BE, EXPORTED | {"payer": "none", "commercial": "non", "article57": "oui", "claimed": "25"},
     "export payer commercial article57 claimed", "refundable", ["art_4__al_1", "art_8__al_2"]),
    (BE, EXPORTED | {"payer": "none", "proofs": "non", "article57": "non"},
     "export payer commercial unused proofs article57", "due", ["art_4__al_1__point_1", "art_8__al_1"]),
    (BE, {"export": "non", "article57": "oui", "claimed": "25"},
     "export article57 claimed", "refundable", ["art_8__al_2"]),
    (BE, {"export": "non", "article57": "4", "institution": "non"},
     "export article57 institution", "due", ["art_8__al_4"]),
    # 24,99 is below 25: a year from the invoice of 1 March 2012 is over on 1 March 2013, not on 28 February
    (BE, {"export": "non", "article57": "oui", "claimed": "24,99", "invoiced": "2012-03-01", "requested": "2013-03-01"},
     "export article57 claimed invoiced requested", "refundable", ["art_8__al_3"]),
    (BE, {"export": "non", "article57": "oui", "claimed": "24,99", "invoiced": "2012-03-01", "requested": "2013-02-28"},
     "export article57 claimed invoiced requested", "due", ["art_8__al_3"]),
]  # fmt: skip


@pytest.mark.parametrize(("case", "answers", "asked", "outcome", "places"), ENDS)
def test_the_questions_lead_to_the_provision(
    case: dict[str, str], answers: dict[str, str], asked: str, outcome: str, places: list[str]
) -> None:
    """A question left out, or asked for nothing, sends the reader to the wrong paragraph."""
    given: dict[str, str] = {}
    for field in asked.split():
        found = dossier(case | given)
        assert found.open is not None
        assert found.open.field == field
        assert found.open.citations, f"{field} quotes nothing"
        given[field] = answers[field]
    found = dossier(case | given)
    assert found.open is None
    assert str(found.assessment.outcome) == outcome
    eids = [place.eid for place in found.provisions]
    assert all(any(eid.endswith(place) for eid in eids) for place in places), eids


ASKED = ["paper.ask_agreement", "paper.justify", "paper.invoice"]  # III: an agreement, or a refund
OLD = {"date": "2013-03-01"}  # before the version of the article that is published
LATE = {"claimed": "24,99", "invoiced": "2012-03-01"}
NO_FLOOR = ["floor.none"]
BUSINESS = {"export": "oui", "commercial": "oui"}
# a year from the invoice: the anniversary, or the day after
ANNIVERSARY = ["Demande de remboursement recevable à partir de ce jour\u202f: 1er mars 2013",
               "Demande recevable à partir de ce jour, autre lecture du délai\u202f: 2 mars 2013"]  # fmt: skip

# case, answers → all papers, all of what is told of least amount and dates, all that is left to people (catalogue ids)
FILES: list[tuple[dict[str, str], list[str], list[str], list[str]]] = [
    (FR | OWN | {"buyer": "broadcaster"}, ASKED, NO_FLOOR, ["human.use", "human.ministers", "human.organisation"]),
    (FR | OWN | {"buyer": "producer", "agreement": "oui"}, ["paper.agreement"], NO_FLOOR,
     ["human.use", "human.organisation"]),
    (FR | OWN | {"buyer": "disability", "listed": "oui"}, [*ASKED, "paper.listed"], NO_FLOOR,
     ["human.use", "human.listed", "human.ministers", "human.organisation"]),
    (FR | OLD | OWN | {"buyer": "disability", "listed": "oui", "agreement": "oui"}, ["paper.agreement", "paper.listed"],
     NO_FLOOR, ["human.use", "human.listed", "human.version", "human.organisation"]),
    (FR | OWN | {"buyer": "disability", "listed": "non", "copying": "oui"}, [], [], []),
    (FR | OWN | {"buyer": "publisher", "use": "other", "copying": "oui"}, [], [], []),
    (FR | OWN | {"buyer": "professional", "copying": "non"}, ASKED, NO_FLOOR,
     ["human.copying", "human.ministers", "human.organisation"]),
    (FR | OLD | OWN | {"buyer": "professional", "copying": "non"}, ASKED, NO_FLOOR,
     ["human.copying", "human.version", "human.ministers", "human.organisation"]),
    (FR | OWN | {"buyer": "professional", "copying": "oui"}, [], [], ["human.copying"]),
    (FR | OWN | {"buyer": "individual"}, [], [], []),
    (FR | {"export": "oui", "agreement": "oui"}, ["paper.agreement"], NO_FLOOR, ["human.export", "human.organisation"]),
    (FR | {"export": "oui", "agreement": "non"}, ASKED, NO_FLOOR,
     ["human.export", "human.ministers", "human.organisation"]),
    (BE | BUSINESS | {"payer": "none", "unused": "oui", "proofs": "oui"},
     ["paper.be_invoice", "paper.be_paid", "paper.be_left"], NO_FLOOR,
     ["human.commercial", "human.unused", "human.export"]),
    (BE | BUSINESS | {"payer": "other", "unused": "oui", "proofs": "oui"},
     ["paper.be_own_invoice", "paper.be_left"], NO_FLOOR, ["human.commercial", "human.unused", "human.export"]),
    # refused for want of papers: the file still says which
    (BE | BUSINESS | {"payer": "none", "unused": "oui", "proofs": "non", "article57": "non"},
     ["paper.be_invoice", "paper.be_paid", "paper.be_left"], [], []),
    (BE | {"export": "oui", "payer": "wholesale"}, [], [], ["human.export"]),
    (BE | BUSINESS | {"payer": "none", "unused": "non", "article57": "non"}, [], [], []),
    (BE | {"export": "non", "article57": "oui", "claimed": "25"}, ["paper.be_57"], ["floor.be", "floor.be_fees"],
     ["human.article57"]),
    (BE | {"export": "non", "article57": "oui", **LATE, "requested": "2013-03-01"}, ["paper.be_57"],
     ["floor.be", *ANNIVERSARY, "floor.be_fees"], ["human.article57"]),
    (BE | {"export": "non", "article57": "oui", **LATE, "requested": "2013-02-28"}, ["paper.be_57"],
     ["floor.be", *ANNIVERSARY, "floor.be_fees"], ["human.article57"]),
    (BE | {"export": "non", "article57": "4", "institution": "oui", "claimed": "30"}, ["paper.be_57"],
     ["floor.be", "floor.be_fees"], ["human.article57", "human.institution"]),
    (BE | {"export": "non", "article57": "4", "institution": "non"}, [], [], ["human.article57", "human.institution"]),
    (BE | {"export": "non", "article57": "non"}, [], [], []),
]  # fmt: skip


@pytest.mark.parametrize(("case", "papers", "floors", "humans"), FILES)
def test_a_file_holds_all_its_papers_and_nothing_else(
    case: dict[str, str], papers: list[str], floors: list[str], humans: list[str]
) -> None:
    """Posted without the minister's list, the old version's remark or the word on fees, a file comes back."""
    found = dossier(case)
    assert found.open is None
    assert [id_of(step) for step in found.papers] == papers
    assert [id_of(step) for step in found.floors] == floors
    assert [id_of(step) for step in found.humans] == humans


def id_of(step: Step) -> str:
    """The sentence of the catalogue that a step of a file says."""
    if step.text in ANNIVERSARY:
        return step.text
    (id_,) = [key for key, text in FR_WORDS.items() if key.startswith("dossier.") and _says(step.text, text)]
    return id_.removeprefix("dossier.")


def _says(text: str, sentence: str) -> bool:
    return re.fullmatch(".+".join(re.escape(part) for part in re.split(r"\{\w+\}", sentence)), text) is not None


# the question that each way opens, and the words that each of its answers quotes
CHOICES: list[tuple[dict[str, str], dict[str, str]]] = [
    (FR | {"export": "non"}, {
        "individual": "", "professional": "à des fins professionnelles", "broadcaster": "communication audiovisuelle",
        "producer": "producteurs de phonogrammes", "publisher": "éditeurs d'oeuvres", "disability": "handicapés",
    }),
    (BE | {"export": "oui"}, {
        "none": "l'entreprise qui", "exclusive": "droit exclusif", "manufacturer": "les fabricants",
        "wholesale": "d'autres distributeurs", "other": "ni exclusifs ni grossistes",
    }),
    (BE | {"export": "non"}, {"oui": "", "4": "l'article 57, 4°", "non": ""}),
]  # fmt: skip


@pytest.mark.parametrize(("case", "words"), CHOICES)
def test_each_answer_to_choose_quotes_its_own_words(case: dict[str, str], words: dict[str, str]) -> None:
    """A producer who reads the words on publishers chooses wrongly."""
    open_ = dossier(case).open
    assert open_ is not None
    assert [choice.value for choice in open_.choices] == list(words)
    for choice in open_.choices:
        quoted = " ".join(c.quote for c in choice.citations)
        assert words[choice.value] in quoted, choice.value
        assert bool(quoted) == bool(words[choice.value])


def test_the_papers_are_told_in_these_words() -> None:
    """Ids may be exchanged in the catalogue: what is to be posted is also held to its own words."""
    words = {
        "paper.listed": "La liste arrêtée par le ministre", "paper.agreement": "La convention conclue",
        "paper.ask_agreement": "La demande de convention", "paper.justify": "déterminés par les ministres",
        "paper.invoice": "factures d’achat", "paper.be_invoice": "facture du fabricant", "paper.be_paid": "le paiement",
        "paper.be_left": "sortie effective", "paper.be_own_invoice": "facture de la société de gestion",
        "paper.be_57": "copie des factures", "floor.be": "minimum est de {floor}",
        "floor.be_fees": "Rien n’est retenu pour frais", "human.version": "antérieure à la rédaction publiée",
    }  # fmt: skip
    for id_, piece in words.items():
        assert piece in FR_WORDS[f"dossier.{id_}"], id_


def shown(case: dict[str, str]) -> dict[str, Any]:
    display: dict[str, Any] = json.loads(answer(json.dumps({"op": "dossier", "case": case})))["display"]
    return display


def test_the_belgian_file_names_papers_floor_and_date() -> None:
    """Somebody will post this file: the papers of art. 4 and the 25 € and the year of art. 8 must be in it."""
    file = shown(BE | BUSINESS | {"payer": "none", "unused": "oui", "proofs": "oui"})["file"]
    assert [c["eid"] for paper in file["papers"] for c in paper["citations"]] == [
        "art_4__al_1__point_1", "art_4__al_1__point_1", "art_4__al_1__point_2",
    ]  # fmt: skip
    claim = {"export": "non", "article57": "oui", "claimed": "24,99", "invoiced": "2012-03-01"}
    early = shown(BE | claim | {"requested": "2012-06-01"})["file"]
    assert early["title"] == "Demande de remboursement pas encore recevable"
    told = " ".join(step["text"] for step in early["floors"])
    assert "25\u202f€" in told
    assert "1er mars 2013" in told


def test_the_french_file_says_what_is_left_to_people() -> None:
    """The conditions of use, the agreement and the ministers' list are not calculated."""
    file = shown(FR | {"export": "non", "buyer": "professional", "copying": "non", "agreement": "non"})["file"]
    assert len(file["humans"]) == 3
    assert "ni montant minimal ni délai" in file["floors"][0]["text"]
    assert {text["title"] for text in file["texts"]} >= {"Code de la propriété intellectuelle, article L. 311-8"}
    assert file["calculation"].startswith("calculer/?")


@pytest.mark.parametrize(("case", "answers", "asked"), [end[:3] for end in ENDS])
def test_a_question_is_one_sentence_and_what_helps_stands_under_it(
    case: dict[str, str], answers: dict[str, str], asked: str
) -> None:
    """Three sentences as a heading are skipped, and the question with them; one that is lost leaves one to guess."""
    given: dict[str, str] = {}
    for field in asked.split():
        question = shown(case | given)["question"]
        whole = dossier(case | given).open
        assert whole is not None
        assert re.fullmatch(r"[^?]+\u202f\?", question["text"]), question["text"]
        assert f"{question['text']} {question['more']}".strip() == whole.text
        given[field] = answers[field]
        assert shown(case | given)["path"][-1]["text"] == question["text"]


def test_answers_nobody_asked_for_are_dropped() -> None:
    """An old address with an answer too many must not change the file."""
    found = dossier(FR | {"export": "non", "buyer": "individual", "copying": "non", "unused": "oui"})
    assert found.answers == {"export": "non", "buyer": "individual"}


def test_each_answered_question_can_be_taken_back() -> None:
    """Its address holds the answers before it, and nothing after."""
    path = shown(FR | {"export": "non", "buyer": "professional", "copying": "non"})["path"]
    assert [("export" in step["address"], "buyer" in step["address"]) for step in path] == [
        (False, False), (True, False), (True, True),
    ]  # fmt: skip


@pytest.mark.parametrize(("field", "value"), [("export", "peut-être"), ("buyer", "roi")])
def test_an_answer_that_is_none_of_the_choices_is_named(field: str, value: str) -> None:
    """A mangled address must explain itself."""
    with pytest.raises(InputError) as refusal:
        dossier(FR | {"export": "non"} | {field: value})
    assert refusal.value.field == field


def test_outside_the_dates_nothing_is_asked() -> None:
    """No exemption from a tariff that was not in force."""
    found = dossier(FR | {"date": "2021-01-01"})
    assert found.open is None
    assert str(found.assessment.outcome) == "outside_texts"
