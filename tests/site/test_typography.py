"""French typography on every page: no sign of punctuation, no guillemet that a line can leave behind or run into."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest

PLAIN_SPACE = re.compile(r"[ \n][;:!?»€](?![=/\w])|«[ \n]|«(?=\w)|(?<=\w)»")
NO_PROSE = {"code", "pre", "script", "style", "kbd", "textarea"}
SAID = ("title", "aria-label", "placeholder", "alt", "content", "label")


def prose(file: Path) -> Iterator[str]:
    """What a reader sees or hears of a page: its text in one run a block, so that a mark at an edge keeps its neighbour."""
    tree = lxml.html.parse(str(file)).getroot()
    for element in tree.iter(lxml.etree.Element):
        if element.tag in NO_PROSE:
            yield from ()
        yield from (element.get(name, "") for name in SAID)
    for code in tree.xpath("|".join(f"//{tag}" for tag in NO_PROSE)):
        code.text, code[:] = "…", []
    yield tree.text_content()


def test_no_punctuation_is_left_alone_on_a_line(site_folder: Path) -> None:
    """A plain space before « ; » lets it begin a line; none after a guillemet glues it to the word."""
    found = {
        file.relative_to(site_folder).as_posix(): hits
        for file in sorted(site_folder.rglob("*.html"))
        if (hits := [
            text[max(0, hit.start() - 25) : hit.end() + 12] for text in prose(file) for hit in PLAIN_SPACE.finditer(text)
        ])
    }  # fmt: skip
    assert found == {}


@pytest.mark.parametrize("text", ["Une note : deux", "« mot »", "«mot»", "Pourquoi ?", "cinq €"])
def test_a_plain_space_is_seen(text: str) -> None:
    """The search above must find such words, or it proves nothing."""
    assert PLAIN_SPACE.search(text)
