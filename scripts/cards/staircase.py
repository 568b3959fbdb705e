"""The staircase of a category: euros against capacity, as SVG with its words, drawn at build.

Takes a category of the law; gives the figure's geometry and sentences for `templates/staircase.html.j2`.
Amounts come from the calculator itself, exactly; floating numbers only place ink on the drawing, and the page's
script only moves a marker along the same scale.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from copie_privee import Assessment, Case, assess
from copie_privee.capacity import Capacity
from copie_privee.french import exact_string, money, number, round_to_cent
from copie_privee.law import Band, Category, Citation, Law
from scripts.catalogue import say

WIDTH, HEIGHT = 640, 260
LEFT, RIGHT, TOP, BOTTOM = 56, 16, 16, 40
SAMPLES = 24  # points a curve on a logarithmic axis is drawn with
BEYOND, HEADROOM = 1.6, 1.12  # how far the plot goes past the last bound, and above the highest amount
LABEL = 58  # the room a capacity's label takes
MOST_TICKS = 6  # on the axis of euros
NUMBERS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
WIDE = 24  # beyond this ratio of last to first bound, the axis is logarithmic


@dataclass(frozen=True, slots=True)
class Stair:
    """One line of the plot, that of a band or of what is due beyond the last one, with its number and its words.

    `area` closes the line down to the axis; `place` is the band in the law, None for what no band says.
    """

    points: str
    area: str
    middle: float
    number: str
    sentence: str
    place: Citation | None


@dataclass(frozen=True, slots=True)
class Drop:
    """A bound above which the amount is lower, from `y` down to `low`, and the words that say so."""

    x: float
    y: float
    low: float
    sentence: str


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    label: str


@dataclass(frozen=True)
class Staircase:
    """Everything the template prints; `scale` is what the marker's script needs."""

    category: str
    title: str
    stairs: tuple[Stair, ...]
    drops: tuple[Drop, ...]
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    scale: dict[str, str]


class _Plot:
    """Capacity in gigabytes and euros to points of the drawing."""

    def __init__(self, first: float, last: float, top: float) -> None:
        self.log = last / first > WIDE
        self.start = first / 2 if self.log else 0.0
        self.end = last
        self.top = top

    def x(self, gigabytes: float) -> float:
        share = gigabytes / self.end
        if self.log:
            share = math.log(gigabytes / self.start) / math.log(self.end / self.start)
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    def y(self, euros: float) -> float:
        return round(HEIGHT - BOTTOM - euros / self.top * (HEIGHT - TOP - BOTTOM), 1)


def staircase(category: Category, law: Law) -> Staircase | None:
    """The figure of a category whose amount moves with capacity; None where there is one amount only."""
    bounds = [band.up_to for band in category.bands if band.up_to]
    if not bounds:
        return None
    end = float(bounds[-1].gigabytes) * BEYOND
    amounts = [_exact(category, size, law) for size in [*bounds, _gigabytes(Fraction(int(end)))]]
    plot = _Plot(float(bounds[0].gigabytes), end, float(max(amounts)) * HEADROOM)
    return Staircase(
        category=category.id,
        title=say("staircase.title", category=category.label),
        stairs=tuple(_stairs(category, plot, law)),
        drops=tuple(_drops(category, plot, law)),
        x_ticks=tuple(Tick(plot.x(float(size.gigabytes)), str(size)) for size in _spaced(bounds, plot)),
        y_ticks=tuple(_y_ticks(plot)),
        scale={
            "scale": "log" if plot.log else "linear",
            "start": str(plot.start),
            "end": str(plot.end),
            "top": str(plot.top),
            "frame": f"{LEFT} {WIDTH - RIGHT} {HEIGHT - BOTTOM} {TOP}",
        },
    )


def _gigabytes(value: Fraction) -> Capacity:
    return Capacity(Decimal(value.numerator) / Decimal(value.denominator), "Go")


def _assessed(category: Category, size: Capacity, law: Law) -> Assessment:
    typed = f"{exact_string(Fraction(size.value))} {size.unit}"
    return assess(Case(category.system, category.id, typed, category.valid.start), law)


def _exact(category: Category, size: Capacity, law: Law) -> Fraction:
    exact = _assessed(category, size, law).exact
    assert exact is not None
    return exact


def _stairs(category: Category, plot: _Plot, law: Law) -> Iterator[Stair]:
    numbers = iter(NUMBERS)
    for band in category.bands:
        low = float(band.above.gigabytes) if band.above else plot.start
        high = float(band.up_to.gigabytes) if band.up_to else plot.end
        steps = SAMPLES if plot.log and band.per == "Go" else 1
        rate = float(band.amount)
        sizes = [low + (high - low) * step / steps for step in range(steps + 1)]
        line = [(size, rate * size if band.per == "Go" else rate) for size in sizes]
        yield _stair(line, plot, next(numbers), _named(band), band.place)
    last = category.bands[-1].up_to
    if last:
        cap = _exact(category, last, law)
        flat = [(float(last.gigabytes), float(cap)), (plot.end, float(cap))]
        beyond = say("staircase.beyond", bound=last, amount=_money(category, last, law))
        yield _stair(flat, plot, next(numbers), beyond, None)


def _stair(line: list[tuple[float, float]], plot: _Plot, number: str, sentence: str, place: Citation | None) -> Stair:
    left, right = plot.x(line[0][0]), plot.x(line[-1][0])
    points, floor = _points(line, plot), plot.y(0)
    area = f"{points} {right},{floor} {left},{floor}"
    return Stair(points, area, round((left + right) / 2, 1), number, sentence, place)


def _named(band: Band) -> str:
    """A band in words: its bounds and its amount."""
    bounds = "staircase.up_to" if not band.above else "staircase.between" if band.up_to else "staircase.above"
    rate = say("staircase.per_unit" if band.per == "unit" else "staircase.per_go", amount=money(band.amount))
    return say("staircase.band", bounds=say(bounds, above=band.above, up_to=band.up_to), rate=rate)


def _points(line: list[tuple[float, float]], plot: _Plot) -> str:
    return " ".join(f"{plot.x(size)},{plot.y(euros)}" for size, euros in line)


def _drops(category: Category, plot: _Plot, law: Law) -> list[Drop]:
    drops = []
    for lower, higher in pairwise(category.bands):
        bound = lower.up_to
        assert bound is not None
        above = _gigabytes(bound.gigabytes + 1)
        at_bound, after = _exact(category, bound, law), _exact(category, above, law)
        if after >= at_bound:
            continue
        before, then = _money(category, bound, law), _money(category, above, law)
        sentence = say("staircase.drop", above=above, before=before, then=then)
        same = at_bound / Fraction(higher.amount) if higher.per == "Go" else None
        if same is not None and (higher.up_to is None or same <= higher.up_to.gigabytes):
            size = exact_string(same) if "/" not in exact_string(same) else str(round_to_cent(same))
            words = {"above": above, "before": before, "then": then, "bound": bound, "size": number(size)}
            sentence = say("staircase.drop_same", **words)
        x, y, low = plot.x(float(bound.gigabytes)), plot.y(float(at_bound)), plot.y(float(after))
        drops.append(Drop(x, y, low, sentence))
    return drops


def _money(category: Category, size: Capacity, law: Law) -> str:
    return money(_assessed(category, size, law).unit_amount or Decimal(0))


def _spaced(bounds: list[Capacity], plot: _Plot) -> list[Capacity]:
    """Bounds whose labels do not run into each other; the last one always."""
    kept: list[Capacity] = []
    for size in reversed(bounds):
        if not kept or plot.x(float(kept[-1].gigabytes)) - plot.x(float(size.gigabytes)) > LABEL:
            kept.append(size)
    return list(reversed(kept))


def _y_ticks(plot: _Plot) -> list[Tick]:
    step = 10 ** math.floor(math.log10(plot.top))
    step = next(s for s in (step / 5, step / 2, step, step * 2) if plot.top / s <= MOST_TICKS)
    count = int(plot.top / step)
    return [Tick(plot.y(step * n), f"{number(f'{step * n:.10g}')} €") for n in range(count + 1)]
