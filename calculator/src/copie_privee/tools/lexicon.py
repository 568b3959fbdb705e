"""The words people use, found in what was typed: the longest first, one slip of the keyboard forgiven.

Takes the vocabulary packed with the law (`scripts.tariff.vocabulary`); gives a Lexicon. It finds things (a device, a
medium) and traits ("externe", "sans disque dur"). Words are compared without accents, plural, space or hyphen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..capacity import read_unit
from ..french import MONTHS
from .tokens import Token, as_typed, folded, singular

MONTHS_TYPED = {singular(folded(name)): number for number, name in enumerate(MONTHS, 1)}
FORGIVEN = 5  # letters a word needs for a slip to be forgiven


@dataclass(frozen=True)
class Entry:
    """A thing or a trait of the vocabulary: its rule in each system, what it says, and how numbers after it are read.

    rules    for each system, where it leads: {"lead": category}, {"ask": question} or {"out": phrases}
    traits   what the words say by themselves ("iPad": os-mobile)
    means    what they say of another thing they stand beside ("avec disque dur": storage)
    flags    "medium", "weak" (only when nothing better is named), "part", "host", "out" (nothing is listed with it),
             "act" (the name of an act; "kind": what acts are called together with a number or a date)
    base     the thing whose places it takes, empty for one with places of its own
    """

    id: str
    rules: dict[str, dict[str, Any]]
    traits: tuple[str, ...]
    means: tuple[str, ...]
    models: frozenset[str]
    flags: frozenset[str]
    why: str
    largest: str
    base: str = ""

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
        self.numbering = _set(packed["numbering"])
        self.since = _set(packed["since"])
        self.packs = _set(packed["packs"])
        self.lots = _set(packed["lots"])
        self.measures = _set(packed["measures"])
        self.counts: dict[str, int] = {folded(word): number for word, number in packed["counts"].items()}
        self.noise = _set(packed["noise"])
        self.kept = _set(packed["kept"])
        self.silent = self.noise.union(
            self.small, self.numbered, self.since, self.joining, self.negating, self.packs, self.lots, self.belonging
        )
        self.largest: str = packed["largest"]
        self.rounds = frozenset(packed["rounds"].split())
        self.nearest: dict[str, list[str]] = packed["nearest"]
        self.years = range(*packed["years"])
        self.longest = 1
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
                given.get("is", ""),
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
        self.longest = max(self.longest, len(keys))
        if joined not in self.phrases:
            self.phrases[joined] = entry
            self.shown.setdefault(joined, " ".join(parts))

    @cached_property
    def known(self) -> set[str]:
        """Every word that is understood, and so never corrected."""
        others = (
            self.small,
            self.joining,
            self.negating,
            self.numbered,
            self.since,
            self.packs,
            self.lots,
            self.measures,
        )
        return set(self.shown).union(self.noise, self.counts, self.kept, self.coordinating, self.belonging, *others)

    @cached_property
    def _ends(self) -> dict[str, list[str]]:
        """Words and names by their first and by their last two letters: one slip leaves one of these as it was."""
        ends: dict[str, list[str]] = {}
        for word in self.shown:
            ends.setdefault(f"{word[:2]}-", []).append(word)
            ends.setdefault(f"-{word[-2:]}", []).append(word)
        return ends

    def near(self, word: str) -> list[str]:
        """The words and names of the vocabulary that are one slip away."""
        alike = {*self._ends.get(f"{word[:2]}-", ()), *self._ends.get(f"-{word[-2:]}", ())}
        return [other for other in alike if -2 < len(other) - len(word) < 2 and one_slip(word, other)]

    def find(self, typed: Sequence[Token]) -> list[Found]:
        """Entries in the order they stand: the longest taken first, none inside another."""
        placed = [i for i, token in enumerate(typed) if self._counts(token)]
        runs: list[tuple[int, int, int, Entry]] = []
        for first, start in enumerate(placed):
            joined = ""
            for last in placed[first : first + self.longest]:
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
        """Whether a number is a size or a day: "tablette Windows 8 Go" names no Windows 8, "du 14 mars" no n° 14."""
        if not typed[i].is_number or i + 1 == len(typed):
            return False
        after = typed[i + 1].key
        return read_unit(after) is not None or after in MONTHS_TYPED

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
        corrected: list[Token] = []
        corrections: list[Correction] = []
        left = list(typed)
        while left:
            token = left.pop(0)
            if token.is_word and not self._understood([*corrected[-2:], token, *left[:2]], token):
                before, after, read = self._nearest_run(corrected, token, left)
                if read is None:
                    read = self._nearest_word(token.key, corrected, left)
                if read is not None:
                    run = [*corrected[len(corrected) - before :], token, *left[:after]]
                    del corrected[len(corrected) - before :], left[:after]
                    whole = as_typed(run)
                    token = Token(whole, read, run[0].start, run[-1].end)
                    corrections.append(Correction(whole, self.shown[read]))
            corrected.append(token)
        return corrected, corrections

    def _understood(self, around: Sequence[Token], token: Token) -> bool:
        """Whether a word is known, alone or joined with those around it ("magnéto scope")."""
        if token.key in self.known or read_unit(token.key):
            return True
        at = around.index(token)
        return any(
            "".join(other.key for other in around[first : last + 1]) in self.phrases
            for first in range(at + 1)
            for last in range(at, len(around))
        )

    def _nearest_word(self, key: str, before: Sequence[Token], after: Sequence[Token]) -> str | None:
        """The word a slip away; of several, the one that makes the longest name with the words around it."""
        if len(key) < FORGIVEN - 1:
            return None
        near = [word for word in self.near(key) if len(self.shown[word]) >= FORGIVEN]
        if len(near) < 2:
            return near[0] if near else None
        heads = ["", *_joined([t.key for t in reversed(before) if t.key not in self.small][:3], backward=True)]
        tails = ["", *_joined([t.key for t in after if t.key not in self.small][:3])]

        def name(word: str) -> int:
            return max(
                (len(n) for head in heads for tail in tails if (n := head + word + tail) in self.phrases), default=0
            )

        return min(near, key=lambda word: (-name(word), " " in self.shown[word], word[0] != key[0], word))

    def _nearest_run(
        self, before: Sequence[Token], token: Token, after: Sequence[Token]
    ) -> tuple[int, int, str | None]:
        """Words written apart that together are a slip away from one name ("magnéo-scope")."""
        if len(token.key) < FORGIVEN - 1:
            return 0, 0, None
        for back, ahead in ((0, 1), (1, 0), (1, 1), (2, 0), (0, 2)):
            run = [*before[len(before) - back :], token, *after[:ahead]]
            if len(run) == 1 + back + ahead and all(one.is_word for one in run):
                joined = "".join(one.key for one in run)
                near = (
                    [name for name in self.near(joined) if name in self.phrases] if len(joined) > FORGIVEN + 2 else []
                )
                if near:
                    return back, ahead, min(near)
        return 0, 0, None


def _joined(keys: Sequence[str], backward: bool = False) -> list[str]:
    """The first one, two, … of the keys written together; `backward`: they stand in reverse."""
    return ["".join(reversed(keys[:n]) if backward else keys[:n]) for n in range(1, len(keys) + 1)]


def _set(words: str) -> frozenset[str]:
    return frozenset(singular(folded(word)) for word in words.split())


def one_slip(one: str, other: str) -> bool:
    """Whether one deletion, insertion, substitution or transposition makes a word of the other.

    >>> [one_slip(typed, "telephone") for typed in ("telphone", "telehpone", "telephone", "telefone")]
    [True, True, False, False]
    """
    shorter = min(len(one), len(other))
    start = next((i for i in range(shorter) if one[i] != other[i]), shorter)
    one, other = one[start:], other[start:]
    shorter = min(len(one), len(other))
    end = next((i for i in range(shorter) if one[-1 - i] != other[-1 - i]), shorter)
    one, other = one[: len(one) - end], other[: len(other) - end]
    lengths = {len(one), len(other)}
    return lengths in ({0, 1}, {1}) or (lengths == {2} and one == other[::-1])
