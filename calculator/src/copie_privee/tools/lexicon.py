"""The words people use, found in what was typed: the longest first, one slip of the keyboard forgiven.

Takes the vocabulary packed with the law (`scripts.tariff.vocabulary`); gives a Lexicon. It finds things (a device, a
medium) and traits ("externe", "sans disque dur"). Words are compared without accents, plural, space or hyphen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from string import ascii_lowercase
from typing import Any

from ..capacity import read_unit
from .tokens import Token, folded, singular

LONGEST = 9  # words in a phrase
FORGIVEN = 5  # letters a word needs for a slip to be forgiven


@dataclass(frozen=True)
class Entry:
    """A thing or a trait of the vocabulary: its rule in each system, what it says, and how numbers after it are read.

    rules    for each system, where it leads: {"lead": category}, {"ask": question} or {"out": phrases}
    traits   what the words say by themselves ("iPad": os-mobile)
    means    what they say of another thing they stand beside ("avec disque dur": storage)
    flags    "medium", "weak" (only when nothing better is named), "part", "host", "out" (nothing is listed with it)
    """

    id: str
    rules: dict[str, dict[str, Any]]
    traits: tuple[str, ...]
    means: tuple[str, ...]
    models: frozenset[str]
    flags: frozenset[str]
    why: str
    largest: str

    @property
    def is_thing(self) -> bool:
        return bool(self.rules)


@dataclass(frozen=True, slots=True)
class Found:
    """An entry where it stands: tokens start to end (excluded); `negated`: after "sans"."""

    entry: Entry
    start: int
    end: int
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """A slip forgiven: what was typed, what it was taken for."""

    typed: str
    read: str


class Lexicon:
    """The vocabulary, ready to be looked up."""

    def __init__(self, packed: dict[str, Any]) -> None:
        self.small = _set(packed["small"])
        self.joining = _set(packed["joining"])
        self.coordinating = _set(packed["coordinating"])
        self.belonging = _set(packed["belonging"])
        self.negating = _set(packed["negating"])
        self.numbered = _set(packed["numbered"])
        self.packs = _set(packed["packs"])
        self.lots = _set(packed["lots"])
        self.measures = _set(packed["measures"])
        self.counts: dict[str, int] = {folded(word): number for word, number in packed["counts"].items()}
        self.noise = _set(packed["noise"])
        self.kept = _set(packed["kept"])
        self.nearest: dict[str, list[str]] = packed["nearest"]
        self.phrases: dict[str, Entry] = {}
        self.shown: dict[str, str] = {}
        for given in packed["entries"]:
            entry = Entry(
                given["id"],
                given.get("rules", {}),
                tuple(given.get("traits", ())),
                tuple(given.get("means", ())),
                frozenset(given.get("models", "").split()),
                frozenset(given.get("flags", ())),
                given.get("why", ""),
                given.get("largest", packed["largest"]),
            )
            for phrase in given["words"].split():
                self._add(phrase, entry)

    def _add(self, phrase: str, entry: Entry) -> None:
        parts = phrase.split("-")
        keys = [singular(folded(part)) for part in parts]
        for part, key in zip(parts, keys, strict=True):
            if not key[:1].isdecimal():
                self.shown.setdefault(key, part)
        joined = "".join(keys)
        if joined not in self.phrases:
            self.phrases[joined] = entry
            self.shown.setdefault(joined, " ".join(parts))

    @cached_property
    def known(self) -> set[str]:
        """Every word that is understood, and so never corrected."""
        others = (self.small, self.joining, self.negating, self.numbered, self.packs, self.lots, self.measures)
        return set(self.shown).union(self.noise, self.counts, self.kept, self.coordinating, self.belonging, *others)

    def find(self, typed: Sequence[Token]) -> list[Found]:
        """Entries in the order they stand: the longest taken first, none inside another."""
        placed = [i for i, token in enumerate(typed) if self._counts(token)]
        runs: list[tuple[int, int, int, Entry]] = []
        for first, start in enumerate(placed):
            joined = ""
            for last in placed[first : first + LONGEST]:
                joined += typed[last].key
                entry = self.phrases.get(joined) or self.phrases.get(singular(joined))
                if entry and not self._measured(typed, last):
                    runs.append((-len(joined), start, last + 1, entry))
        taken: list[Found] = []
        for _, start, end, entry in sorted(runs, key=lambda run: run[:3]):
            if all(end <= other.start or other.end <= start for other in taken):
                taken.append(Found(entry, start, end))
        taken.sort(key=lambda found: found.start)
        return [Found(f.entry, f.start, f.end, self._negated(typed, taken, f)) for f in taken]

    @staticmethod
    def _measured(typed: Sequence[Token], i: int) -> bool:
        """Whether a number at i has a unit of its own: "tablette Windows 8 Go" names no Windows 8."""
        return typed[i].is_number and i + 1 < len(typed) and read_unit(typed[i + 1].key) is not None

    def _counts(self, token: Token) -> bool:
        """Whether a token is part of names: words that carry meaning, and numbers ("MP3", "8 mm")."""
        return token.is_number or (token.is_word and token.key not in self.small)

    def _negated(self, typed: Sequence[Token], taken: list[Found], found: Found) -> bool:
        """Whether "sans", "ni" or "pas" stands shortly before it, with no other thing and no "avec" between."""
        things = {i for other in taken if other.entry.is_thing for i in range(other.start, other.end)}
        for i in range(found.start - 1, max(found.start - 5, -1), -1):
            if typed[i].key in self.negating:
                return True
            if i in things or typed[i].key in self.joining:
                return False
        return False

    def correct(self, typed: list[Token]) -> tuple[list[Token], list[Correction]]:
        """The tokens with one slip forgiven in each word that is not known, and what was forgiven."""
        corrected, corrections, i = [], [], 0
        while i < len(typed):
            token, width, read = typed[i], 1, None
            if token.is_word and not self._understood(typed, i):
                read = self._nearest_word(token.key)
                if read is None:
                    width, read = self._nearest_run(typed, i)
            if read is None:
                corrected.append(token)
            else:
                last = typed[i + width - 1]
                between = zip(typed[i : i + width], typed[i + 1 : i + width], strict=False)
                gaps = [" " if a.end < b.start else "" for a, b in between] + [""]
                whole = "".join(t.typed + gap for t, gap in zip(typed[i : i + width], gaps, strict=True))
                corrected.append(Token(whole, read, token.start, last.end))
                corrections.append(Correction(whole, self.shown[read]))
            i += width
        return corrected, corrections

    def _understood(self, typed: Sequence[Token], i: int) -> bool:
        """Whether a word is known, alone or joined with those around it ("magnéto scope")."""
        if typed[i].key in self.known or read_unit(typed[i].key):
            return True
        for first in range(max(0, i - 2), i + 1):
            for last in range(i, min(len(typed), i + 3)):
                if "".join(token.key for token in typed[first : last + 1]) in self.phrases:
                    return True
        return False

    def _nearest_word(self, key: str) -> str | None:
        """The one word a slip away; of several, one that begins alike, then the first in order."""
        if len(key) < FORGIVEN - 1:
            return None
        near = [word for word in slips(key) if len(word) >= FORGIVEN and word in self.shown]
        return min(near, key=lambda word: (word[0] != key[0], -len(word), word), default=None)

    def _nearest_run(self, typed: Sequence[Token], i: int) -> tuple[int, str | None]:
        """Two or three words written apart that together are a slip away from one name ("magnéo-scope")."""
        for width in (2, 3):
            run = typed[i : i + width]
            if len(run) == width and all(token.is_word for token in run):
                joined = "".join(token.key for token in run)
                near = [word for word in slips(joined) if len(word) > FORGIVEN and word in self.phrases]
                if near:
                    return width, min(near)
        return 1, None


def _set(words: str) -> frozenset[str]:
    return frozenset(singular(folded(word)) for word in words.split())


def slips(word: str) -> set[str]:
    """Every word that one deletion, transposition, substitution or insertion makes of it."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    made = {head + tail[1:] for head, tail in cuts if tail}
    made.update(head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1)
    for letter in ascii_lowercase:
        made.update(head + letter + tail[1:] for head, tail in cuts if tail)
        made.update(head + letter + tail for head, tail in cuts)
    made.discard(word)
    return made
