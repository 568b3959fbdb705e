"""References written in the edition: `[au § 1er](#art_5__para_1)`, lists, ranges, other works.

Takes the address part of such a link; gives the places it leads to. A range
`#att_1__tableau_3..10` leads to each of its places, not to its ends only.
"""

from __future__ import annotations

import re

from scripts.lawdoc.cited import CitedWork
from scripts.lawdoc.model import Edition, EditionError, Ref, Target

_WORK = re.compile(r"(?:[a-z]{2}/[a-z0-9-]+)?")
_RANGE = re.compile(r"(?P<stem>.*_)(?P<first>\d+)\.\.(?P<last>\d+)")


def read_targets(href: str) -> tuple[Target, ...]:
    """Places named by a link address.

    >>> [t.eid for t in read_targets("#att_1__tableau_1..2,#att_1__tableau_12")]
    ['att_1__tableau_1', 'att_1__tableau_2', 'att_1__tableau_12']
    >>> read_targets("fr/cpi-l311-8#art_L311-8__para_II")
    (Target(work='fr/cpi-l311-8', eid='art_L311-8__para_II'),)
    >>> read_targets("fr/cpi")  # a whole work
    (Target(work='fr/cpi', eid=''),)

    Raises ValueError for an address that is not of this form.
    """
    targets: list[Target] = []
    for part in href.split(","):
        work, hash_mark, fragment = part.partition("#")
        if not _WORK.fullmatch(work) or (not fragment if hash_mark else not work):
            raise ValueError(f"« {part} » n'est pas de la forme [œuvre]#eId")
        if match := _RANGE.fullmatch(fragment):
            first, last = int(match["first"]), int(match["last"])
            if first >= last:
                raise ValueError(f"« {fragment} » n'est pas un intervalle croissant")
            eids = [f"{match['stem']}{number}" for number in range(first, last + 1)]
        else:
            eids = [fragment]
        targets.extend(Target(work or None, eid) for eid in eids)
    return tuple(targets)


def references(edition: Edition) -> list[tuple[str, Ref]]:
    """Every reference of a text with the eId of the provision it stands in, in reading order."""
    return [
        (provision.eid, item) for provision in edition.walk() for item in provision.inlines() if isinstance(item, Ref)
    ]


def check_references(editions: dict[str, Edition], cited: dict[str, CitedWork]) -> None:
    """Raise EditionError for a reference to a place that no edition and no cited work has."""
    for edition in editions.values():
        for eid, ref in references(edition):
            for target in ref.targets:
                work = target.work or edition.work
                if work in editions:
                    known = target.eid in editions[work].places
                else:
                    known = work in cited and (not target.eid or target.eid in cited[work].places)
                if not known:
                    line = getattr(edition.places[eid], "line", 0)
                    raise EditionError(
                        edition.path, line, f"{eid}: « {ref.words} » renvoie à {work}#{target.eid}, qui n'existe pas"
                    )
