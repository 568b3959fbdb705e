"""Belgium: the GB and TB of the bounds read as powers of 1 024, which nothing in the text excludes.

Takes a question under the default reading; gives the other reading. The size of the case stays what it is, however it
was typed: "1,024 TB" and "1024 GB" are one size and get one answer.
"""

from __future__ import annotations

from dataclasses import replace

from ...answer import Kind
from ...answer.readings import Alternative, Tariff
from ...case import Question
from ...catalogue import say
from ...law import Band, Category, Law


def binary(question: Question, law: Law, tariff: Tariff) -> tuple[Alternative, ...]:
    """Every GB and TB of the bounds in powers of 1 024."""
    if question.capacity is None:
        return ()
    exact = tariff(replace(question, category=_binary(question.category)), law).exact
    label, ground = say("reading.unit-binary"), say("reading.unit-binary.ground")
    return (Alternative("unit-binary", label, ground, exact, say("reading.default.unit-binary"), about=Kind.CAPACITY),)


def _binary(category: Category) -> Category:
    def bound(band: Band) -> Band:
        above, up_to = band.above and band.above.binary, band.up_to and band.up_to.binary
        return replace(band, above=above, up_to=up_to)

    return replace(category, bands=tuple(bound(band) for band in category.bands))
