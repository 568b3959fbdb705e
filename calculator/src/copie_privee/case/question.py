"""The question: what is understood of a case, in exact values.

`understand` reads a Case against the law and gives a frozen Question, or raises InputError naming the first field that
cannot be read. A field left empty is None: nothing is assumed for it here.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, fields
from decimal import Decimal

from ..capacity import Capacity, assumed_unit, read_capacity, thousands_dot
from ..catalogue import say
from ..errors import InputError
from ..law.model import Category, Law
from .case import Case

_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_FRENCH = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_COUNT = re.compile("[0-9]{1,9}|[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3}){1,2}")
_EUROS = re.compile("([0-9]{1,9})(?:[.,]([0-9]{1,2}))?[ \u00a0\u202f]?(?:€|EUR|euros?)?")
NO_DEVICE = "none"
NO_CAPACITY = ("0", "aucune", "non", "none")
BUYERS = ("individual", "professional", "broadcaster", "producer", "publisher", "disability")
CHOICES = {
    "offer": ("bundle", "complement"),
    "nas": ("desktop", "rack"),
    "environment": ("professional", "ordinary"),
    "os": ("mobile", "own", "computer"),
    "buyer": BUYERS,
    "use": ("own", "other"),
    "payer": ("exclusive", "manufacturer", "wholesale", "other"),
}
ANSWERS = {"oui": True, "non": False}
MONTHLY = ("wholesale", "exclusive", "manufacturer")


@dataclass(frozen=True, slots=True)
class Facts:
    """The circumstances of a case, read; None where the reader said nothing. Fields as in Case."""

    offer: str | None = None
    device: Category | str | None = None
    integrated: Capacity | str | None = None
    nas: str | None = None
    certified: int | None = None
    environment: str | None = None
    os: str | None = None
    buyer: str | None = None
    use: str | None = None
    listed: bool | None = None
    copying: bool | None = None
    agreement: bool | None = None
    export: bool | None = None
    payer: str | None = None
    exigible: datetime.date | None = None
    notified: datetime.date | None = None
    unused: bool | None = None
    proofs: bool | None = None
    article57: str | None = None
    institution: bool | None = None
    claimed: Decimal | None = None
    invoiced: datetime.date | None = None
    requested: datetime.date | None = None

    @property
    def given(self) -> tuple[str, ...]:
        """Names of the circumstances the reader told."""
        return tuple(field.name for field in fields(self) if getattr(self, field.name) is not None)


CIRCUMSTANCES = tuple(field.name for field in fields(Facts))


@dataclass(frozen=True, slots=True)
class Question:
    """A case that was understood: exact values, and the category of the law."""

    category: Category
    capacity: Capacity | None
    date: datetime.date
    quantity: int
    warnings: tuple[str, ...]
    facts: Facts = Facts()

    @property
    def applied(self) -> Category:
        """The category whose tariff applies: that of the device for an offer (Décision 15, art. 2, I)."""
        device = self.facts.device
        return device if self.facts.offer and isinstance(device, Category) else self.category


def understand(case: Case, law: Law) -> Question:
    """The question a case asks. Raises InputError for the first field that cannot be read."""
    category = read_category(case, law)
    exigible = read_date("exigible", case.exigible, months=case.payer.strip() in ("", *MONTHLY) or case.system == "be")
    date = read_date("date", case.date) or exigible or datetime.date.today()
    quantity = read_quantity(case.quantity)
    facts = _facts(case, law, category, exigible)
    if facts.payer and _too_late(exigible or date):
        raise InputError("exigible", exigible or date, say("accepted.exigible"))
    if not category.needs_capacity:
        return Question(category, None, date, quantity, (), facts)
    capacity = read_capacity(case.capacity)
    return Question(category, capacity, date, quantity, _dot_warning(case.capacity, capacity), facts)


def read_category(case: Case, law: Law) -> Category:
    """The category a case names. Raises InputError for a system or a category that is not known."""
    if case.system not in law.systems:
        systems = ", ".join(f"{system} ({say(f'system.{system}')})" for system in law.systems)
        raise InputError("system", case.system, say("accepted.system", systems=systems))
    category = law.categories.get((case.system, case.category))
    if category is None:
        known = ", ".join(c.id for c in law.of_system(case.system))
        raise InputError("category", case.category, say("accepted.category", categories=known))
    return category


def _facts(case: Case, law: Law, category: Category, exigible: datetime.date | None) -> Facts:
    if not any(getattr(case, name) for name in CIRCUMSTANCES):
        return Facts()
    offer = _choice("offer", case.offer)
    if offer and not category.is_medium and category.system == "fr":
        raise InputError("offer", case.offer, say("accepted.offer_media"))
    return Facts(
        offer=offer,
        device=_device(case.device, law, category.system),
        integrated=_integrated(case.integrated),
        nas=_choice("nas", case.nas),
        certified=_certified(case.certified),
        environment=_choice("environment", case.environment),
        os=_choice("os", case.os),
        buyer=_choice("buyer", case.buyer),
        use=_choice("use", case.use),
        listed=_yes_no("listed", case.listed),
        copying=_yes_no("copying", case.copying),
        agreement=_yes_no("agreement", case.agreement),
        export=_yes_no("export", case.export),
        payer=_choice("payer", case.payer),
        exigible=exigible,
        notified=read_date("notified", case.notified),
        unused=_yes_no("unused", case.unused),
        proofs=_yes_no("proofs", case.proofs),
        article57=_article57(str(case.article57)),
        institution=_yes_no("institution", case.institution),
        claimed=_claimed(str(case.claimed)),
        invoiced=read_date("invoiced", case.invoiced),
        requested=read_date("requested", case.requested),
    )


def _listing(field: str, values: tuple[str, ...]) -> str:
    return say("accepted.choice", choices=", ".join(f"{value} ({say(f'choice.{field}.{value}')})" for value in values))


def _choice(field: str, typed: str) -> str | None:
    value = typed.strip().lower()
    if value and value not in CHOICES[field]:
        raise InputError(field, typed, _listing(field, CHOICES[field]))
    return value or None


def _yes_no(field: str, typed: str) -> bool | None:
    value = typed.strip().lower()
    if value and value not in ANSWERS:
        raise InputError(field, typed, say("accepted.choice", choices=", ".join(ANSWERS)))
    return ANSWERS.get(value)


def _article57(typed: str) -> str | None:
    value = typed.strip().lower().rstrip("°")
    if not value:
        return None
    meaning = {"oui": "yes", "non": "no"} | ({"4": "4"})
    if value not in meaning:
        listed = ", ".join(f"{key} ({say(f'choice.article57.{name}')})" for key, name in meaning.items())
        raise InputError("article57", typed, say("accepted.choice", choices=listed))
    return meaning[value]


def _device(typed: str, law: Law, system: str) -> Category | str | None:
    value = typed.strip()
    if not value:
        return None
    devices = {c.id: c for c in law.of_system(system) if not c.is_medium}
    if value != NO_DEVICE and value not in devices:
        listed = ", ".join([*devices, f"{NO_DEVICE} ({say('choice.device.none')})"])
        raise InputError("device", typed, say("accepted.choice", choices=listed))
    return devices.get(value, NO_DEVICE)


def _integrated(typed: str) -> Capacity | str | None:
    value = typed.strip()
    if not value:
        return None
    if value.lower() in NO_CAPACITY:
        return NO_CAPACITY[0]
    try:
        return read_capacity(value)
    except InputError:
        raise InputError("integrated", typed, say("accepted.integrated")) from None


def _certified(typed: str | int) -> int | None:
    text = str(typed).strip()
    if text and not re.fullmatch("[0-9]{1,3}", text):
        raise InputError("certified", typed, say("accepted.certified"))
    return int(text) if text else None


def _claimed(typed: str) -> Decimal | None:
    text = typed.strip()
    if not text:
        return None
    match = _EUROS.fullmatch(text)
    if match is None:
        raise InputError("claimed", typed, say("accepted.claimed"))
    return Decimal(f"{match[1]}.{match[2] or '0'}")


def read_date(field: str, typed: str | datetime.date, months: bool = False) -> datetime.date | None:
    """The date typed, None for nothing; a month (AAAA-MM) stands for its first day where `months` allows it."""
    if isinstance(typed, datetime.date):
        return typed
    text = typed.strip()
    if not text:
        return None
    monthly = _MONTH.fullmatch(text) if field == "exigible" else None
    if monthly and not months:
        raise InputError(field, typed, say("accepted.exigible_day"))
    accepted = say("accepted.exigible" if field == "exigible" else "accepted.date")
    if match := _ISO.fullmatch(text):
        year, month, day = match.groups()
    elif match := _FRENCH.fullmatch(text):
        day, month, year = match.groups()
    elif monthly:
        (year, month), day = monthly.groups(), "1"
    else:
        raise InputError(field, typed, accepted)
    try:
        date = datetime.date(int(year), int(month), int(day))
    except ValueError:
        raise InputError(field, typed, accepted) from None
    if field != "date" and _too_late(date):
        raise InputError(field, typed, accepted)
    return date


def _too_late(date: datetime.date) -> bool:
    """Whether a delay counted from it would end after the last date there is."""
    return date.year == datetime.date.max.year


def read_quantity(typed: str | int) -> int:
    text = str(typed).strip()
    if not _COUNT.fullmatch(text) or not (count := int(re.sub("[^0-9]", "", text))):
        raise InputError("quantity", typed, say("accepted.quantity"))
    return count


def _dot_warning(typed: str, capacity: Capacity) -> tuple[str, ...]:
    if assumed_unit(typed):
        return (say("warning.unit", typed=typed.strip(), read=capacity),)
    if not thousands_dot(typed):
        return ()
    return (say("warning.dot", typed=typed.strip(), read=capacity),)
