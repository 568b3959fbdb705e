"""What readers read of an answer: its label, its amount, its readings, its dates, in the page and at the terminal."""

from __future__ import annotations

from typing import Any

import pytest

from copie_privee import Case, Category, Outcome, assess, load
from copie_privee.catalogue import NARROW
from copie_privee.show.answer import display
from tests.calculator.test_command import run
from tests.calculator.test_examples import EXAMPLES, answered

EXTERNAL = {"system": "fr", "category": "stockage-externe", "capacity": "1 To", "date": "2017-01-10"}
OWN = EXTERNAL | {"buyer": "producer", "use": "own"}

# a case of each outcome, and the first line of its answer
LABELS: list[tuple[str, dict[str, str], str]] = [
    ("due", EXTERNAL, f"20,00{NARROW}€"),
    ("zero", {"system": "be", "category": "ordinateur", "date": "2012-06-01"}, f"0,00{NARROW}€ (Montant fixé à zéro)"),
    ("exempt", OWN | {"agreement": "oui"}, f"Exonération{NARROW}: rien n’est dû"),
    ("refundable", OWN | {"agreement": "non"}, f"20,00{NARROW}€ (Remboursement possible)"),
    ("not_liable", EXTERNAL | {"nas": "rack"}, f"Rien n’est dû{NARROW}: le texte ne vise pas ce cas"),
    ("outside_texts", EXTERNAL | {"date": "2012-12-31"}, "Aucun texte publié ici ne couvre cette date"),
    ("needs_judgement", EXTERNAL | {"buyer": "producer"}, "Il manque une précision"),
]


def shown(case: dict[str, str]) -> dict[str, Any]:
    return display(assess(Case.from_mapping(case)), load())


def terminal(case: dict[str, str]) -> str:
    """What the command prints for a case."""
    return run("assess", *(part for name, value in case.items() for part in (f"--{name}", value))).stdout


@pytest.mark.parametrize(("outcome", "case", "answer"), LABELS, ids=[outcome for outcome, *_ in LABELS])
def test_every_outcome_is_told_by_its_own_name(outcome: str, case: dict[str, str], answer: str) -> None:
    """Exempt and refundable exchanged, somebody would wait for money back, or not ask for it."""
    found = shown(case)
    assert str(assess(Case.from_mapping(case)).outcome) == outcome
    label = found["outcome_label"]
    assert label == (answer.partition("(")[2].removesuffix(")") or ("Rémunération due" if outcome == "due" else answer))
    assert terminal(case).splitlines()[0] == f"{found['label']} : {answer}"


def test_there_is_a_case_of_every_outcome() -> None:
    """An outcome without a case here could be told by any name."""
    assert [outcome for outcome, *_ in LABELS] == [str(outcome) for outcome in Outcome]


def test_an_exemption_tells_the_amount_that_it_saves() -> None:
    """Whoever is exempt needs the amount to find it on an invoice: 1 000 Go of tableau 8, 20,00."""
    texts = [step["text"] for step in shown(OWN | {"agreement": "oui"})["steps"]]
    assert texts.count(f"Sans l’exonération, le montant unitaire serait de 20,00{NARROW}€.") == 1


def test_the_difference_of_a_reading_has_its_sign() -> None:
    """8 Go of a card with a phone of 8 Go: 16 × 0,50 = 8,00 for the lot, of which the bare phone owes 8 × 0,70 = 5,60.

    The card alone at the rate of 16 Go owes 4,00, beside the phone's 5,60: 9,60, one euro sixty more. The difference
    between lot and phone, 2,40, beside the phone's 5,60 changes nothing for the lot.

    270 GB of a Belgian disk are above 256 GB, 6,75, but not above 256 times 1 024 × 1 024 × 1 024 octets: 1,30 if the
    bounds are binary, so much less.
    """
    offer = {"system": "fr", "category": "carte-memoire", "capacity": "8 Go", "date": "2013-06-01", "offer": "bundle"}
    offer |= {"device": "telephone-mobile", "integrated": "8 Go"}
    told = {reading["id"]: reading["amount"] for reading in shown(offer)["readings"]}
    assert told == {
        "default": f"8,00{NARROW}€",
        "offer-medium": f"9,60{NARROW}€ (+1,60{NARROW}€)",
        "offer-difference": f"8,00{NARROW}€",
    }
    disk = {"system": "be", "category": "disque-dur-externe", "capacity": "270 GB", "date": "2012-06-01"}
    binary = next(reading for reading in shown(disk)["readings"] if not reading["default"])
    assert binary["amount"] == f"1,30{NARROW}€ (−5,45{NARROW}€)"
    assert binary["amount"] in terminal(disk)


@pytest.mark.parametrize("category", load().categories.values(), ids=lambda category: category.id)
def test_a_period_that_was_inferred_is_told_so(category: Category) -> None:
    """Taken for read in a source, an inferred end would be relied on."""
    case = {"system": category.system, "category": category.id, "capacity": "8 Go", "date": "2013-06-01"}
    inferred = f"Période déduite, qu’aucune source consultée ne donne{NARROW}: {category.valid.grade_note}."
    validity = shown(case)["validity"]
    assert (inferred in validity) == (category.valid.grade == "inferred")
    assert ("déduite" in validity) == (category.valid.grade == "inferred")
    until = category.valid.until
    told = category.valid.end_authority if until else "aucune fin trouvée dans les sources consultées, qui vont"
    assert told in validity


def test_the_terminal_says_that_a_period_was_inferred() -> None:
    """The command and the page tell the same."""
    case = {"system": "fr", "category": "baladeur-audio", "capacity": "8 Go", "date": "2013-06-01"}
    assert "Période déduite, qu’aucune source" in terminal(case)
    assert "Période déduite, qu’aucune source" not in terminal(case | {"category": "cle-usb"})


@pytest.mark.parametrize("example", EXAMPLES, ids=[example["name"] for example in EXAMPLES])
def test_every_displayed_case_can_be_typed_again(example: dict[str, Any]) -> None:
    """A shared address or a printed memo that gives another answer, or none, proves nothing."""
    answer = answered(example)
    typed = display(answer, load())["case"]
    again = assess(Case.from_mapping(typed))
    assert again.as_json() == answer.as_json()
    assert display(again, load())["case"] == typed


def test_rounding_and_quantity_are_told_in_full() -> None:
    """64 × 0,2360 = 15,104; three phones at 15,10 pay 45,30: whoever checks an invoice redoes each of these."""
    found = shown({"system": "fr", "category": "telephone-mobile", "capacity": "64 Go", "date": "2013-06-01",
                   "quantity": "3"})  # fmt: skip
    assert found["amount"] == f"45,30{NARROW}€"
    product = f"3\u00a0×\u00a015,10{NARROW}€ = 45,30{NARROW}€"
    assert found["lines"] == [product, f"Montant exact avant arrondi{NARROW}: 15,104{NARROW}€"]
    steps = {step["kind"]: step["text"] for step in found["steps"]}
    assert steps["quantity"] == f"Pour 3 unités{NARROW}: {product}."
    assert steps["rounding"].startswith(f"Arrondi au centime, le montant unitaire est de 15,10{NARROW}€.")
    assert shown(EXTERNAL | {"nas": "rack"})["lines"] == ["Aucun montant"]


@pytest.mark.parametrize(("outcome", "case", "answer"), LABELS, ids=[outcome for outcome, *_ in LABELS])
def test_what_can_be_paid_or_claimed_is_said_to_be_without_vat(outcome: str, case: dict[str, str], answer: str) -> None:
    """Beside an amount to pay or to claim, silence on the tax would be read as "tax included"."""
    warned = any(warning.startswith("Hors TVA") for warning in shown(case)["warnings"])
    assert warned == (outcome in ("due", "refundable")), answer


def test_a_date_after_what_was_looked_for_is_told() -> None:
    """No later text was looked for after January 2023: an amount of June 2023 must not look certain."""
    disc = {"system": "fr", "category": "cd-data", "capacity": "700 Mo", "date": "2023-06-15"}
    looked = "Aucune fin de ce tarif n’a été trouvée jusqu’au 31 janvier 2023"
    assert any(warning.startswith(looked) for warning in shown(disc)["warnings"])
    assert not any(warning.startswith(looked) for warning in shown(disc | {"date": "2023-01-31"})["warnings"])


def test_what_an_answer_rests_on_can_be_checked() -> None:
    """The memo of an exemption names both texts, and the version that computed it; their sums are in the receipt."""
    memo = shown(OWN | {"agreement": "oui"})["memo"]
    assert [line.partition(NARROW + ": ")[2] for line in memo[:-1]] == [
        "Décision n° 15 du 14 décembre 2012.", "Code de la propriété intellectuelle, article L. 311-8.",
    ]  # fmt: skip
    assert memo[-1].startswith("Calculé par copie-privee ")


# case, the sentences of the first layer, the place of the table or point shown whole, the words beside it
FIRST = [
    (
        {"system": "fr", "category": "telephone-mobile", "capacity": "32 Go", "date": "2013-06-01"},
        ["32\u00a0×\u00a00,3095"],
        "att_1__tableau_10__table_1",
        [],
    ),
    (
        {"system": "fr", "category": "telephone-mobile", "capacity": "128 Go", "date": "2013-06-01"},
        ["dépasse la plus grande capacité", "64\u00a0×\u00a00,2360"],
        "att_1__tableau_10__table_1",
        ["art_5__para_II", "art_5__para_II"],
    ),
    (
        {"system": "fr", "category": "dvd-data", "capacity": "8,5 Go", "date": "2013-06-01"},
        ["0,90", "÷ 4,7"],
        "att_1__tableau_2__table_1",
        ["art_5__para_I", "art_5__para_I"],
    ),
    (
        {"system": "be", "category": "baladeur-telephone", "capacity": "16 GB", "date": "2012-06-01"},
        ["2,50"],
        "art_2__para_1__point_4",
        [],
    ),
    ({"system": "be", "category": "ordinateur", "date": "2012-06-01"}, ["0,00"], "art_2__para_2", []),
    (EXTERNAL | {"nas": "rack"}, ["rack"], None, ["art_3__para_II__point_2", "art_3__para_II"]),
    (EXTERNAL | {"date": "2012-12-31"}, ["antérieur"], None, ["art_9"]),
]


@pytest.mark.parametrize(("case", "said", "table", "beside"), FIRST)
def test_the_first_layer_says_what_decides_and_shows_its_words(
    case: dict[str, str], said: list[str], table: str | None, beside: list[str]
) -> None:
    """An amount with another line's words beside it would be believed; above 64 Go art. 5, II decides."""
    found = shown(case)
    assert [words for words in said if words not in found["sentence"]] == []
    assert (found["extract"] or {}).get("eid") == table
    assert [each["eid"] for each in found["words"]] == beside
    if table:
        assert found["extract"]["line"].startswith(table)
        assert found["extract"]["page"] in found["extract"]["place"]


@pytest.mark.parametrize("case", [case for _, case, _ in LABELS], ids=[outcome for outcome, *_ in LABELS])
def test_the_second_layer_is_a_few_sentences(case: dict[str, str]) -> None:
    """Nine steps at once drive a consumer away; none of the few may repeat what was said first."""
    found = shown(case)
    assert 1 <= len(found["brief"]) <= 5
    assert [each for each in found["brief"] if each["text"] in found["sentence"]] == []
    whole = " ".join(step["text"] for step in found["steps"])
    assert [each["text"] for each in found["brief"] if each["text"] not in whole] == []


def test_the_question_why_is_answered_before_the_ground() -> None:
    """« Pourquoi » with the definition and the dates alone does not tell how the figure comes about."""
    case = {"system": "fr", "category": "telephone-mobile", "capacity": "18 Go", "date": "2013-03-01"}
    told = [each["text"] for each in shown(case)["brief"]]
    assert told[0].endswith("même les premiers.")
    assert told[1].startswith("Arrondi au centime")
    assert "supposé" in told[2]
    assert not [text for text in told if "définie ici" in text and text != told[-1]]
