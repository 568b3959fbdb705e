"""One small family of modules a country: from an understood question to what its texts answer."""

from __future__ import annotations

from collections.abc import Callable

from ..law import Law
from ..question import Question
from ..tariff import Ruling
from . import be, fr

RULES: dict[str, Callable[[Question, Law], Ruling]] = {"fr": fr.rule, "be": be.rule}
