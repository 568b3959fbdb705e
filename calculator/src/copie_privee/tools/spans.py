"""Ranges of capacity, in exact gigabytes: what a tariff read backwards gives.

Takes bounds as Fractions; gives spans that can be joined, asked for the whole gigabytes they hold, and for the simplest
capacity inside.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

_MOST_PLACES = 10


@dataclass(frozen=True, slots=True)
class Span:
    """Gigabytes from `low` to `high` (None: without end); each bound belongs to the span or not."""

    low: Fraction
    low_in: bool
    high: Fraction | None
    high_in: bool

    @property
    def empty(self) -> bool:
        if self.high is None or self.low < self.high:
            return False
        return self.low > self.high or not (self.low_in and self.high_in)

    def holds(self, size: Fraction) -> bool:
        after = size > self.low or (self.low_in and size == self.low)
        return after and (self.high is None or size < self.high or (self.high_in and size == self.high))

    def meet(self, other: Span) -> Span:
        """What both hold."""
        later = max((self, other), key=lambda span: (span.low, not span.low_in))
        ended = [span for span in (self, other) if span.high is not None]
        sooner = min(ended, key=lambda span: (span.high, span.high_in), default=self)
        return Span(later.low, later.low_in, sooner.high, sooner.high_in)

    def simplest(self) -> Fraction | None:
        """The first size of the span with the fewest decimals, above zero."""
        for places in range(_MOST_PLACES):
            step = Fraction(1, 10**places)
            size = -(-self.low // step) * step
            if not self.holds(size) or not size:
                size += step
            if self.holds(size):
                return size
        return None

    @property
    def whole(self) -> tuple[int, int | None] | None:
        """First and last whole gigabyte inside (None: without end); None where there is none."""
        first = max(1, -(-self.low // 1) + (0 if self.low_in or self.low.denominator > 1 else 1))
        if self.high is None:
            return first, None
        last = self.high // 1 - (1 if self.high.denominator == 1 and not self.high_in else 0)
        return (first, last) if first <= last else None


def joined(spans: Iterable[Span]) -> list[Span]:
    """Neighbours that touch made one, in order of size."""
    found: list[Span] = []
    for span in spans:
        last = found[-1] if found else None
        if last and last.high == span.low and (last.high_in or span.low_in):
            found[-1] = replace(last, high=span.high, high_in=span.high_in)
        else:
            found.append(span)
    return found
