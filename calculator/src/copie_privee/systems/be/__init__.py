"""Belgium: arrêté royal of 28 March 1996, as amended in 2009."""

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
    payers="be.payers",
    rule=rule,
    day=day,
    check=check,
    fields=asked,
    relevant=relevant,
)
