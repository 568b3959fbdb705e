"""References in Akoma Ntoso: one target is a `ref`, a list an `mref`, a run of three or more an `rref`.

Takes the words and targets of a reference; gives which words lead to which target: "aux tableaux
n°s 3 à 10 et 12" is a range "3 à 10" and a "12". Where the words do not print the numbers
("auxdits tableaux"), all of them lead to the first target and the others follow without words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from scripts.lawdoc.model import Target

_NUMBERED = re.compile(r"(?P<stem>.*_)(?P<number>\d+)")
Printed = Callable[[Target], str]  # the number of a target as the law prints it, "" if it has none


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a reference and where they lead: nowhere, to a target, or to a range of them."""

    words: str
    first: Target | None = None
    last: Target | None = None


def pieces(words: str, targets: tuple[Target, ...], printed: Printed) -> list[Piece]:
    """The words cut in pieces, in order; their words joined are the words given.

    >>> two = (Target(None, "p_8"), Target(None, "p_9"))
    >>> [piece.words for piece in pieces("aux 8° et 9°", two, lambda t: t.eid[2:] + "°")]
    ['aux ', '8°', ' et ', '9°']
    """
    runs = _runs(targets)
    if len(runs) == 1:
        return [Piece(words, *runs[0])]
    found: list[Piece] = []
    end = 0
    for first, last in runs:
        span = _span(words, end, first, last, printed)
        if span is None:
            (one, other), *rest = runs
            return [Piece(words, one, other), *(Piece("", a, b) for a, b in rest)]
        if span[0] > end:
            found.append(Piece(words[end : span[0]]))
        found.append(Piece(words[slice(*span)], first, last))
        end = span[1]
    return [*found, Piece(words[end:])] if end < len(words) else found


def _runs(targets: tuple[Target, ...]) -> list[tuple[Target, Target | None]]:
    """Each target alone, but three or more that follow one another as first and last."""
    runs: list[list[Target]] = []
    for target in targets:
        if runs and _follows(runs[-1][-1], target):
            runs[-1].append(target)
        else:
            runs.append([target])
    flat: list[tuple[Target, Target | None]] = []
    for run in runs:
        flat.extend([(run[0], run[-1])] if len(run) > 2 else [(target, None) for target in run])
    return flat


def _follows(before: Target, after: Target) -> bool:
    one, two = _NUMBERED.fullmatch(before.eid), _NUMBERED.fullmatch(after.eid)
    if one is None or two is None or before.work != after.work:
        return False
    return one["stem"] == two["stem"] and int(two["number"]) == int(one["number"]) + 1


def _span(words: str, start: int, first: Target, last: Target | None, printed: Printed) -> tuple[int, int] | None:
    begin: int | None = None
    for target in (first, last) if last else (first,):
        number = printed(target)
        match = re.compile(rf"(?<!\w){re.escape(number)}(?!\w)").search(words, start) if number else None
        if match is None:
            return None
        begin = match.start() if begin is None else begin
        start = match.end()
    assert begin is not None
    return begin, start
