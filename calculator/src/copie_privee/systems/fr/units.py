"""France: what a label of 1 024 stands for, as the collecting society has counted it.

Takes a question under the default reading; gives the other reading where the label allows one.
"""

from __future__ import annotations

from dataclasses import replace

from ...answer.readings import Alternative, Tariff
from ...case import Question
from ...catalogue import say
from ...law import Law


def labels(question: Question, law: Law, tariff: Tariff) -> tuple[Alternative, ...]:
    """A label of 1 024 counted as a thousand, as the French collecting society has done."""
    capacity = question.capacity
    counted = capacity.label_of_1024 if capacity else None
    if counted is None:
        return ()
    exact = tariff(replace(question, capacity=counted), law).exact
    label, ground = say("reading.unit-1024", read=counted), say("reading.unit-1024.ground")
    return (Alternative("unit-1024", label, ground, exact, say("reading.default.unit-1024", capacity=capacity)),)
