"""Belgium: arrêté royal of 28 March 1996, as amended in 2009."""

from __future__ import annotations

from collections.abc import Mapping

from ...law import Citation, Law
from ..base import Relief
from . import dossier
from .fields import asked, check, relevant
from .payment import day
from .rule import rule
from .words import WORDS


class Belgium:
    """The rules of Belgium, as `systems.base.System` asks for them."""

    words: Mapping[str, str] = WORDS
    relief: Relief = dossier
    rule = staticmethod(rule)
    day = staticmethod(day)
    check = staticmethod(check)
    fields = staticmethod(asked)
    relevant = staticmethod(relevant)

    def payers(self, law: Law) -> tuple[Citation, ...]:
        """The words that say who pays."""
        return law.say("be.payers")


SYSTEM = Belgium()
