"""The proof of fidelity put to the test: hundreds of small forgeries of the editions, each caught."""

from __future__ import annotations

import dataclasses
import random
import re
from collections.abc import Callable

import pytest

from scripts.lawdoc.corpus import ROOT, Corpus
from scripts.lawdoc.markup import parse
from scripts.lawdoc.model import EditionError
from scripts.lawdoc.words import apply_errata, raw_words, tokens
from scripts.tariff.bands import BandError
from scripts.tariff.law_json import tariff_bands

SEED = 20121214
EACH = 60  # mutants a kind and a text
TOKEN = re.compile(r"\w+|[^\w\s]")
# where a reference leads is held by the table of references, not by the words
ADDRESS = re.compile(r"\[(?=[^\[\]]+\]\()|\]\([^)\s]*\)")
STRUCTURE = re.compile(r"^(?:#+|\|[-|]+\||```formule|```|---)", re.MULTILINE)

Words = list[re.Match[str]]
Mutation = Callable[[str, Words, random.Random], str]


def replaced(source: str, word: re.Match[str], by: str) -> str:
    return source[: word.start()] + by + source[word.end() :]


def delete(source: str, words: Words, chance: random.Random) -> str:
    return replaced(source, chance.choice(words), "")


def double(source: str, words: Words, chance: random.Random) -> str:
    word = chance.choice(words)
    return replaced(source, word, f"{word[0]} {word[0]}")


def change(source: str, words: Words, chance: random.Random) -> str:
    word = chance.choice([word for word in words if word[0].isalpha()])
    at = chance.randrange(len(word[0]))
    letter = chance.choice([each for each in "aeéinrst" if each != word[0][at]])
    return replaced(source, word, word[0][:at] + letter + word[0][at + 1 :])


def swap(source: str, words: Words, chance: random.Random) -> str:
    while True:
        at = chance.randrange(len(words) - 1)
        one, two = words[at], words[at + 1]
        if one[0] != two[0] and "\n" not in source[one.end() : two.start()]:
            return source[: one.start()] + two[0] + source[one.end() : two.start()] + one[0] + source[two.end() :]


def digit(source: str, words: Words, chance: random.Random) -> str:
    word = chance.choice([word for word in words if word[0].isdecimal() and word[0].isascii()])
    at = chance.randrange(len(word[0]))
    other = chance.choice([each for each in "0123456789" if each != word[0][at]])
    return replaced(source, word, word[0][:at] + other + word[0][at + 1 :])


def mark(source: str, words: Words, chance: random.Random) -> str:
    word = chance.choice([word for word in words if not word[0].isalnum()])
    other = chance.choice([each for each in ".,;:()«»[]°-―/€" if each != word[0]])
    return replaced(source, word, other)


def bracket(source: str, words: Words, chance: random.Random) -> str:
    """Drop a bracket, a parenthesis or a guillemet."""
    return replaced(source, chance.choice([word for word in words if word[0] in "[]()«»<>¹"]), "")


MUTATIONS: list[Mutation] = [delete, double, change, swap, digit, mark, bracket]


def law_words(source: str) -> Words:
    """The words and marks of the law: neither the front matter, nor addresses, nor the edition's own structure."""

    def blank(match: re.Match[str]) -> str:
        return " " * len(match[0])

    masked = STRUCTURE.sub(blank, ADDRESS.sub(blank, source))
    return list(TOKEN.finditer(masked, source.index("\n---\n") + 5))


def caught(corpus: Corpus, work: str, source: str, words: list[str]) -> bool:
    """By the parser, by the words, or, where words only moved to another cell, by the reading of the tariffs."""
    try:
        edition = parse(source, "essai.md", corpus.works[work].shorthand)
    except EditionError:
        return True
    if tokens(edition.words) != words:
        return True
    forged = dataclasses.replace(corpus, editions=corpus.editions | {work: edition})
    try:
        return any(tariff_bands(forged, entry) != tariff_bands(corpus, entry) for entry in corpus.categories)
    except BandError:
        return True


WORKS = ["fr/decision-15-2012", "fr/cpi-l311-8", "be/ar-1996-03-28"]
# article L. 311-8 has no bracket, parenthesis or guillemet to drop
FORGERIES = [(work, mutation) for work in WORKS for mutation in MUTATIONS if (work, mutation) != (WORKS[1], bracket)]


@pytest.mark.slow
@pytest.mark.parametrize(("work", "mutation"), FORGERIES, ids=lambda value: getattr(value, "__name__", value))
def test_every_forgery_is_caught(corpus: Corpus, work: str, mutation: Mutation) -> None:
    """One that passed would be a word of the law that anybody could change without a test noticing."""
    source = (ROOT / corpus.works[work].edition).read_text(encoding="utf-8")
    expected = tokens(apply_errata(raw_words(corpus.raw[work]), [e for e in corpus.errata if e.work == work]))
    words = law_words(source)
    chance = random.Random(f"{SEED} {work} {mutation.__name__}")
    passed = []
    for _ in range(EACH):
        mutant = mutation(source, words, chance)
        assert mutant != source
        if not caught(corpus, work, mutant, expected):
            at = next(i for i, (a, b) in enumerate(zip(source, mutant, strict=False)) if a != b)
            passed.append((source[at - 20 : at + 20], mutant[at - 20 : at + 20]))
    assert passed == []


def test_the_editions_themselves_pass(corpus: Corpus) -> None:
    """A comparison that refused everything would catch every forgery too."""
    for work, entry in corpus.works.items():
        source = (ROOT / entry.edition).read_text(encoding="utf-8")
        errata = [e for e in corpus.errata if e.work == work]
        assert not caught(corpus, work, source, tokens(apply_errata(raw_words(corpus.raw[work]), errata)))


@pytest.mark.parametrize(
    ("work", "heading", "forged"),
    [
        ("be/ar-1996-03-28", "### Art. 14.", "## Art. 14."),
        ("be/ar-1996-03-28", "### Art. 14.", "#### Art. 14."),
        ("be/ar-1996-03-28", "## CHAPITRE IX.", "### CHAPITRE IX."),
        ("fr/decision-15-2012", "## Annexe", "### Annexe"),
        ("fr/decision-15-2012", "### Tableau n° 12.", "## Tableau n° 12."),
        ("fr/decision-15-2012", "## Article 9", "### Article 9"),
    ],
)
def test_a_heading_out_of_its_level_is_refused(corpus: Corpus, work: str, heading: str, forged: str) -> None:
    """The words would be the same and the article would have left its chapter."""
    source = (ROOT / corpus.works[work].edition).read_text(encoding="utf-8")
    with pytest.raises(EditionError, match="niveau de titre"):
        parse(source.replace(f"\n{heading}", f"\n{forged}"), "essai.md", corpus.works[work].shorthand)
