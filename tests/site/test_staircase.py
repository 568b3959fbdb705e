"""The staircase figures: drops where the law has them, said in words that were worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from copie_privee import load
from scripts.cards.staircase import staircase

# Worked out by hand: amount on the bound, amount one Go above, capacity that pays the same again.
DROPS = {
    ("fr", "stockage-externe"): [
        # 1 000 Go: 20,00; 1 001 × 0,015 = 15,015; 20 ÷ 0,015 = 1 333,33
        "À 1 001 Go, la rémunération baisse de 20,00 € à 15,02 € ; il faut 1 333,33 Go pour retrouver le montant de 1 000 Go.",
        # 5 000 × 0,015 = 75; 5 001 × 0,012 = 60,012; 75 ÷ 0,012 = 6 250
        "À 5 001 Go, la rémunération baisse de 75,00 € à 60,01 € ; il faut 6 250 Go pour retrouver le montant de 5 000 Go.",
    ],
    ("fr", "baladeur-audio"): [
        # 8 × 1,50 = 12; 9 × 1,00 = 9; 12 ÷ 1,00 = 12
        "À 9 Go, la rémunération baisse de 12,00 € à 9,00 € ; il faut 12 Go pour retrouver le montant de 8 Go.",
    ],
    ("fr", "cle-usb"): [
        # 8 × 0,13 = 1,04; 9 × 0,10 = 0,90; 1,04 ÷ 0,10 = 10,4 (no drop at 2 and 4: 0,40 → 0,48, 0,64 → 0,65)
        "À 9 Go, la rémunération baisse de 1,04 € à 0,90 € ; il faut 10,4 Go pour retrouver le montant de 8 Go.",
    ],
    ("fr", "enregistreur-tv"): [],
    ("be", "disque-dur-externe"): [],
}


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\xa0", " ").replace("~:", " :")


@pytest.mark.parametrize("category", DROPS)
def test_drops_are_those_of_the_text(category: tuple[str, str]) -> None:
    """A drop invented or missed would make the text look wrong, or look like a bug."""
    law = load()
    figure = staircase(law.categories[category], law)
    assert figure is not None
    assert [plain(drop.sentence) for drop in figure.drops] == DROPS[category]


def test_every_band_has_its_stair_and_the_cap_its_landing() -> None:
    """A missing stair would show a capacity without an amount."""
    law = load()
    phone = staircase(law.categories["fr", "telephone-mobile"], law)
    key = staircase(law.categories["fr", "cle-usb"], law)
    assert phone is not None
    assert key is not None
    assert len(phone.stairs) == 5  # four bands, and the amount of 64 Go beyond them
    ends = [point.partition(",")[2] for point in phone.stairs[-1].points.split()]
    assert ends == [phone.stairs[-2].points.split()[-1].partition(",")[2]] * 2  # level with the end of the last band
    assert len(key.stairs) == 4  # the last band is open: no cap is ever reached


BANDS = {
    ("fr", "telephone-mobile"): [
        "I jusqu’à 8 Go : 0,7000 € par gigaoctet",
        "II au-delà de 8 Go et jusqu’à 16 Go : 0,5000 € par gigaoctet",
        "III au-delà de 16 Go et jusqu’à 32 Go : 0,3095 € par gigaoctet",
        "IV au-delà de 32 Go et jusqu’à 64 Go : 0,2360 € par gigaoctet",
        "V au-delà de 64 Go : 15,10 €, comme pour 64 Go",  # art. 5 II: 64 × 0,236 = 15,104
    ],
    ("be", "cle-carte"): [
        "I jusqu’à 2 GB : 0,15 € l’unité",
        "II au-delà de 2 GB et jusqu’à 16 GB : 0,50 € l’unité",
        "III au-delà de 16 GB : 1,35 € l’unité",
    ],
}


@pytest.mark.parametrize("category", BANDS)
def test_bands_are_named_with_their_number_on_the_drawing(category: tuple[str, str]) -> None:
    """A stair without its words is a line: readers must find the band of the law in it, and go there."""
    law = load()
    figure = staircase(law.categories[category], law)
    assert figure is not None
    assert [plain(f"{stair.number} {stair.sentence}") for stair in figure.stairs] == BANDS[category]
    bands = law.categories[category].bands
    assert [stair.place for stair in figure.stairs][: len(bands)] == [band.place for band in bands]


def test_one_amount_for_all_capacities_is_no_staircase() -> None:
    """A flat line drawn for a computer's 0 € would say nothing and take a screen."""
    law = load()
    assert staircase(law.categories["be", "ordinateur"], law) is None
    assert staircase(law.categories["fr", "autoradio-navigation"], law) is None


def test_an_amount_that_stays_is_no_drop() -> None:
    """« baisse de 6,75 € à 6,75 € » would make the reader doubt every other sentence."""
    law = load()
    category = law.categories["be", "disque-dur-externe"]
    first, second, *rest = category.bands
    level = replace(category, bands=(first, replace(second, amount=first.amount), *rest))
    figure = staircase(level, replace(law, categories=law.categories | {("be", "disque-dur-externe"): level}))
    assert figure is not None
    assert figure.drops == ()
