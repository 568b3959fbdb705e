"""The reading of tariffs: all 69 bands, typed here by hand from the printed texts."""

from __future__ import annotations

import pytest

from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.markup import parse
from scripts.tariff.bands import BandError, read_bands
from scripts.tariff.law_json import tariff_bands
from tests.by_hand import TARIFFS


@pytest.mark.parametrize("category", TARIFFS)
def test_bands_are_those_of_the_printed_text(corpus: Corpus, category: tuple[str, str]) -> None:
    """A band misread from the text would be a wrong cent for everyone."""
    entry = next(c for c in corpus.categories if (c.system, c.id) == category)
    read = [
        (band.up_to and f"{band.up_to.value} {band.up_to.unit}", band.amount, band.per)
        for band in tariff_bands(corpus, entry)
    ]
    assert read == TARIFFS[category]


def test_there_are_69_bands_in_23_categories() -> None:
    """The table typed by hand covers the whole law, so the test above does too."""
    assert len(TARIFFS) == 23
    assert sum(len(bands) for bands in TARIFFS.values()) == 69


@pytest.mark.parametrize("category", TARIFFS)
def test_every_band_quotes_exact_words_of_its_place(corpus: Corpus, category: tuple[str, str]) -> None:
    """A quote that is not in the law, or elsewhere in it, would light the wrong words."""
    entry = next(c for c in corpus.categories if (c.system, c.id) == category)
    edition = corpus.editions[entry.work]
    for band in tariff_bands(corpus, entry):
        assert band.quote in edition.places[band.eid].words
        assert band.amount.rstrip("0").rstrip(".").replace(".", ",") in band.quote.replace(" ", "")


def table(rows: str, header: str = "RÉMUNÉRATION (en euros)") -> str:
    return (
        "---\nwork: fr/essai\nlanguage: fra\n---\n\n## Annexe\n\n### Tableau n° 1. ― Essai\n\n"
        f"| CAPACITÉ | {header} |\n|---|---|\n{rows}"
    )


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (table("| Jusqu’à 8 Go | 6,30 |\n| Au-delà de 9 Go et jusqu’à 40 Go | 12,00 |\n"), "ne suit pas"),
        (table("| Jusqu’à 8 Go | 6,30 |\n| Au-delà de 7 Go et jusqu’à 40 Go | 12,00 |\n"), "ne suit pas"),
        (table("| Jusqu’à 8 Go | 6,30 |\n| Jusqu’à 40 Go | 12,00 |\n"), "ne suit pas"),
        (table("| Au-delà de 8 Go | 6,30 |\n"), "commence"),
        (table("| Jusqu’à huit Go | 6,30 |\n"), "bornes non comprises"),
        (table("| Jusqu’à 8 Go environ | 6,30 |\n"), "bornes non comprises"),
        (table("| Jusqu’à 8 Go | 6,30 ou 7 |\n"), "montant non compris"),
        (table("| Jusqu’à 8 Go | 6,30 |\n", "RÉMUNÉRATION (en francs)"), "en-tête"),
    ],
)
def test_a_tariff_that_is_not_understood_stops_the_build(source: str, message: str) -> None:
    """Skipped in silence, it would leave capacities with two amounts or none."""
    tableau = parse(source, "essai.md").places["att_1__tableau_1"]
    with pytest.raises(BandError, match=message):
        read_bands(tableau)  # type: ignore[arg-type]
