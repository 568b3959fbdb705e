"""The one error of the package: input that cannot be understood.

A legal "no" is never an error; it is an outcome of the assessment.
"""

from __future__ import annotations

from .catalogue import say


class InputError(ValueError):
    """Names the field, the value as typed, and what is accepted (in French, for the reader).

    field     a field of Case, or "line", "op", "cases", "query", "receipt" at the doors
    value     the value as it was given
    accepted  what would have been understood
    """

    def __init__(self, field: str, value: object, accepted: str) -> None:
        self.field = field
        self.value = "" if value is None else str(value)
        self.accepted = accepted
        super().__init__(self.message)

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
