"""The case: a device and its circumstances as the reader describes them, kept as typed.

`Case` is what forms, files, addresses and the command fill in; `question.understand` reads it.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..catalogue import say
from ..errors import InputError
from ..typed import Typed, as_mapping, as_text
from .fields import CIRCUMSTANCES, FIELDS


class Case:
    """A device and its circumstances, as typed. Only system and category (and a capacity where it counts) are needed.

    system       the id of a country's rules: "fr", "be"
    category     a category id of that system ("telephone-mobile")
    capacity     "64 Go", "4,7 Go", "1 TB"; needed only where the tariff depends on it
    date         AAAA-MM-JJ or JJ/MM/AAAA, the date that chooses the provisions; else `exigible`, else today
    quantity     how many identical items

    The circumstances are the fields of `Facts`, given by name: `Case("fr", "cle-usb", "8 Go", export="oui")`. None and
    empty text mean "not given". Raises InputError for a value that is neither text, a whole number nor a date.
    """

    __slots__ = ("_typed",)

    def __init__(
        self,
        system: str,
        category: str,
        capacity: Typed = "",
        date: Typed = "",
        quantity: Typed = 1,
        **circumstances: Typed,
    ) -> None:
        if unknown := [name for name in circumstances if name not in CIRCUMSTANCES]:
            raise TypeError(f"Case has no circumstance {unknown[0]!r}; it has {', '.join(CIRCUMSTANCES)}")
        given = {"system": system, "category": category, "capacity": capacity, "date": date, "quantity": quantity}
        self._typed = {
            name: value if type(value) is str else as_text(name, value, _accepted(name))
            for name, value in {**given, **circumstances}.items()
        }
        self._typed["quantity"] = self._typed["quantity"] or "1"

    @classmethod
    def from_mapping(cls, given: Mapping[str, object]) -> Case:
        """A case from named values, as they come from a form or a file; None means not given.

        Raises InputError for a name that is not a field, or a value that is neither text nor a whole number.
        """
        keys = ", ".join(FIELDS)
        for name in as_mapping(given, keys):
            if name not in FIELDS:
                raise InputError("line", name, say("accepted.line", keys=keys))
        return cls(**{"system": "", "category": ""} | dict(given))  # type: ignore[arg-type]

    def but(self, **changes: Typed) -> Case:
        """The same case with some fields told otherwise."""
        return Case(**{**self._typed, **changes})  # type: ignore[arg-type]

    def as_json(self) -> dict[str, str]:
        """The fields that were given, as text: `from_mapping` gives the same case back."""
        return {name: self._typed[name] for name in FIELDS if self._typed.get(name)}

    @property
    def told(self) -> Mapping[str, str]:
        """What was typed, by field; fields left out may be missing."""
        return self._typed

    @property
    def circumstances(self) -> dict[str, str]:
        """The circumstances that were given."""
        return {name: value for name, value in self._typed.items() if value and name in CIRCUMSTANCES}

    def __getattr__(self, name: str) -> str:
        if name not in FIELDS:
            raise AttributeError(name)
        return self._typed.get(name, "")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Case) and self.as_json() == other.as_json()

    def __hash__(self) -> int:
        return hash(tuple(self.as_json().items()))

    def __repr__(self) -> str:
        return f"Case({', '.join(f'{name}={value!r}' for name, value in self.as_json().items())})"


def _accepted(name: str) -> str:
    """What a field accepts, without the lists that only its system can give."""
    return say("accepted.text") if name in ("system", "category") else FIELDS[name].accepted
