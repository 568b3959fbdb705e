"""Belgium: the GB and TB of the bounds read as powers of 1 024, which nothing in the text excludes.

Takes a question under the default reading; gives the other reading. The size of the case stays what it is, however it
was typed: "1,024 TB" and "1024 GB" are one size and get one answer.
"""

from __future__ import annotations

from ...answer import Kind
from ...answer.readings import Alternative
from ...answer.tariff import band_for, exact_of
from ...case import Question
from ...catalogue import say


def binary(question: Question) -> tuple[Alternative, ...]:
    """Every GB and TB of the bounds in powers of 1 024."""
    if question.capacity is None:
        return ()
    band = band_for(question.category.binary, question.capacity)
    assert band is not None, "the last band of article 2 has no upper bound"
    exact = exact_of(band, question.capacity)
    label, ground = say("reading.unit-binary"), say("reading.unit-binary.ground")
    return (Alternative("unit-binary", label, ground, exact, say("reading.default.unit-binary"), about=Kind.CAPACITY),)
