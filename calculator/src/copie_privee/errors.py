"""The one error of the package: input that cannot be understood.

A legal "no" is never an error; it is an outcome of the assessment.
"""

from __future__ import annotations

from .catalogue import say

_SHOWN = 2_000  # characters of a value that a message shows


class InputError(ValueError):
    """Names the field, the value as typed, and what is accepted (in French, for the reader).

    field     a field of Case, or "line", "op", "cases", "query", "receipt", "command" at the doors
    value     the value as it was given; the beginning of a long one
    accepted  what would have been understood
    """

    def __init__(self, field: str, value: object, accepted: str) -> None:
        self.field = field
        self.value = "" if value is None else _shown(value)
        self.accepted = accepted
        super().__init__(self.message)

    def __reduce__(self) -> tuple[type[InputError], tuple[str, ...]]:
        return type(self), (self.field, self.value, self.accepted)

    @property
    def message(self) -> str:
        """The whole sentence to show beside the field."""
        name = say(f"field.{self.field}")
        key = "error.bad" if self.value.strip() else "error.missing"
        return say(key, field=name, value=self.value, accepted=self.accepted)

    def as_json(self) -> dict[str, str]:
        return {
            "field": self.field,
            "value": self.value,
            "accepted": self.accepted,
            "message": self.message,
        }


class MissingError(InputError):
    """What would be understood if a part were there that waits until somebody needs it: `needs` names the part."""

    def __init__(self, needs: str, field: str, value: object, accepted: str) -> None:
        super().__init__(field, value, accepted)
        self.needs = needs

    def __reduce__(self) -> tuple[type[InputError], tuple[str, ...]]:
        return type(self), (self.needs, self.field, self.value, self.accepted)

    def as_json(self) -> dict[str, str]:
        return super().as_json() | {"needs": self.needs}


def _shown(value: object) -> str:
    """The value in words, whatever was given: the message about a bad value is never one itself."""
    try:
        text = str.__str__(value) if isinstance(value, str) else str(value)
    except Exception:
        return f"({type(value).__name__})"
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
