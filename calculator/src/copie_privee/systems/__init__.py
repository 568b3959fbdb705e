"""The countries: a folder each, found by its name, and nothing of them anywhere else.

`system(id)` gives the rules of a country. A folder that is not there is refused, never replaced by another country.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from ..catalogue import add
from .base import Relief, System

__all__ = ["Relief", "System", "UnknownSystemError", "system"]


class UnknownSystemError(LookupError):
    """A text or a case names a country that has no folder here."""


def _found() -> dict[str, System]:
    names = [module.name for module in iter_modules(__path__) if module.ispkg]
    systems: dict[str, System] = {name: import_module(f"{__name__}.{name}").SYSTEM for name in names}
    for found in systems.values():
        add(found.words)
    return systems


_SYSTEMS = _found()


@cache
def system(id_: str) -> System:
    """The rules of a country. Raises UnknownSystemError for an id without a folder.

    >>> system("xx")
    Traceback (most recent call last):
    copie_privee.systems.UnknownSystemError: no folder systems/xx: these are known: be, fr
    """
    if id_ not in _SYSTEMS:
        raise UnknownSystemError(f"no folder systems/{id_}: these are known: {', '.join(sorted(_SYSTEMS))}")
    return _SYSTEMS[id_]
