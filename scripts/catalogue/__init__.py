"""Every word the pages say to a reader that code chooses, in French, by id; one module a theme.

A word that stands where it is printed, a heading, a button, belongs in the template itself (scripts/templates, docs/).

Takes an id and the values to put in; gives the words. The calculator's own sentences are in its catalogue; the rules
are the same: narrow no-break spaces are written `~` here and become U+202F.
"""

from __future__ import annotations

from copie_privee.catalogue import NARROW
from scripts.catalogue import cards, chronology, dates, labels, pages

FR: dict[str, str] = {
    key: text.replace("~", NARROW)
    for theme in (labels, dates, pages, cards, chronology)
    for key, text in theme.FR.items()
}


def say(key: str, **values: object) -> str:
    """The words of an id with its values put in. KeyError for an unknown id or value.

    >>> say("label.al", number=2)
    'al. 2'
    """
    return FR[key].format(**values)
