"""What the rules of a country are: the one protocol that a folder of `systems/` fulfils.

A folder `systems/<id>/` gives `SYSTEM`, an object with these members; the registry finds it by its name. Whoever needs
something of a country asks its System: nothing outside the folder names a country.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
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


class System(Protocol):
    """The rules of one country."""

    @property
    def words(self) -> Mapping[str, str]:
        """Its sentences for the catalogue, `~` for the narrow no-break space.

        Besides those that its own rules say: `system.<id>`, `system.in.<id>`, `compare.unit.<id>`, `compare.who.<id>`,
        `compare.when.<id>`, `step.near_start.<id>`, `step.near_end.<id>`, `date.<id>`,
        `date.<id>.<payer>`, `date.why.<id>`; `dossier.ask.<field>.<id>` or `question.<field>.<id>` for each question
        of its relief, and `dossier.choice.<field>.none.<id>` where an answer may tell no circumstance.
        """
        ...

    @property
    def relief(self) -> Relief: ...

    def rule(self, question: Question, law: Law) -> Ruling:
        """What its texts answer for a question whose date is inside the tariff's window."""
        ...

    def day(self, question: Question, law: Law) -> Step:
        """Which day chooses the tariff, and why."""
        ...

    def check(self, case: Case, question: Question, law: Law) -> None:
        """Raises InputError for fields that cannot be told together here."""
        ...

    def fields(self, category: Category, law: Law) -> tuple[str, ...]:
        """The circumstances that can change something for a category, in the order of a form."""
        ...

    def relevant(self, question: Question, law: Law) -> Collection[str]:
        """The circumstances that the rules look at for this question; others are left aside, and that is told."""
        ...

    def payers(self, law: Law) -> tuple[Citation, ...]:
        """The words that say who pays."""
        ...
