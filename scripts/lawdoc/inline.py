"""What stands inside a line of the law: words, references, amendment brackets and notes.

Takes the inline nodes of one Markdown block; gives the model's inlines, and prints them back.
"""

from __future__ import annotations

import re

from markdown_it.tree import SyntaxTreeNode

from scripts.lawdoc.amendments import Shorthand
from scripts.lawdoc.model import Inline, InlineNote, Mark, Ref, Text
from scripts.lawdoc.refs import read_targets

_MARKS = ("[¹", "]¹")


def read_inlines(nodes: list[SyntaxTreeNode], shorthand: Shorthand) -> tuple[Inline, ...]:
    """The model's inlines; ValueError for emphasis, code, images, line breaks and the like."""
    inlines: list[Inline] = []
    for node in nodes:
        if node.type == "text":
            inlines.extend(_split(node.content, shorthand))
        elif node.type == "link":
            inlines.append(_reference(node))
        else:
            raise ValueError(f"« {node.type} » dans une ligne de la loi")
    return tuple(inlines)


def _split(content: str, shorthand: Shorthand) -> list[Inline]:
    parts: list[Inline] = []
    for part in re.split(rf"({'|'.join(map(re.escape, _MARKS))}|{shorthand.note.pattern})", content):
        if part in _MARKS:
            parts.append(Mark(part))
        elif shorthand.note.fullmatch(part):
            parts.append(InlineNote(part))
        elif "<" in part:
            raise ValueError(f"« {part[part.index('<') :]} » n'est pas une mention de modification déclarée")
        elif part:
            parts.append(Text(part))
    return parts


def _reference(node: SyntaxTreeNode) -> Ref:
    if len(node.children) != 1 or node.children[0].type != "text":
        raise ValueError("un renvoi ne contient que des mots")
    href = str(node.attrs["href"])
    return Ref(node.children[0].content, href, read_targets(href))


def write_inlines(inlines: tuple[Inline, ...]) -> str:
    parts = []
    for item in inlines:
        match item:
            case Text(value):
                parts.append(value)
            case Ref(words, href):
                parts.append(f"[{words}]({href})")
            case Mark(printed) | InlineNote(printed=printed):
                parts.append(printed)
    return "".join(parts)
