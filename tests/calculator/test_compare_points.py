"""The points of a comparison quote the words that answer them: read off the printed texts, device by device."""

from __future__ import annotations

import pytest

from copie_privee import compare

Words = list[tuple[str, str]]  # place and a piece of its words, in the order quoted
MIDDLE = "2013-02-01"  # both texts were in force

# Who pays and when does not depend on the device.
WHO: dict[str, Words] = {
    "fr": [("art_7__para_I", "Les fabricants et les importateurs")],
    "be": [("art_1__point_3", "les fabricants, les importateurs et les acquéreurs intracommunautaires")],
}
_FRENCH_PAYERS = ("art_7__para_I", "Les fabricants et les importateurs")
# the class of the payer and its term; quoted again where clear days are counted
_EXCLUSIVE = ("art_7__para_I__indent_1", "agents dits « exclusifs » : quatre-vingts jours francs")
_WHOLESALE = ("art_7__para_I__indent_2", "pour les importateurs-grossistes : quarante jours francs")
_STOCK = ("art_7__para_II__al_1", "à la sortie de stock")
_STATEMENT = ("art_7__para_II__al_1", "au plus tard le 20 de chaque mois")
_DECLARATION = ("art_5__para_1", "avant le vingtième jour")
WHEN: dict[str, Words] = {
    "fr": [
        _FRENCH_PAYERS, _EXCLUSIVE, _STOCK, _EXCLUSIVE, _STATEMENT,
        _FRENCH_PAYERS, _WHOLESALE, _STOCK, _WHOLESALE, _STATEMENT,
        _FRENCH_PAYERS, ("art_7__para_I__indent_3", "pour les autres importateurs : à la date d’exigibilité"),
        ("art_7__para_II__al_2", "troisième catégorie"),
    ],
    "be": [
        ("art_5__para_3", "dans les soixante jours de la notification"), _DECLARATION,
        ("art_5__para_4", "la notification du montant"), _DECLARATION,
    ],
}  # fmt: skip
# The words that set the first day: the publication of the decision, the note of the decree. No tariff row says a date.
WINDOW: dict[str, Words] = {
    "fr": [("art_9", "premier jour du mois")],
    "be": [("art_2__note_1", "En vigueur : 01-02-2010")],
}
_FORMULA = ("art_4__para_II", "est égal à : RCP = n (TGo ― A)")
_SLICES = ("art_4__para_I__al_2", "est appliqué à")

# device and capacity → for each question, what each country quotes; a country that has nothing to say is left out
POINTS: list[tuple[str, str, dict[str, dict[str, Words]]]] = [
    ("telephone", "64 Go", {
        "listed": {"fr": [("art_1__para_I__point_10", "téléphone mobile")],
                   "be": [("art_2__para_1__point_4", "un téléphone portable")]},
        "measure": {"fr": [("att_1__tableau_10__table_1__tr_4", "0,236 0"), _FORMULA],
                    "be": [("art_2__para_1__point_4__point_c", "3,00 euros")]},
        "unit": {"fr": [("att_1__tableau_10__table_1__tr_4", "32 Go")],
                 "be": [("art_2__para_1__point_4__point_c", "16 GB")]},
        "who": WHO, "when": WHEN, "window": WINDOW,
    }),
    ("cle-usb", "8 Go", {
        "listed": {"fr": [("art_1__para_I__point_6", "clés USB non dédiées")],
                   "be": [("art_2__para_3__point_3", "une clé USB")]},
        "measure": {"fr": [("att_1__tableau_6__table_1__tr_3", "0,13"), _FORMULA],
                    "be": [("art_2__para_3__point_3__point_b", "0,50 euro")]},
        "unit": {"fr": [("att_1__tableau_6__table_1__tr_3", "8 Go")],
                 "be": [("art_2__para_3__point_3__point_b", "16 GB")]},
        "who": WHO, "when": WHEN, "window": WINDOW,
    }),
    # 1 Go where the table knows 700 Mo: a proportion; one amount for every Belgian disc, which counts no gigabyte
    ("cd", "1 Go", {
        "listed": {"fr": [("art_1__para_I__point_1", "CD R et RW data")],
                   "be": [("art_2__para_3__point_1", "un CD-R/RW Data")]},
        "measure": {"fr": [("att_1__tableau_1__table_1__tr_1", "700 Mo 0,35"), ("art_5__para_I", "que par la capacité"),
                           ("art_5__para_I", "égale au produit")],
                    "be": [("art_2__para_3__point_1", "est fixée à 0,12 euro")]},
        "unit": {"fr": [("att_1__tableau_1__table_1__tr_1", "700 Mo")]},
        "who": WHO, "when": WHEN, "window": WINDOW,
    }),
    # above the last line of tableau 3: the words of the cap, the last line, and why it counts for the whole slice
    ("enregistreur-dvd", "600 Go", {
        "listed": {"fr": [("art_1__para_I__point_3", "téléviseur")],
                   "be": [("art_2__para_1__point_3", "un enregistreur de DVD")]},
        "measure": {"fr": [("art_5__para_II", "capacité d’enregistrement supérieure"),
                           ("art_5__para_II", "appliqué à titre conservatoire"),
                           ("att_1__tableau_3__table_1__tr_7", "45,00"), _SLICES],
                    "be": [("art_2__para_1__point_3__point_b", "10,75 euros")]},
        "unit": {"fr": [("att_1__tableau_3__table_1__tr_7", "500 Go")],
                 "be": [("art_2__para_1__point_3__point_b", "1 TB")]},
        "who": WHO, "when": WHEN, "window": WINDOW,
    }),
    # listed in France only: Belgium quotes the list that leaves it out, and says nothing more
    ("tablette", "16 Go", {
        "listed": {"fr": [("art_1__para_I__point_12", "tablettes tactiles")], "be": [("art_2__para_1", "appareils")]},
        "measure": {"fr": [("att_1__tableau_12__table_1__tr_2", "0,525 0"), _FORMULA]},
        "unit": {"fr": [("att_1__tableau_12__table_1__tr_2", "16 Go")]},
        "who": {"fr": WHO["fr"]}, "when": {"fr": WHEN["fr"]}, "window": {"fr": WINDOW["fr"]},
    }),
    # listed in Belgium only, at nothing: nobody has to pay by any date
    ("ordinateur", "", {
        "listed": {"fr": [("art_1__para_I", "les supports d’enregistrement suivants")],
                   "be": [("art_2__para_2", "ordinateurs")]},
        "measure": {"be": [("art_2__para_2", "est fixée à 0 euro")]},
        "who": {"be": WHO["be"]}, "window": {"be": WINDOW["be"]},
    }),
]  # fmt: skip


@pytest.mark.parametrize(("device", "capacity", "expected"), POINTS, ids=[device for device, *_ in POINTS])
def test_every_question_quotes_the_words_that_answer_it(
    device: str, capacity: str, expected: dict[str, dict[str, Words]]
) -> None:
    """A date answered by a tariff row, or a payer by a date, cites the law for what it does not say."""
    points = {point.id: point for point in compare(device, capacity, MIDDLE).points}
    assert list(points) == list(expected)
    for id_, point in points.items():
        for cell in point.cells:
            quoted = [(c.eid, c.quote) for step in cell.steps for c in step.citations]
            words = expected[id_].get(cell.system, [])
            assert [eid for eid, _ in quoted] == [eid for eid, _ in words], (id_, cell.system)
            for (eid, quote), (_, piece) in zip(quoted, words, strict=True):
                assert piece in quote, (id_, cell.system, eid, quote)


def test_the_sentence_on_a_difference_says_how_each_text_measures() -> None:
    """Said to measure alike, over a rate and a slice the two texts would be told wrong."""
    measured = {device: _difference(device, capacity) for device, capacity, _ in POINTS}
    assert "en France, un tarif par gigaoctet" in measured["telephone"]
    assert "en Belgique, un montant par tranche" in measured["telephone"]
    assert "un montant proportionnel" in measured["cd"]
    assert "en Belgique, un montant par unité" in measured["cd"]
    assert measured["enregistreur-dvd"] == "Partout, un montant par tranche de capacité."
    assert measured["tablette"].endswith("(France).")
    assert measured["ordinateur"].endswith("(Belgique).")


def _difference(device: str, capacity: str) -> str:
    return {point.id: point.difference for point in compare(device, capacity, MIDDLE).points}["measure"]


def test_the_dates_of_a_sale_on_the_first_of_february() -> None:
    """Counted by hand from 28 February 2013: 80 full days end on 19 May, 40 on 9 April; each payment is the day after.

    Belgium declares before the twentieth day of March; without a notification there is no day of payment.
    """
    (point,) = [point for point in compare("telephone", "64 Go", MIDDLE).points if point.id == "when"]
    told = {cell.system: [step.text for step in cell.steps if not step.citations] for cell in point.cells}
    narrow = "\u202f"
    assert told["fr"] == [
        "Importateur exclusif, fabricant", f"Paiement, au plus tard{narrow}: 20 mai 2013",
        f"Paiement, au plus tard, autre lecture des jours francs{narrow}: 19 mai 2013",
        "Importateur grossiste", f"Paiement, au plus tard{narrow}: 10 avril 2013",
        f"Paiement, au plus tard, autre lecture des jours francs{narrow}: 9 avril 2013",
        "Autre importateur", f"Paiement{narrow}: 1er février 2013",
    ]  # fmt: skip
    assert told["be"] == ["Importateur exclusif, fabricant, importateur grossiste", "Autre importateur"]
