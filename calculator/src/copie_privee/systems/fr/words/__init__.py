"""What the French rules say to a reader, by id, one module a theme."""

from __future__ import annotations

from . import country, payment, readings, relief, tariff

WORDS: dict[str, str] = {
    key: text for theme in (country, tariff, readings, relief, payment) for key, text in theme.WORDS.items()
}
