"""The numbers of what was typed: capacities, a quantity, a date; and which numbers are none of these.

Takes tokens and the words found in them; gives Numbers. A number is first what its neighbours make it (a model, the
version of USB, "lot de 2", "10 pouces"), then a capacity by its unit, and only then a bare number of gigabytes. A space
is a thousands mark only where the size stays plausible for the thing, or where nothing else can be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ..capacity import Capacity, read_capacity, read_size, read_unit
from .lexicon import Entry, Found, Lexicon
from .tokens import Token
from .typed_dates import Span, date_around

_DEGREE = ("°", "º")
_TIMES = ("x", "×", "*")
_SIGNS = ('"', "″", "'", "’", "%", "€", "$")
_DIGITS = 10
_DISC = read_capacity("20 Go").octets  # sizes with decimals and no unit ("4.7") are those of discs
_NETWORKS = ("2", "3", "4", "5")


@dataclass(frozen=True, slots=True)
class Size:
    """A capacity that was read, where it stands, and whether its unit was assumed."""

    capacity: Capacity
    at: int
    assumed: bool = False


@dataclass
class Numbers:
    """What was read in the numbers, and the places of the tokens used for it."""

    sizes: list[Size] = field(default_factory=list)
    quantity: int | None = None
    when: Span | None = None
    used: set[int] = field(default_factory=set)


def read_numbers(typed: Sequence[Token], found: Sequence[Found], lexicon: Lexicon, thing: Entry | None) -> Numbers:
    """The numbers of the tokens, read beside the thing they are said of."""
    return _Reader(typed, found, lexicon, thing).read()


class _Reader:
    def __init__(self, typed: Sequence[Token], found: Sequence[Found], lexicon: Lexicon, thing: Entry | None) -> None:
        self.typed, self.found, self.lexicon, self.thing = typed, found, lexicon, thing
        self.named = {i for f in found for i in range(f.start, f.end)}
        self.numbers = Numbers()
        self.largest = read_capacity(thing.largest).octets if thing else None

    def read(self) -> Numbers:
        for reads in (
            self._dates,
            self._acts,
            self._models,
            self._lots,
            self._others,
            self._sizes,
            self._quantity,
            self._bare,
        ):
            reads()
        return self.numbers

    def _key(self, i: int) -> str:
        return self.typed[i].key if 0 <= i < len(self.typed) else ""

    def _glued(self, i: int) -> bool:
        """Whether token i is written together with the word before it."""
        return i > 0 and self.typed[i - 1].end == self.typed[i].start and self.typed[i - 1].is_word

    def _free(self) -> Iterator[int]:
        for i, token in enumerate(self.typed):
            if token.is_number and i not in self.numbers.used and i not in self.named:
                yield i

    def _unit(self, i: int) -> tuple[str, int] | None:
        """The unit that stands at i and how many tokens it takes ("giga octets": two or three)."""
        if i >= len(self.typed) or not self.typed[i].is_word or self._key(i) in self.lexicon.measures:
            return None
        for width in (3, 2):
            joined = "".join(token.key for token in self.typed[i : i + width])
            if len(joined) > 5 and (unit := read_unit(joined)):
                return unit, width
        unit = read_unit(self._key(i))
        per_second = self._key(i + 1) == "/" and self._key(i + 2) == "s"
        return (unit, 1) if unit and not per_second else None

    def _use(self, *places: int) -> None:
        self.numbers.used.update(places)

    def _dates(self) -> None:
        """12/03/2014, 2014-03-12, mars 2014, en 2014, 2014."""
        for i in list(self._free()):
            if self.numbers.when:
                return
            if self._unit(i + 1) or len(self._key(i)) != 4 or not self._key(i).isdecimal():
                continue
            year = int(self._key(i))
            if year not in self.lexicon.years:
                continue
            try:
                found = date_around(self.typed, i, year, self.lexicon.since)
            except ValueError:  # 31/02/2014: no date, so the number stays free
                continue
            if found:
                self.numbers.when, places = found
                self._use(*places)

    def _acts(self) -> None:
        """The number of an act that is not known: "décision 30", "décision n° 30"."""
        for f in self.found:
            i = f.end
            while "kind" in f.entry.flags and (self._key(i) in self.lexicon.numbering or self._key(i) in _DEGREE):
                i += 1
            if "kind" in f.entry.flags and i in self._free():
                self.named.add(i)

    def _models(self) -> None:
        """The number after a name: "iPhone 6", "USB 3.0", "PlayStation 4"."""
        for f in self.found:
            i = f.end
            if not f.entry.models or i >= len(self.typed) or not self.typed[i].is_number:
                continue
            if self._unit(i + 1) and not self._lettered(i):
                continue
            follows = self._key(i + 1)
            if follows.isdecimal() and len(follows) == 3 and follows[0] == "0":
                continue  # "USB 3 000 Go": no number begins with 0
            numbered = "medium" not in f.entry.flags and follows[:1].isdecimal() and len(self._key(i)) < 3
            if self._key(i) in f.entry.models or numbered:
                self._use(i)
                while i + 1 < len(self.typed) and self.typed[i].end == self.typed[i + 1].start:
                    i += 1  # "5s", "6c"
                    if not self.typed[i].is_word:
                        break
                    self._use(i)

    def _lettered(self, i: int) -> bool:
        """Whether a letter written with the number is of the name: the T of "5T", where a size follows."""
        letter = self._glued_after(i) and len(self._key(i + 1)) == 1
        return letter and any(token.is_number for token in self.typed[i + 2 :])

    def _count(self, i: int) -> int | None:
        """A whole number at i, in digits or in words, not a capacity."""
        key = self._key(i)
        if i in self.numbers.used or i in self.named:
            return None
        if key.isdecimal() and len(key) < _DIGITS and not self._unit(i + 1):
            return int(key) or None
        return self.lexicon.counts.get(key)

    def _lots(self) -> None:
        """ "lot de 2", "par 50", "x2", "2 x 8 Go"."""
        for i, token in enumerate(self.typed):
            if self.numbers.quantity:
                return
            counted = None
            if token.key in self.lexicon.packs:
                at = i + 1 if self._key(i + 1) not in self.lexicon.small else i + 2
                counted = (at, self._count(at))
            elif token.key in _TIMES:
                if self._glued(i) is False and self._times_before(i):
                    counted = (i - 1, self._count(i - 1))
                elif i + 1 < len(self.typed) and not self._times_before(i):
                    counted = (i + 1, self._count(i + 1))
            if counted and counted[1]:
                self.numbers.quantity = counted[1]
                self._use(i, counted[0])

    def _times_before(self, i: int) -> bool:
        """Whether "2 x" counts what follows; "16x" at the end, or over a hundred, is a speed."""
        count = self._count(i - 1)
        speeds = self.thing is not None and "speeds" in self.thing.flags and i > 1
        return not speeds and count is not None and count < 100 and i + 1 < len(self.typed)

    def _others(self) -> None:
        """Numbers of something else: "10 pouces", "classe 10", "S4", "4G"."""
        for i in list(self._free()):
            if self._key(i + 1) in self.lexicon.measures or self._key(i + 1) in _SIGNS or self._rate(i):
                self.named.add(i)
            elif self._key(i - 1) in self.lexicon.numbered and not self._unit(i + 1):
                self._use(i)
            elif self._network(i) or (not self._unit(i + 1) and (self._glued_after(i) or self._named_before(i))):
                self.named.add(i)

    def _named_before(self, i: int) -> bool:
        """Whether it is glued to letters that are no name known by itself: the 4 of "S4"."""
        return self._glued(i) and i - 1 not in self.named

    def _rate(self, i: int) -> bool:
        return self._unit(i + 1) is None and read_unit(self._key(i + 1)) is not None and self._key(i + 2) == "/"

    def _network(self, i: int) -> bool:
        """Whether "4G" is a network: glued, and not said of a medium."""
        medium = self.thing is not None and "medium" in self.thing.flags
        return self._key(i) in _NETWORKS and self._key(i + 1) == "g" and self._glued_after(i) and not medium

    def _glued_after(self, i: int) -> bool:
        after = self.typed[i + 1] if i + 1 < len(self.typed) else None
        return after is not None and after.start == self.typed[i].end and after.is_word

    def _sizes(self) -> None:
        for i in list(self._free()):
            unit = self._unit(i + 1)
            if unit and (size := self._size(i, unit[0])):
                self.numbers.sizes.append(Size(size, i))
                self._use(*range(i + 1, i + 1 + unit[1]))

    def _size(self, i: int, unit: str) -> Capacity | None:
        """The capacity whose last digits stand at i, thousands before it joined where they belong to it."""
        whole, _, decimals = self._key(i).replace(",", ".").partition(".")
        start = i
        while self._group(start) and self._belongs(self._key(start - 1), whole, unit):
            start -= 1
            whole = self._key(start) + whole
        value = read_size(whole, decimals)
        if not value or len(whole) > _DIGITS:
            return None
        self._use(*range(start, i + 1))
        return Capacity(value, unit)

    def _group(self, i: int) -> bool:
        """Whether three digits at i may be a group of thousands after the number before them."""
        before = i - 1
        if before < 0 or before in self.numbers.used or before in self.named or not self._key(before).isdecimal():
            return False
        whole = self._key(i).replace(",", ".").partition(".")[0]
        return len(whole) == 3 and len(self._key(before)) < 4 and self.typed[before].end < self.typed[i].start

    def _belongs(self, before: str, whole: str, unit: str) -> bool:
        """Whether the digits before are thousands of these: nothing else to read, or a size that such a thing has."""
        if whole[0] == "0":
            return True
        size = Capacity(Decimal(before + whole), unit)
        roomy = self.largest is None or self.largest > read_capacity(self.lexicon.largest).octets
        return self._plausible(size) and (roomy or whole[-3:] in self.lexicon.rounds)

    def _plausible(self, size: Capacity) -> bool:
        return self.largest is None or 0 < size.octets <= self.largest

    def _quantity(self) -> None:
        """ "2 clés", "cinquante CD": a number before the first thing, or at the very beginning."""
        if self.numbers.quantity:
            return
        things = [f.start for f in self.found if f.entry.is_thing]
        for i in [start - 1 for start in things[:1]] + [0] * bool(things and things[0] > 1):
            count = self._count(i) if i >= 0 else None
            word = not self._key(i)[:1].isdecimal() if i >= 0 else False
            if count and not (self._key(i + 1).isdecimal()) and (not word or i == 0):
                self.numbers.quantity = count
                self._use(i)
                return

    def _bare(self) -> None:
        """A number without a unit is gigabytes, where no other capacity is told and the size is plausible."""
        if self.numbers.sizes or (self.thing is not None and "sizeless" in self.thing.flags):
            return
        unit = "Mo" if self.thing is not None and "megabytes" in self.thing.flags else "Go"
        for i in reversed(list(self._free())):
            if i in self.numbers.used:
                continue
            kept = set(self.numbers.used)
            size = self._size(i, unit)
            whole = size is not None and size.value == int(size.value)
            if size and self._plausible(size) and (whole or self.largest is None or self.largest <= _DISC):
                self.numbers.sizes.append(Size(size, i, assumed=True))
                return
            self.numbers.used = kept
