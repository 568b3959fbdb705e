"""France: Décision n° 15 of 14 December 2012 and article L. 311-8 of the Code de la propriété intellectuelle."""

from __future__ import annotations

from ..base import System
from . import dossier
from .fields import asked, check, relevant
from .payment import day
from .rule import rule
from .words import WORDS

SYSTEM = System(
    words=WORDS,
    relief=dossier,
    payers="fr.payers",
    rule=rule,
    day=day,
    check=check,
    fields=asked,
    relevant=relevant,
)
