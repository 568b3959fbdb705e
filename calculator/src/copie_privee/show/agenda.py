"""The dates of a declaration as a calendar file (iCalendar, RFC 5545): a day each, with the article that sets it.

Takes a summary; gives the text of the file. Lines are folded at 75 octets and end with both signs, as the format asks.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..dates import DAY
from ..tables.month import Due, duty
from ..tables.table import Summary

_FOLDED = 74  # octets of a line, without the space that begins a folded one
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def agenda(summary: Summary) -> str:
    """The file."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//copie-privee//FR", "CALSCALE:GREGORIAN"]
    for number, due in enumerate(summary.dues, start=1):
        lines += _event(due, number, summary)
    return "".join(f"{folded}\r\n" for line in [*lines, "END:VCALENDAR"] for folded in _fold(line))


def _event(due: Due, number: int, summary: Summary) -> list[str]:
    day, listing = due.deadline.date, summary.listing
    what = duty(due, listing.payer)
    month = f"{listing.month:%Y%m}" if listing.month else ""
    words = " / ".join(f"{place.quote} ({place.work}, {place.eid})" for place in due.deadline.citations)
    return [
        "BEGIN:VEVENT",
        f"UID:{listing.system}-{month}-{number}-{listing.payer or 'tous'}@copie-privee",
        f"DTSTAMP:{day:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + DAY:%Y%m%d}",
        f"SUMMARY:{what.translate(_ESCAPED)}",
        f"DESCRIPTION:{words.translate(_ESCAPED)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _fold(line: str) -> Iterator[str]:
    """A line in pieces of so many octets, none of which parts a sign."""
    piece, size, start = "", 0, ""
    for sign in line:
        octets = len(sign.encode("utf-8"))
        if size + octets > _FOLDED:
            yield start + piece
            piece, size, start = "", 0, " "
        piece, size = piece + sign, size + octets
    yield start + piece
