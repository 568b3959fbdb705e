"""France: what a label counted by 1 024 stands for, and a label in To of an external disk.

Takes a question under the default reading; gives the other readings that the size allows, however it was typed.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ...answer import Kind
from ...answer.readings import Alternative, Tariff
from ...capacity import Capacity, unit_octets
from ...case import Question
from ...catalogue import say
from ...french import exact_string
from ...law import Law
from .scope import OUT, named_in

_STEP = unit_octets("Kio")  # 1 024
_NOTICE = 1  # To, the label that the society's notice names
_TENTHS = 10  # shops print a label in To with one decimal at most


def labels(question: Question, law: Law, tariff: Tariff) -> tuple[Alternative, ...]:
    """Both readings of a label, each where the size can bear it."""
    if question.capacity is None:
        return ()
    return (*_society(question, law, tariff), *_terabytes(question, law, tariff))


def _society(question: Question, law: Law, tariff: Tariff) -> tuple[Alternative, ...]:
    """A label of 1 024 counted as a thousand, as the collecting society has done."""
    assert question.capacity is not None
    counted = thousand_of(question.capacity)
    if counted is None:
        return ()
    exact = tariff(replace(question, capacity=counted), law).exact
    named = counted.octets == _NOTICE * unit_octets("To") and named_in(OUT, question.category, law)
    ground = say("reading.unit-1024.ground" if named else "reading.unit-1024.analogy")
    default = say("reading.default.unit-1024", capacity=question.capacity)
    return (
        Alternative("unit-1024", say("reading.unit-1024", read=counted), ground, exact, default, about=Kind.CAPACITY),
    )


def _terabytes(question: Question, law: Law, tariff: Tariff) -> tuple[Alternative, ...]:
    """For external disks, a To counted as 1 024 Go, as it was invoiced."""
    assert question.capacity is not None
    if not named_in(OUT, question.category, law):
        return ()
    size = question.capacity.octets / unit_octets("To")
    if size < 1 or (size * _TENTHS).denominator != 1:
        return ()
    counted = Capacity(Decimal(exact_string(size * _STEP)), "Go")
    exact = tariff(replace(question, capacity=counted), law).exact
    label, ground = say("reading.to-1024", read=counted), say("reading.to-1024.ground")
    return (Alternative("to-1024", label, ground, exact, say("reading.default.to-1024"), about=Kind.CAPACITY),)


def thousand_of(capacity: Capacity) -> Capacity | None:
    """What a size counted by 1 024 stands for in decimal units: 1 024 Go for 1 To, 2 048 Mo for 2 Go; None for others.

    A multiple of 1 024 Go, or 1 024 Mo doubled once or more: 128 Go is 125 times 1 024 Mo, and no such label.
    """
    octets = capacity.octets
    if octets.denominator != 1 or octets.numerator % (unit_octets("Mo") * _STEP):
        return None
    gigabytes, megabytes = octets / (unit_octets("Go") * _STEP), octets / (unit_octets("Mo") * _STEP)
    if gigabytes.denominator == 1:
        return Capacity(Decimal(exact_string(gigabytes * unit_octets("ko"))), "Go")
    if megabytes.denominator == 1 and megabytes.numerator.bit_count() == 1:
        return Capacity(Decimal(exact_string(megabytes)), "Go")
    return None
