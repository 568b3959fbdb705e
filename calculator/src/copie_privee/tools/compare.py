"""One device, two laws: what each system answers for the same device, and where the answers part.

Takes an everyday device of the register, a capacity, a quantity and a date; gives one side a system, made by `assess`,
and the points on which they are compared: listed or not, amount, unit, who pays, when, in force when.
"""

from __future__ import annotations

import datetime

from .. import french
from ..answer import Kind, Step
from ..assess import assess
from ..capacity import read_capacity
from ..case import Case
from ..case.reading import read_date, read_quantity
from ..catalogue import say
from ..errors import InputError
from ..law import Device, Law, load
from ..typed import as_text
from .compare_points import points
from .comparison import Answer, Comparison


def together(law: Law) -> tuple[datetime.date, datetime.date | None]:
    """First day and first day after of the time when a tariff of every system was in force.

    >>> [str(day) for day in together(load())]
    ['2013-01-01', '2013-12-01']
    """
    starts, ends = [], []
    for system in law.systems:
        valid = [category.valid for category in law.of_system(system)]
        starts.append(min(each.start for each in valid))
        if all(each.until for each in valid):
            ends.append(max(each.until for each in valid if each.until))
    return max(starts), min(ends, default=None)


def compare(
    device: str, capacity: str = "", date: str = "", quantity: str | int = 1, law: Law | None = None
) -> Comparison:
    """The same device under every law; without a date, on the first day when all were in force.

    >>> compared = compare("telephone", "64 Go")
    >>> [str(answer.total) for answer in compared.answers]
    ['15.10', '3.00']

    Raises InputError for a device that is not in the register, or a capacity, date or quantity that cannot be read.
    """
    law = law or load()
    asked = {"thing": device, "capacity": capacity, "date": date, "quantity": quantity}
    device, capacity, date, quantity = (as_text(name, value, say("accepted.text")) for name, value in asked.items())
    if device not in law.devices:
        raise InputError("thing", device, say("accepted.thing", devices=", ".join(law.devices)))
    found = law.devices[device]
    day = read_date("date", date) or together(law)[0]
    count = read_quantity(quantity or 1)
    needed = any(side.category and side.category.needs_capacity for side in found.sides.values())
    typed = str(read_capacity(capacity)) if needed else ""
    answers = tuple(_answer(found, system, typed, day, count, law) for system in law.systems)
    return Comparison(found, typed, count, day, answers, _verdict(answers), points(answers, law))


def _answer(device: Device, system: str, capacity: str, day: datetime.date, count: int, law: Law) -> Answer:
    side = device.sides[system]
    if side.category is None:
        text = say("compare.unlisted", device=device.label)
        return Answer(system, None, None, Step(Kind.SCOPE, text, side.words))
    case = Case(system, side.category.id, capacity, day, count, **side.fields)
    return Answer(system, side.category, assess(case, law), None)


def _verdict(answers: tuple[Answer, ...]) -> str:
    """The amounts beside each other, in one sentence; nothing is subtracted where a text was not in force."""
    outside = [answer for answer in answers if not answer.covered]
    if outside:
        systems = ", ".join(say(f"system.{answer.system}") for answer in outside)
        return say("compare.outside", systems=systems)
    most, least = max(answers, key=lambda a: a.owed), min(answers, key=lambda a: a.owed)
    if most.owed == least.owed:
        return say("compare.equal" if most.owed else "compare.nothing", amount=french.money(most.owed))
    more = french.money(most.owed - least.owed)
    return say("compare.more", most=say(f"system.in.{most.system}"), least=say(f"system.in.{least.system}"), more=more)
