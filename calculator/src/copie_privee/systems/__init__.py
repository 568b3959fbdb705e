"""One small module of rules a country: from an understood question to an exact levy."""

from __future__ import annotations

from collections.abc import Callable

from ..case import Question
from ..law import Law
from ..tariff import Levy
from . import be, fr

RULES: dict[str, Callable[[Question, Law], Levy]] = {"fr": fr.levy, "be": be.levy}
