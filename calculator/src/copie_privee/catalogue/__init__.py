"""Every sentence the package says to a reader, in French, by id; one module a theme, and one more a country.

Takes an id and the values to put in; gives the sentence. Another language is another set of tables.
Narrow no-break spaces are written `~` in the tables for legibility and become U+202F.
"""

from __future__ import annotations

from collections.abc import Mapping

from . import answers, commands, compare, dossier, fields, guide, later, steps, tables, trace

NARROW = "\u202f"

FR: dict[str, str] = {
    key: text.replace("~", NARROW)
    for theme in (fields, steps, answers, later, guide, commands, compare, trace, dossier, tables)
    for key, text in theme.FR.items()
}


def add(words: Mapping[str, str]) -> None:
    """More sentences, from the folder of a country's rules. Raises ValueError for an id that is taken."""
    if taken := [key for key in words if key in FR]:
        raise ValueError(f"the catalogue already has {', '.join(taken)}")
    FR.update({key: text.replace("~", NARROW) for key, text in words.items()})


def has(key: str) -> bool:
    """Whether there is a sentence of this id."""
    return key in FR


def say(key: str, **values: object) -> str:
    """The sentence of an id with its values put in. KeyError for an unknown id or value.

    >>> say("outcome.due")
    'Rémunération due'
    """
    text = FR[key]
    return text.format(**values) if values or "{" in text else text
