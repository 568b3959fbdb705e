"""JSON that somebody else wrote, read without trust: bounded in size and depth before it is parsed, every key once.

Takes text; gives plain data, or raises ValueError. Numbers are exact: whole, or Decimal, never a float. A number of
thousands of digits is refused like any other text that no honest program writes.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any, NoReturn

LONGEST = 1_000_000  # characters; a receipt has some ten thousand
DEEPEST = 32  # brackets inside brackets; an answer has five
_OPENING, _CLOSING = "[{", "]}"


class UnreadError(ValueError):
    """Text that is refused for a reason of its own: `why` ("twice", "deep", "long", "number") and the thing `said`."""

    def __init__(self, why: str, said: object) -> None:
        self.why, self.said = why, said
        super().__init__(f"{why}: {said!r}")


def read_json(text: str, longest: int = LONGEST) -> Any:
    """The data of a JSON text.

    >>> read_json('{"a": [1, "deux"]}')
    {'a': [1, 'deux']}
    >>> read_json('{"a": 1, "a": 2}')
    Traceback (most recent call last):
    copie_privee.jsontext.UnreadError: twice: 'a'

    Raises UnreadError, a ValueError, for text that is too long, too deep or gives a key twice; ValueError for no JSON.
    """
    text = text.removeprefix("\ufeff")
    if len(text) > longest:
        raise UnreadError("long", longest)
    if deeper_than(text, DEEPEST):
        raise UnreadError("deep", DEEPEST)
    return json.loads(text, object_pairs_hook=_each_key_once, parse_float=Decimal, parse_constant=_no_number)


def deeper_than(text: str, limit: int) -> bool:
    """Whether brackets outside strings stand deeper than a limit; without recursion, so that nothing overflows."""
    depth, inside, escaped = 0, False, False
    for sign in text:
        if inside:
            inside = escaped or sign != '"'
            escaped = sign == "\\" and not escaped
        elif sign == '"':
            inside = True
        elif sign in _OPENING:
            depth += 1
            if depth > limit:
                return True
        elif sign in _CLOSING:
            depth -= 1
    return False


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise UnreadError("twice", key)
        found[key] = value
    return found


def _no_number(text: str) -> NoReturn:
    raise UnreadError("number", text)
