"""The timeline: which act governs which family when, drawn at build as SVG, and the same told in a table.

Takes the corpus and the register of later acts; gives rows of segments for `templates/timeline.html.j2`. Days become
percentages of the width, so that one drawing fits every screen; floating numbers only place ink.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from copie_privee.answer.later import known_by
from copie_privee.dates import DAY, day_before
from copie_privee.french import day
from scripts.catalogue import say
from scripts.lawdoc.corpus import CategoryEntry, Corpus
from scripts.lawdoc.corpus import Period as Published
from scripts.lawdoc.labels import address, label
from scripts.pages.periods import build_day
from scripts.tariff.landmarks import ACT
from scripts.tariff.later import until
from scripts.tariff.later_entries import Family, Later, Period

FIRST = datetime.date(2010, 1, 1)
LABEL, BAR, GAP = 18, 20, 12  # heights on the drawing: a row's label, a bar, the room between rows


@dataclass(frozen=True, slots=True)
class Segment:
    """One bar: what governs from `start` to `end` (excluded); `kind` is published, told, unread, no_end or gap.

    doubt   whether no end is known, and `end` is only the first day on which nothing says that it governed
    what    the act and how well it is known, or that nothing was found
    page    where it leads, from the site's root; empty for a gap
    """

    kind: str
    start: datetime.date | None
    end: datetime.date | None
    mark: str
    what: str
    page: str
    x: float = 0
    width: float = 0
    here: bool = False
    doubt: bool = False

    @property
    def period(self) -> str:
        """Its days in words."""
        return days(self.start, self.end, doubt=self.doubt)


@dataclass(frozen=True, slots=True)
class Row:
    """A family: its bars for new goods, and those for refurbished ones where they have acts of their own."""

    family: Family
    new: tuple[Segment, ...]
    refurbished: tuple[Segment, ...]
    y: int = 0

    @property
    def height(self) -> int:
        return LABEL + BAR * (2 if self.refurbished else 1) + GAP

    def told(self, segment: Segment) -> str:
        """A bar in one sentence."""
        return say("timeline.segment", family=self.family.label, period=segment.period, what=segment.what)


@dataclass(frozen=True, slots=True)
class Drawing:
    """Rows one below the other, with the years above them."""

    id: str
    title: str
    rows: tuple[Row, ...]
    years: tuple[tuple[int, float], ...]

    @property
    def height(self) -> int:
        return LABEL + sum(row.height for row in self.rows)


class Timeline:
    """The drawings of one corpus, up to the day of the build."""

    def __init__(self, corpus: Corpus, later: Later, today: datetime.date | None = None) -> None:
        self.corpus, self.later, self.today = corpus, later, today or build_day()

    def country(self, system: str, name: str) -> Drawing:
        """Every family of a country."""
        title = say("timeline.title", system=name, first=FIRST.year)
        return self._drawing(system, title, [f for f in self.later.families.values() if f.system == system])

    def strip(self, category: CategoryEntry) -> Drawing | None:
        """The one row of a category's family, with its published tariff marked "you are here"."""
        family = self.family(category)
        if family is None:
            return None
        title = say("timeline.strip", family=family.label)
        return self._drawing(f"{category.system}-{category.id}", title, [family], here=category)

    def family(self, category: CategoryEntry) -> Family | None:
        """The family that continues a category."""
        families = self.later.families.values()
        return next((f for f in families if f.system == category.system and category.id in f.categories), None)

    def _drawing(self, id_: str, title: str, families: list[Family], here: CategoryEntry | None = None) -> Drawing:
        rows, y = [], LABEL
        for family in families:
            row = replace(self._row(family, here), y=y)
            rows.append(row)
            y += row.height
        years = tuple((year, self._x(datetime.date(year, 1, 1))) for year in range(FIRST.year, self.today.year + 1))
        return Drawing(id_, title, tuple(rows), years)

    def _row(self, family: Family, here: CategoryEntry | None) -> Row:
        new = [*self._published(family, here), *self._acts(family, "new")]
        return Row(
            family,
            tuple(self._placed(segment) for segment in _with_gaps(new)),
            tuple(self._placed(segment) for segment in self._acts(family, "refurbished")),
        )

    def _published(self, family: Family, here: CategoryEntry | None) -> Iterator[Segment]:
        """The tariff published here; past the day up to which its end was looked for, nothing is known."""
        known = [c for c in self.corpus.categories if c.system == family.system and c.id in family.categories]
        if not known:
            return
        shown = here or known[0]
        work, edition = self.corpus.works[shown.work], self.corpus.editions[shown.work]
        period = self.corpus.period(shown.work, shown.tariff_in)
        end = period.until or (period.seen_until + DAY if period.seen_until else None)
        page = address(edition, shown.tariff_in)
        beside = [c for c in known if here is None or _page(address(edition, c.tariff_in)) == _page(page)]
        places = [label(edition, category.tariff_in) for category in beside]
        what = say("timeline.published", text=", ".join([work.short, *places]))
        mark = say("timeline.here") if here else work.short
        yield Segment("published", period.start, end, mark, what, page, here=here is not None)
        if period.until is None and end:
            yield Segment("no_end", end, None, "", say("timeline.no_end"), "")

    def _acts(self, family: Family, state: str) -> Iterator[Segment]:
        for period in sorted(self.later.periods, key=lambda each: each.start):
            if (period.family, period.state) == (family.id, state):
                act = self.later.acts[period.act]
                kind = "told" if period.bands else "unread"
                what = say(f"timeline.{kind}", act=act.label, grade=self.known(period))
                end, doubt = told_end(period, self.later.periods)
                yield Segment(kind, period.start, end, act.short, what, ACT + act.id, doubt=doubt)

    def known(self, period: Period) -> str:
        """How well a period is known, in words."""
        kinds = [self.later.sources[id_].kind for id_ in period.sources]
        return known_by(period.grade, kinds, figure=bool(period.bands))

    def _placed(self, segment: Segment) -> Segment:
        x = self._x(segment.start or FIRST)
        return replace(segment, x=x, width=round(self._x(segment.end or self.today) - x, 3))

    def _x(self, date: datetime.date) -> float:
        """Percentage of the width."""
        return round((max(date, FIRST) - FIRST).days / (self.today - FIRST).days * 100, 3)

    def strip_words(self, category: CategoryEntry) -> list[dict[str, str]]:
        """Until when the published tariff held, by which act, how that is known, and what came next."""
        family = self.family(category)
        period = self.corpus.period(category.work, category.tariff_in)
        found = [{"text": _end(period), "page": ""}]
        if family is None:
            return found
        for state, key in (("new", "strip.next"), ("refurbished", "strip.next_refurbished")):
            first = min(
                (p for p in self.later.periods if (p.family, p.state) == (family.id, state)),
                key=lambda each: each.start,
                default=None,
            )
            if first:
                act = self.later.acts[first.act]
                text = say(key, act=act.label, start=day(first.start), grade=self.known(first))
                found.append({"text": text, "page": ACT + act.id})
        seen = [{"text": each.text, "page": ""} for each in self.later.sightings if each.family == family.id]
        return found + seen


def _page(address: str) -> str:
    return address.partition("#")[0]


def told_end(period: Period, periods: Iterable[Period]) -> tuple[datetime.date | None, bool]:
    """The end of a period of a later act, or the first day in doubt; and whether it is only that."""
    if period.seen_until:
        return period.seen_until + DAY, True
    return until(period, periods), False


def days(start: datetime.date | None, end: datetime.date | None, *, doubt: bool = False) -> str:
    """The days from `start` to `end` (excluded) in words; None for an end that is open."""
    last = day_before(end)
    if doubt and start and last:
        return say("timeline.in_doubt", start=day(start), end=day(last))
    if start and last:
        return say("timeline.period", start=day(start), end=day(last))
    if start:
        return say("timeline.since", start=day(start))
    return say("timeline.until", end=day(last)) if last else say("timeline.always")


def _end(period: Published) -> str:
    grade = say(f"strip.grade.{period.grade}")
    if period.last_day:
        return say("strip.end", last=day(period.last_day), authority=period.end_authority, grade=grade)
    seen = day(period.seen_until) if period.seen_until else ""
    return say("strip.open", seen=seen, note=period.grade_note)


def _with_gaps(found: list[Segment]) -> Iterator[Segment]:
    """The bars in order, and between, before and after them where nothing was found."""
    nothing = say("timeline.gap")
    if not found:
        yield Segment("gap", None, None, "", nothing, "")
        return
    ordered = sorted(found, key=lambda segment: segment.start or FIRST)
    if ordered[0].start and ordered[0].start > FIRST:
        yield Segment("gap", None, ordered[0].start, "", nothing, "")
    for before, after in pairwise([*ordered, None]):
        assert before is not None
        yield before
        if after is None:
            if before.end:
                yield Segment("gap", before.end, None, "", nothing, "")
        elif before.end != after.start:
            yield Segment("gap", before.end, after.start, "", nothing, "")
