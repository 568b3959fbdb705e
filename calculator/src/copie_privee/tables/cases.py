"""A file of cases, one JSON object a line: one reply a line, in order, as the file is read.

Takes an open file and the law; gives JSON texts. Equal lines are answered once, as long as their reply is at hand; a
line that cannot be understood gets an error with its number, and the rest go on.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from ..assess import assess
from ..case import FIELDS, Case
from ..catalogue import say
from ..errors import InputError
from ..jsontext import LONGEST, read_json
from ..law import Law

REFUSED = '{"error"'  # how the reply to a line that cannot be understood begins
_AT_HAND = 2_000
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def replies(file: BinaryIO, law: Law) -> Iterator[str]:
    """The reply to each line."""
    known: dict[bytes, str] = {}
    for number, line in enumerate(_lines(file), start=1):
        asked = (line.removeprefix(_BYTE_ORDER_MARK) if number == 1 else line).rstrip(b"\r\n")
        reply = known.get(asked)
        if reply is None:
            try:
                reply = _dumped(assess(_case(asked), law).as_json())
            except InputError as error:
                yield _dumped({"error": {"line": number, **error.as_json()}})
                continue
            if len(known) >= _AT_HAND:
                known.clear()
            known[asked] = reply
        yield reply


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file; of one that no case fills, as much as tells that it is none."""
    while line := file.readline(LONGEST):
        yield line
        while line and len(line) == LONGEST and not line.endswith(b"\n"):
            line = file.readline(LONGEST)


def _case(line: bytes) -> Case:
    try:
        given = read_json(line.decode("utf-8"))
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, dict):
        raise InputError("line", line.decode("utf-8", "backslashreplace"), say("accepted.line", keys=", ".join(FIELDS)))
    return Case.from_mapping(given)


_dumped = json.JSONEncoder(ensure_ascii=False).encode  # one for all
