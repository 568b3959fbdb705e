"""What the rules of a country are: what a folder of `systems/` gives.

A folder `systems/<id>/` gives `SYSTEM`, a System made of its own functions; the registry finds it by its name.
Whoever needs something of a country asks its System: nothing outside the folder names a country.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from ..answer import Assessment, Step
from ..answer.tariff import Ruling
from ..case import Case, Question
from ..law import Category, Citation, Law


class Relief(Protocol):
    """Exempt or refundable: the order of the questions, and what a file must hold."""

    def next_field(self, given: Collection[str], assessment: Assessment) -> str | None:
        """The question to ask now; None when the file is complete."""
        ...

    def words(self, field: str, assessment: Assessment, law: Law) -> tuple[Citation, ...]:
        """The words of the law that a question comes from."""
        ...

    def choice_words(self, field: str, value: str, law: Law) -> tuple[Citation, ...]:
        """The words of the law that one answer comes from, where it has some for itself."""
        ...

    def samples(self, field: str, law: Law) -> tuple[str, ...]:
        """Answers worth showing for a question without choices, besides that of the case: amounts of the law."""
        ...

    def papers(self, assessment: Assessment, law: Law) -> tuple[Step, ...]:
        """What to gather."""
        ...

    def floors(self, assessment: Assessment, law: Law) -> tuple[Step, ...]:
        """The least amount and the dates of a claim."""
        ...

    def humans(self, assessment: Assessment, law: Law) -> tuple[Step, ...]:
        """What only people can establish or decide."""
        ...


@dataclass(frozen=True, slots=True)
class System:
    """The rules of one country.

    words     its sentences for the catalogue, `~` for the narrow no-break space
    relief    exempt or refundable, a question after the other
    payers    the phrase of rules.toml that says who pays
    rule      what its texts answer for a question whose date is inside the tariff's window
    day       which day chooses the tariff, and why
    check     raises InputError for fields that cannot be told together here
    fields    the circumstances that can change something for a category, in the order of a form
    relevant  the circumstances that the rules look at for this question; others are left aside, and that is told

    Besides the sentences that its own rules say, `words` has: `system.<id>`, `system.in.<id>`, `compare.unit.<id>`,
    `compare.who.<id>`, `compare.when.<id>`, `step.near_start.<id>`, `step.near_end.<id>`, `date.<id>`,
    `date.<id>.<payer>`, `date.why.<id>`; `dossier.ask.<field>.<id>` or `question.<field>.<id>` for each question of its
    relief, and `dossier.choice.<field>.none.<id>` where an answer may tell no circumstance.
    """

    words: Mapping[str, str]
    relief: Relief
    payers: str
    rule: Callable[[Question, Law], Ruling]
    day: Callable[[Question, Law], Step]
    check: Callable[[Case, Question, Law], None]
    fields: Callable[[Category, Law], tuple[str, ...]]
    relevant: Callable[[Question, Law], Collection[str]]
