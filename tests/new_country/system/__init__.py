"""Utopie: décret n° 3 of 2 March 2010, made up to show all that a country needs."""

from __future__ import annotations

from collections.abc import Mapping

from copie_privee.law import Citation, Law
from copie_privee.systems.base import Relief, System

from . import relief
from .fields import asked, check, relevant
from .rule import day, rule
from .words import WORDS


class Utopia:
    """The rules of Utopie, as `systems.base.System` asks for them."""

    words: Mapping[str, str] = WORDS
    relief: Relief = relief
    rule = staticmethod(rule)
    day = staticmethod(day)
    check = staticmethod(check)
    fields = staticmethod(asked)
    relevant = staticmethod(relevant)

    def payers(self, law: Law) -> tuple[Citation, ...]:
        """The words that say who pays."""
        return law.say("xx.payers")


SYSTEM: System = Utopia()
