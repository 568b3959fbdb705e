"""France: Décision n° 15 of 14 December 2012 and article L. 311-8 of the Code de la propriété intellectuelle."""

from __future__ import annotations

from collections.abc import Mapping

from ...law import Citation, Law
from ..base import Relief
from . import dossier
from .fields import asked, check, relevant
from .payment import day
from .rule import rule
from .words import WORDS


class France:
    """The rules of France, as `systems.base.System` asks for them."""

    words: Mapping[str, str] = WORDS
    relief: Relief = dossier
    rule = staticmethod(rule)
    day = staticmethod(day)
    check = staticmethod(check)
    fields = staticmethod(asked)
    relevant = staticmethod(relevant)

    def payers(self, law: Law) -> tuple[Citation, ...]:
        """The words that say who pays."""
        return law.say("fr.payers")


SYSTEM = France()
