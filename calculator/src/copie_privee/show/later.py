"""What is told of a date outside the texts, made ready to show: another kind of thing than an amount.

Takes the Later of an assessment; gives plain sentences with the addresses of the acts' cards and of the acts.
"""

from __future__ import annotations

from typing import Any

from .. import french
from ..answer import Assessment
from ..answer.later import Applied, Known
from ..catalogue import say
from ..dates import day_before


def display_later(assessment: Assessment) -> dict[str, Any] | None:
    """The acts in force on the date first, then those in between; what is known of the amount, each with its source."""
    later, date = assessment.later, assessment.question.date
    if later is None:
        return None
    now = [act for act in later.acts if act.holds(date)]
    between = [act for act in later.acts if act not in now]
    return {
        "covered": say("later.covered"),
        "heading": say("later.preceded" if later.before else "later.replaced"),
        "now": [_act(act) for act in now],
        "between": [_act(act, ended=True) for act in between],
        "nothing": None if now else say("later.no_act"),
        "known_heading": say("later.known"),
        "known": [_known(known) for known in later.known],
        "unknown": None if later.known else say("later.no_amount"),
        "only": say("later.told_only") if later.known else None,
        "notes": list(later.notes),
    }


def later_lines(later: dict[str, Any]) -> list[str]:
    """The same as lines, for the terminal."""
    acts = [line for act in (*later["now"], *later["between"]) for line in (act["text"], act["where"], act["link"])]
    known = [line for each in later["known"] for line in (each["text"], each["note"], each["source"])]
    told = [later["covered"], later["heading"], *acts, later["nothing"]]
    told += [later["known_heading"], *known, later["unknown"], *later["notes"], later["only"]]
    return [line for line in told if line]


def _act(applied: Applied, *, ended: bool = False) -> dict[str, Any]:
    act, last = applied.act, day_before(applied.until)
    label = say("later.of_refurbished", label=act.label) if applied.states == ("refurbished",) else act.label
    if applied.start is None and last:
        text = say("later.act.until", label=french.raised(label), end=french.day(last))
    elif applied.start is None:
        text = say("later.act.undated", label=french.raised(label))
    elif ended and applied.seen_until:
        text = say("later.act.unsure", label=french.raised(label), start=french.day(applied.start))
    elif ended and last:
        text = say("later.act.then", label=label, start=french.day(applied.start), end=french.day(last))
    else:
        text = say("later.act.now", label=french.raised(label), start=french.day(applied.start))
    where = say("later.where" if act.link else "later.nowhere", published=act.published)
    return {
        "text": text,
        "where": where,
        "unfound": None if act.link else where,  # beside a link the page needs no more, and has little room
        "card": act.page,
        "card_label": say("later.card"),
        "link": act.link,
        "link_label": say("later.read_formed" if act.formed else "later.read") if act.link else None,
    }


def _known(known: Known) -> dict[str, str]:
    amount, label = french.money(known.told.amount), known.rule.act.label
    return {
        "text": say("later.amount", amount=amount, what=known.what, label=french.raised(label), grade=known.known_by),
        "note": known.rule.note,
        "source": say("later.read_in", source=known.source),
    }
