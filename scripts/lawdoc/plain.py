"""The edited law as plain text: one provision a line, points indented, cells of a row parted by tabs.

Takes an edition; gives its words and nothing else, so that the file can be pasted and compared.
"""

from __future__ import annotations

from scripts.lawdoc.model import Edition, Formula, Provision, Table


def plain_text(edition: Edition) -> str:
    lines = [line for provision in edition.body for line in _lines(provision, 0)]
    return "\n".join(lines).strip() + "\n"


def _lines(provision: Provision, depth: int) -> list[str]:
    lines = ["", "  " * depth + provision.own_words] if depth == 0 else ["  " * depth + provision.own_words]
    if not provision.own_words:
        lines = []
    for child in provision.children:
        match child:
            case Table():
                lines += ["", "\t".join(child.header), *("\t".join(row.cells) for row in child.rows)]
            case Formula():
                lines += [f"    {line}" for line in child.lines]
            case Provision():
                lines += _lines(child, depth + 1 if child.kind in ("point", "indent") else 0)
    return lines
