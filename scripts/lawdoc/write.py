"""Prints a model in the edition's convention: the other half of `markup`.

Takes an Edition; gives Markdown such that `parse(write(edition)) == edition`.
"""

from __future__ import annotations

from itertools import groupby

from scripts.lawdoc.inline import write_inlines
from scripts.lawdoc.model import Edition, Formula, Provision, Table

FORMULA_FENCE = "formule"
Child = Provision | Table | Formula


def write(edition: Edition) -> str:
    """The edition's Markdown, front matter included."""
    blocks = [f"---\nwork: {edition.work}\nlanguage: {edition.language}\n---"]
    for concluding, provisions in groupby(edition.body, lambda p: p.kind == "conclusion"):
        if concluding:
            blocks.append("---")
        for provision in provisions:
            blocks.extend(_write_provision(provision))
    return "\n\n".join(blocks) + "\n"


def _write_provision(provision: Provision) -> list[str]:
    own = write_inlines(provision.lead) + provision.num + write_inlines(provision.text)
    hashes = "#" * provision.level
    if provision.kind == "article":
        text = write_inlines(provision.text)
        blocks = [f"{hashes} {provision.num}", *([text] if text else [])]
    elif provision.level:
        blocks = [f"{hashes} {own}"]
    else:
        blocks = []
    rest = _write_children(provision.children)
    if provision.level == 0:
        if provision.text:
            blocks.append(own)
        else:  # a numbered paragraph of several alinéas: the number stands before the first
            rest[0] = own + rest[0]
    return blocks + rest


def _write_children(children: tuple[Child, ...]) -> list[str]:
    blocks: list[str] = []
    for items, group in groupby(children, _is_item):
        if items:
            blocks.append("\n".join(line for item in group for line in _write_item(item, 0)))
            continue
        for child in group:
            match child:
                case Table():
                    blocks.append(_write_table(child))
                case Formula(lines):
                    blocks.append("\n".join([f"```{FORMULA_FENCE}", *lines, "```"]))
                case Provision():
                    blocks.extend(_write_provision(child))
    return blocks


def _is_item(child: Child) -> bool:
    return isinstance(child, Provision) and child.kind in ("point", "indent")


def _write_item(item: Child, depth: int) -> list[str]:
    assert isinstance(item, Provision)
    lines = [f"{'  ' * depth}- {item.num}{write_inlines(item.text)}"]
    for child in item.children:
        lines.extend(_write_item(child, depth + 1))
    return lines


def _write_table(table: Table) -> str:
    def row(cells: tuple[str, ...]) -> str:
        return "".join(f"| {cell} " if cell else "| " for cell in cells) + "|"

    rule = "|" + "---|" * len(table.header)
    return "\n".join([row(table.header), rule, *(row(r.cells) for r in table.rows)])
