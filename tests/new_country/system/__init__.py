"""Utopie: décret n° 3 of 2 March 2010, made up to show all that a country needs."""

from __future__ import annotations

from copie_privee.systems.base import System

from . import relief
from .fields import asked, check, relevant
from .rule import day, rule
from .words import WORDS

SYSTEM = System(
    words=WORDS,
    relief=relief,
    payers="xx.payers",
    rule=rule,
    day=day,
    check=check,
    fields=asked,
    relevant=relevant,
)
