"""What the French rules say to a reader, by id: of the tariff, and of people."""

from __future__ import annotations

from .people import PEOPLE
from .tariff import TARIFF

WORDS: dict[str, str] = TARIFF | PEOPLE
