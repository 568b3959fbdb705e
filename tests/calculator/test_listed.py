"""Every name in the lists of the texts leads to its own point, however it is typed."""

from __future__ import annotations

import random
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from copie_privee import guide, load
from copie_privee.tools.lexicon import Lexicon
from copie_privee.tools.tokens import folded, singular
from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.corpus import load as load_corpus
from scripts.lawdoc.registers import RegisterError
from scripts.tariff.later import read_later
from scripts.tariff.listed import Listed, read_listed
from scripts.tariff.questions import read_guide
from scripts.tariff.rules import read_rules
from scripts.tariff.vocabulary import read_vocabulary

LISTED = read_listed(load_corpus())

# typed by hand from the printed texts: what the reading of them is checked against
BY_HAND = {
    ("fr", "cd-data"): ["CD R et RW data"],
    ("fr", "dvd-data"): ["DVD Ram, DVD R et DVD RW data"],
    ("fr", "enregistreur-tv"): [
        "décodeur", "box", "baladeur dédié à l’enregistrement de vidéogrammes", "téléviseur", "enregistreur", "boîtier",
    ],
    ("fr", "baladeur-audio"): ["baladeur", "appareil de salon"],
    ("fr", "baladeur-audio-video"): ["baladeur", "appareil de salon"],
    ("fr", "cle-usb"): ["clés USB", "Clés USB"],
    ("fr", "carte-memoire"): ["cartes mémoires", "Cartes mémoires"],
    ("fr", "stockage-externe"): ["supports de stockage externes", "Supports de stockage externes"],
    ("fr", "stockage-multimedia"): [
        "supports de stockage externes multimédias", "box à disque dur ou à mémoire de stockage multimédia",
        "Supports de stockage externes multimédia",
    ],
    ("fr", "telephone-mobile"): ["téléphone mobile"],
    ("fr", "autoradio-navigation"): ["systèmes de navigation", "autoradios", "système de navigation", "autoradio"],
    ("fr", "tablette"): ["tablettes tactiles multimédias", "tablettes tactiles multimédia"],
    ("be", "appareil-sans-support"): [
        "chaîne Hi-Fi avec radio-cassette-CD", "combiné lecteur de DVD et magnéto-scope",
        "combiné graveur de DVD et magnéto-scope", "enregistreur radio-cassette portable",
        "combiné radio-cassette-CD portable", "combiné téléviseur et graveur de DVD", "enregistreur de DVD",
        "platine cassette", "magnéto-scope", "graveur de CD", "graveur de MiniDisc",
        "graveur de CD Audio vers MiniDisc",
    ],
    ("be", "appareil-integre"): [
        "télévision", "chaîne Hi-Fi", "combiné graveur DVD et magnéto-scope",
        "chaîne DVD Home cinéma multifonctionnelle", "Set top Box", "centre multimédia",
    ],
    ("be", "appareil-non-integre"): [
        "enregistreur de DVD", "lecteur de DVD", "graveur de CD", "magnéto-scope", "chaîne DVD Home cinéma",
    ],
    ("be", "baladeur-telephone"): [
        "baladeur MP3", "baladeur MP4", "téléphone portable avec une fonction MP3 et/ou MP4",
    ],
    ("be", "ordinateur"): ["ordinateurs"],
    ("be", "cd-minidisc"): [
        "CD-R/RW Data", "CD-R/RW Audio", "MiniCD-R/RW", "MiniDVD-R/RW", "MiniDisc", "cassette Audio DAT",
    ],
    ("be", "dvd"): ["DVD+/-R/RW"],
    ("be", "cle-carte"): ["clé USB", "carte mémoire"],
    ("be", "disque-dur-externe"): ["disque dur externe"],
    ("be", "cassette-audio-8mm"): ["cassette audio", "bande audio", "cassette vidéo 8mm"],
    ("be", "cassette-video"): ["cassette vidéo"],
}  # fmt: skip


def test_the_lists_are_read_whole() -> None:
    """A name the reading misses would be unknown to whoever types the words of the law."""
    read: dict[tuple[str, str], list[str]] = {}
    for item in LISTED:
        read.setdefault((item.system, item.category), []).append(item.name)
    assert read == BY_HAND


def places(phrase: str, system: str) -> set[str]:
    """Every category a phrase leads to in a system, by a lead or by the answer to a question."""
    directions = next(d for d in guide(phrase).directions if d.system == system)
    answers = [answer for question in directions.questions for answer in question.answers]
    return {lead.case["category"] for lead in (*directions.leads, *answers) if lead.case}


def variants(name: str) -> set[str]:
    """A name as people type it: without accents, in other letters, plural, with or without spaces and hyphens."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    plural = " ".join(
        word + "s" if len(word) > 2 and word[-1].isalpha() and word[-1] != "s" else word for word in name.split()
    )
    digits = re.sub(r"(\d)(\w)", r"\1 \2", name)
    return {
        name, plain, name.upper(), name.lower(), plural, digits, name.replace("-", " "), name.replace("-", ""),
        name.replace(" ", "-"), name.replace(" de ", " "), f"un {name}", f"{name} 8 Go", f"mon {plain.lower()}",
    }  # fmt: skip


@pytest.mark.parametrize("item", LISTED, ids=lambda item: f"{item.system}: {item.name}")
def test_every_name_of_a_list_leads_to_its_point(item: Listed) -> None:
    """The law's own words, however typed, must find the law."""
    for form in item.forms:
        for typed in variants(form):
            if item.category == "appareil-sans-support" and "8 Go" in typed:
                continue  # a capacity says that there is a support
            assert item.category in places(typed, item.system), typed


@pytest.mark.parametrize("item", LISTED, ids=lambda item: f"{item.system}: {item.name}")
def test_a_slip_of_the_keyboard_still_finds_the_name(item: Listed) -> None:
    """One wrong letter must not hide the device, in any word of five letters and more."""
    known = Lexicon(load().vocabulary).known
    chance = random.Random(item.name)
    for word in re.findall(r"[^\W\d_]{5,}", item.name):
        for slipped in slips(word, chance):
            if singular(folded(slipped)) in known:
                continue  # another right word, and so read as that word
            typed = item.name.replace(word, slipped)
            assert item.category in places(typed, item.system), typed


def slips(word: str, chance: random.Random) -> list[str]:
    at = chance.randrange(1, len(word) - 1)
    letter = chance.choice("bcdfghjklmnpqrtvwxyz")
    return [
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    ]


def register(corpus: Corpus, folder: Path, **changed: str) -> dict[str, Any]:
    rules = read_rules(corpus)
    path = corpus.root / "vocabulary.toml"
    text = path.read_text(encoding="utf-8")
    for old, new in changed.items():
        assert old in text
        text = text.replace(old, new, 1)
    written = folder / path.name
    written.write_text(text, encoding="utf-8")
    return read_vocabulary(corpus, read_guide(corpus, rules), rules, read_later(corpus), written)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('id = "npvr"', 'id = "nvpr"', "named_by ne nomme rien"),
        ('fr = "cle-usb"', 'fr = "carte-memoire"', "listé"),
        ('fr = "tablette"', 'fr = "guéridon"', "catégorie inconnue"),
        ('fr = "?portable"', 'fr = "?quoi"', "question inconnue"),
        ('words = "mobile"', 'words = "smartphone"', "smartphone"),
        ('words = "mobile"', 'words = "de la"', "aucun mot"),
        ('device = ["be.list-devices"]', 'device = ["be.rien"]', "phrases inconnues"),
    ],
)
def test_a_vocabulary_that_contradicts_the_lists_stops_the_build(
    corpus: Corpus, tmp_path: Path, old: str, new: str, told: str
) -> None:
    """A word pointed away from the point that names it would be a wrong amount for whoever types it."""
    with pytest.raises(RegisterError, match=told):
        register(corpus, tmp_path, **{old: new})
