"""Every sentence the package says to a reader, in French, by id; one module a theme.

Takes an id and the values to put in; gives the sentence. Another language is another set of tables.
Narrow no-break spaces are written `~` in the tables for legibility and become U+202F.
"""

from __future__ import annotations

from . import answers, commands, compare, dossier, exemptions, fields, guide, payment, steps, trace

NARROW = "\u202f"

FR: dict[str, str] = {
    key: text.replace("~", NARROW)
    for theme in (fields, steps, exemptions, payment, answers, guide, commands, compare, trace, dossier)
    for key, text in theme.FR.items()
}


def say(key: str, **values: object) -> str:
    """The sentence of an id with its values put in. KeyError for an unknown id or value.

    >>> say("outcome.due")
    'Rémunération due'
    """
    return FR[key].format(**values)
