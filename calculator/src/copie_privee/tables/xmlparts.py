"""XML that somebody else wrote, read without trust: nothing is unfolded, nothing fetched, and no more than so much.

`parsed` takes bytes in pieces and what is to hear of tags and text; `tree` takes bytes and gives elements. Names stand
without their namespace. A document type is refused where it begins: entities can only be declared in one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from xml.parsers import expat

_DEEPEST = 40  # elements inside elements; an invoice has some ten
_MOST = 200_000  # elements of a tree; a line of an invoice has some twenty


class MarkupError(ValueError):
    """What is no XML, or is XML that nobody needs."""


class LargeError(MarkupError):
    """More than so much of it."""


class Element:
    """An element: its name, its text, and what stands in it."""

    __slots__ = ("children", "name", "pieces")

    def __init__(self, name: str) -> None:
        self.name = name
        self.children: list[Element] = []
        self.pieces: list[str] = []

    @property
    def text(self) -> str:
        return " ".join("".join(self.pieces).split())

    def all(self, path: str) -> list[Element]:
        """The elements at a path of names, in their order."""
        found = [self]
        for name in path.split("/"):
            found = [child for element in found for child in element.children if child.name == name]
        return found

    def said(self, *paths: str) -> str:
        """The text of the first element, at the first of these paths, that has any."""
        return next((element.text for path in paths for element in self.all(path) if element.text), "")


def parsed(
    pieces: Iterable[bytes],
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] = lambda _: None,
    text: Callable[[str], None] = lambda _: None,
) -> Iterator[None]:
    """Reads pieces, one at each step. Raises MarkupError for what is no XML, or declares what it is made of."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda tag, given: start(tag.rpartition(":")[2], given)
    parser.EndElementHandler = lambda tag: end(tag.rpartition(":")[2])
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _no_doctype
    try:
        for piece in pieces:
            parser.Parse(piece, False)
            yield
        parser.Parse(b"", True)
    except MarkupError:
        raise
    except (expat.ExpatError, ValueError, LookupError) as problem:  # the last two: an encoding that is none
        raise MarkupError(str(problem)) from None
    yield


def tree(data: bytes) -> Element:
    """The outermost element of a text. Raises MarkupError, also for one that is too deep or has too many elements."""
    top = Element("")
    open_, count = [top], 0

    def start(name: str, _: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if len(open_) > _DEEPEST or count > _MOST:
            raise LargeError("too deep, or too much")
        open_[-1].children.append(Element(name))
        open_.append(open_[-1].children[-1])

    def end(_: str) -> None:
        open_.pop()

    def text(said: str) -> None:
        open_[-1].pieces.append(said)

    for _ in parsed([data], start, end, text):
        pass
    return top.children[0]


def _no_doctype(*_: object) -> None:
    raise MarkupError("a document type")
