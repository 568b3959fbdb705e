"""What a cell names: a category by its id, by the tariff's words or by everyday ones; a number, a date, a yes or a no.

Takes a cell as it stands; gives what a case has in its place, or raises InputError naming the field, the value and what
is accepted. Words that leave several categories open are never decided here.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from .. import french
from ..answer import Outcome
from ..capacity import assumed_unit, thousands_dot
from ..case.fields import FIELDS, NO, NO_DEVICE, YES, FieldKind
from ..case.question import accepted_ids
from ..case.reading import read_quantity
from ..catalogue import say
from ..errors import InputError
from ..law import Category, Citation, Law
from ..tools.guidance import Deciding, Lead
from ..tools.guide import guide
from ..tools.tokens import folded, tokens

_NEGATIVE = re.compile("[-−–][ \u00a0\u202f]*")
_NO_CENTS = re.compile("[.,]0{1,2}")
_SERIAL = re.compile(r"([2-6][0-9]{4})(?:[.,][0-9]+)?")  # days of a spreadsheet: 1954 to 2091
FIRST_SERIAL = datetime.date(1899, 12, 30)
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ][0-9:.]*Z?)?")
_FRENCH = re.compile(r"([0-9]{1,2})[/.\-]([0-9]{1,2})[/.\-]([0-9]{4}|[0-9]{2})(?: [0-9:.]*)?")
_CENTURY = 2000
_EUROS = re.compile(
    "([0-9]{1,9}|[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3}){1,2})(?:[.,]([0-9]{1,6}))?[ \u00a0\u202f]*(?:€|EUR|euros?)?"
)
_PERCENT = re.compile(r"([0-9]{1,3}(?:[.,][0-9]{1,4})?)[ \u00a0\u202f]*(%?)")
_GROUNDS = {
    "export": {"export": YES},
    "professional": {"buyer": "professional", "copying": NO},
    "broadcaster": {"buyer": "broadcaster", "use": "own"},
    "producer": {"buyer": "producer", "use": "own"},
    "publisher": {"buyer": "publisher", "use": "own"},
    "disability": {"buyer": "disability", "use": "own", "listed": YES},
}


@dataclass(frozen=True, slots=True)
class Named:
    """What words name: a category with circumstances they tell, or nothing that a text lists (`lead` says why).

    quantity   how many a lot holds, where the words announce one
    """

    category: Category | None
    fields: dict[str, str] = field(default_factory=dict)
    capacity: str = ""
    quantity: int = 1
    lead: Lead | None = None
    notices: tuple[str, ...] = ()


def category(text: str, system: str, law: Law) -> Named:
    """The category that words name. Raises InputError where they name none, or several."""
    if not text:
        raise InputError("category", text, accepted_ids("category", law, system))
    exact = _written(law, system).get(_key(text))
    return Named(exact) if exact else _guided(text, system, law)


def _guided(text: str, system: str, law: Law) -> Named:
    try:
        found = guide(text, law)
    except InputError:
        raise InputError("category", text, accepted_ids("category", law, system)) from None
    directions = next(each for each in found.directions if each.system == system)
    if len(directions.leads) != 1:
        choices = [*directions.leads, *(answer for asked in directions.questions for answer in asked.answers)]
        if not choices:
            raise InputError("category", text, accepted_ids("category", law, system))
        raise InputError("category", text, say("accepted.words", choices=_listed(choices, law)))
    (lead,) = directions.leads
    notices = [say("table.read_as", read=each.read) for each in found.corrected]
    if not lead.case:
        return Named(None, lead=lead, notices=tuple(notices))
    named = law.categories[system, lead.case["category"]]
    notices += [_presumed(named, asked) for asked in directions.questions]
    told = {name: value for name, value in lead.case.items() if name not in ("system", "category", *_OF_ROW)}
    return Named(named, told, lead.case.get("capacity", ""), found.quantity or 1, notices=tuple(notices))


_OF_ROW = ("capacity", "quantity", "date")


def _presumed(named: Category, asked: Deciding) -> str:
    return say("table.presumed", category=named.label, question=asked.text)


def _listed(choices: list[Lead], law: Law) -> str:
    """The categories that words leave open, each with its id."""
    told: dict[str, None] = {}
    for lead in choices:
        id_ = lead.case.get("category", "")
        label = (
            law.categories[lead.case["system"], id_].label
            if id_
            else say(f"outcome.{lead.outcome or Outcome.NOT_LIABLE}")
        )
        told[f"{id_} ({label})" if id_ else label] = None
    return ", ".join(told)


@cache
def _key(text: str) -> str:
    return "".join(token.key for token in tokens(text[:_LONG]) if token.is_word or token.is_number)


_LONG = 200


def _written(law: Law, system: str) -> dict[str, Category]:
    """The ways to write a category that leave no doubt: its id, its name, its place in the law."""
    if (known := _READY.get(system)) is None or known[0] is not law:
        found: dict[str, Category | None] = {}
        for each in law.of_system(system):
            place = law.place(each.work, each.tariff_in).label
            for written in {_key(each.id), _key(each.label), _key(place), _key(place.replace("n°", ""))}:
                found[written] = each if written not in found else None
        known = _READY[system] = (law, {key: each for key, each in found.items() if each})
    return known[1]


_READY: dict[str, tuple[Law, dict[str, Category]]] = {}


def capacity(text: str, unit: str) -> str:
    """A capacity as a case takes it, with the unit of the heading where the cell has none."""
    if thousands_dot(text):
        raise InputError("capacity", text, say("accepted.thousands"))
    return f"{text} {unit}" if unit and assumed_unit(text) else text


def quantity(text: str, signed: bool) -> int:
    """How many; a negative number, or none, only in a declaration.

    >>> quantity("-12", True), quantity("1 200,00", True), quantity("0", True)
    (-12, 1200, 0)
    """
    accepted = say("accepted.signed" if signed else "accepted.quantity")
    minus = _NEGATIVE.match(text)
    plain = text[minus.end() :] if minus else text.removeprefix("+")
    if (cents := _NO_CENTS.search(plain)) and cents.end() == len(plain):
        plain = plain[: cents.start()]
    if signed and plain and not plain.strip("0"):
        return 0
    try:
        count = read_quantity(plain)
    except InputError:
        raise InputError("quantity", text, accepted) from None
    if minus and not signed:
        raise InputError("quantity", text, accepted)
    return -count if minus else count


def date(text: str) -> str:
    """A date as a case takes it: ISO, French, or the number of a spreadsheet; a month stays a month.

    >>> date("41428"), date("3/6/2013"), date("03.06.13"), date("2013-06-03 00:00:00")
    ('2013-06-03', '2013-06-03', '2013-06-03', '2013-06-03')
    """
    try:
        if match := _SERIAL.fullmatch(text):
            return str(FIRST_SERIAL + datetime.timedelta(days=int(match[1])))
        if match := _ISO.fullmatch(text):
            return str(datetime.date(int(match[1]), int(match[2]), int(match[3])))
        if match := _FRENCH.fullmatch(text):
            year = int(match[3]) + (_CENTURY if int(match[3]) < 100 else 0)
            return str(datetime.date(year, int(match[2]), int(match[1])))
    except ValueError:
        pass
    raise InputError("date", text, say("accepted.row_date"))


def percent(text: str) -> Decimal:
    """A rate of VAT: "19,6 %", "20"; a spreadsheet may write 0,196 for it.

    >>> percent("19,6 %"), percent("0.2")
    (Decimal('19.6'), Decimal('20.0'))
    """
    match = _PERCENT.fullmatch(text)
    rate = Decimal(match[1].replace(",", ".")) if match else Decimal(-1)
    if match and not match[2] and 0 < rate < 1:
        rate *= 100
    if not 0 <= rate <= 100:
        raise InputError("vat", text, say("accepted.percent"))
    return rate


def euros(name: str, text: str) -> Decimal:
    """An amount an invoice bills: "1 234,5 €", "15,104"; a spreadsheet leaves out a last zero, and it is put back.

    >>> euros("billed", "1 234,5 €"), euros("billed", "15,104")
    (Decimal('1234.50'), Decimal('15.104'))
    """
    match = _EUROS.fullmatch(text)
    if match is None:
        raise InputError(name, text, say("accepted.billed"))
    return Decimal(f"{re.sub('[^0-9]', '', match[1])}.{(match[2] or '').ljust(2, '0')}")


def ground(text: str) -> dict[str, str]:
    """The circumstances that a ground of exemption claims; nothing for none."""
    key = folded(text).strip(" .")
    if key in _words("word.no"):
        return {}
    for name, fields in _GROUNDS.items():
        if key == name or key in _words(f"ground.{name}"):
            return dict(fields)
    grounds = ", ".join(say(f"ground.{name}").split("|")[0] for name in _GROUNDS)
    raise InputError("ground", text, say("accepted.ground", grounds=grounds))


def circumstance(name: str, text: str, system: str, law: Law) -> str:
    """A circumstance as a case takes it, from its value, its words, or a usual yes or no."""
    line, key = FIELDS[name], folded(text)
    if line.kind is FieldKind.YES_NO:
        told = [value for value, words in ((YES, "word.yes"), (NO, "word.no")) if key in _words(words)]
        return told[0] if told else text
    if line.kind is FieldKind.CHOICE:
        return next((value for value in line.choices if key == folded(line.choice_label(value))), key)
    if line.kind in (FieldKind.DAY, FieldKind.MONTH):
        return date(text)
    if line.kind is FieldKind.DEVICE and text != NO_DEVICE:
        try:
            named = category(text, system, law).category
        except InputError as problem:
            raise InputError(name, text, problem.accepted) from None
        return named.id if named else NO_DEVICE
    return text


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(folded(word.replace("~", french.NO_BREAK)) for word in say(key).split("|"))


def cited(lead: Lead) -> Citation | None:
    """The words that leave a thing outside the list."""
    return lead.citations[0] if lead.citations else None
