"""One small family of modules a country: from an understood question to what its texts answer."""

from __future__ import annotations

from collections.abc import Callable

from ..answer.tariff import Ruling
from ..case.question import Question
from ..law.model import Law
from . import be, fr

RULES: dict[str, Callable[[Question, Law], Ruling]] = {"fr": fr.rule, "be": be.rule}
