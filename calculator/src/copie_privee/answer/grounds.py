"""Grounds on which somebody does not owe, or is given back: each examined for itself, then settled together.

Takes the grounds a system examined; gives one Ruling. A ground that holds relieves, whatever the others say; all that
hold are named, the first given first; a ground that fails is said to fail, and why; a question is asked only where no
ground holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..law import Citation
from .assessment import Deadline, Kind, Outcome, Step
from .tariff import Levy, Ruling, either_amount


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground: whether it holds, and why.

    missing    the fields whose answer would settle it
    open       whether only a human can settle it, whatever else is told
    more       reasons that go with it
    deadlines  dates it brings
    """

    holds: bool
    reason: Step
    missing: tuple[str, ...] = ()
    open: bool = False
    more: tuple[Step, ...] = ()
    deadlines: tuple[Deadline, ...] = ()

    @property
    def steps(self) -> tuple[Step, ...]:
        return (self.reason, *self.more)


def held(text: str, cited: tuple[Citation, ...], kind: Kind = Kind.EXEMPTION) -> Ground:
    """A ground that holds."""
    return Ground(True, Step(kind, text, cited))


def failed(text: str, cited: tuple[Citation, ...], kind: Kind = Kind.EXEMPTION) -> Ground:
    """A ground that was given and does not hold."""
    return Ground(False, Step(kind, text, cited))


def asked(field: str, question: str, cited: tuple[Citation, ...]) -> Ground:
    """A ground that hangs on the answer to a question."""
    return Ground(False, Step(Kind.QUESTION, question, cited, field), missing=(field,))


def settle(grounds: Iterable[Ground], found: Levy, maybe: str, relief: Callable[[Step], Ruling]) -> Ruling | None:
    """The ruling that grounds give together; None where there are none.

    maybe    the sentence that tells the amounts of both answers to a question
    relief   how one is relieved, from the reason of the ground that serves best
    """
    given = list(grounds)
    if not given:
        return None
    holding = [ground for ground in given if ground.holds]
    doubtful = [ground for ground in given if ground.missing or ground.open]
    failing = [ground for ground in given if not ground.holds and ground not in doubtful]
    reasons = tuple(step for ground in holding for step in ground.steps)
    against = tuple(step for ground in failing for step in ground.steps)
    deadlines = tuple(deadline for ground in given for deadline in ground.deadlines)
    if holding:
        how = relief(holding[0].reason)
        steps = (*reasons, *how.steps, *against)
        return Ruling(how.outcome, how.levy, how.place, steps, deadlines=deadlines)
    if doubtful:
        questions = tuple(step for ground in doubtful for step in ground.steps)
        missing = tuple(field for ground in doubtful for field in ground.missing)
        steps = (*questions, either_amount(found, maybe), *against)
        return Ruling(Outcome.NEEDS_JUDGEMENT, steps=steps, deadlines=deadlines, missing=missing)
    return Ruling(Outcome.DUE, steps=against, deadlines=deadlines)
