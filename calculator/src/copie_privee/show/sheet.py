"""A table made ready to show, to be kept as a file, and to be put into a calendar.

Takes what a request to the desk completed; gives plain strings, lists and addresses.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import islice
from typing import Any

from .. import french
from ..answer import Step as Reason
from ..catalogue import say
from ..law import Law
from ..tables.billed import Billed
from ..tables.claim import Claim
from ..tables.columns import NAMES, label
from ..tables.desk import Step
from ..tables.listing import Listing
from ..tables.month import Due, duty
from ..tables.priced import Priced
from ..tables.rows import Line, SetAside
from ..tables.sums import Group
from ..tables.table import Summary
from .agenda import agenda
from .answer import cited, displayed
from .csvfile import MINUS, csv_aside, csv_head, csv_line, csv_shared

_NAMED = 10  # invoices that a note names
_SHOWN = 1_000  # lines of a declaration or parts of a claim that a page shows; files have them all


def money(amount: Decimal) -> str:
    """Euros, with a minus sign where a correction takes them back."""
    return f"{MINUS}{french.money(-amount)}" if amount < 0 else french.money(amount)


def display_table(step: Step, law: Law) -> dict[str, Any]:
    """What a page shows of a request: headings, rows answered, rows set aside, and at the end what they come to."""
    names = step.columns.names if step.columns else ("",) * len(step.headings)
    return {
        "problem": step.problem or None,
        "columns": [{"heading": heading, "name": name} for heading, name in zip(step.headings, names, strict=False)],
        "choices": [{"value": name, "label": french.raised(label(name))} for name in NAMES],
        "preview": step.preview,
        **_rows([row for row in step.rows if isinstance(row, Line)]),
        "aside": [_aside(row, step) for row in step.rows if isinstance(row, SetAside)],
        "summary": display_summary(step, law) if step.summary else None,
    }


def _rows(lines: list[Line]) -> dict[str, Any]:
    """Rows answered, each with the place of its answer in a list where equal rows share one."""
    places: dict[Priced, int] = {}
    rows = [_row(line, places.setdefault(line.priced, len(places))) for line in lines]
    return {"rows": rows, "answers": [_answer(priced) for priced in places]}


def _answer(priced: Priced) -> dict[str, Any]:
    return {
        "category": priced.category.label if priced.category else "",
        "capacity": priced.capacity.replace(" ", french.NO_BREAK),
        "unit": "" if priced.unit is None else money(priced.unit),
        "outcome": say(f"outcome.{priced.outcome}"),
        "reason": " ".join([priced.reason, *priced.warnings]),
        "csv": csv_shared(priced),
        "data": priced.as_json(),
    }


def _row(row: Line, answer: int) -> dict[str, Any]:
    """What a row has for itself; without a product it goes by its category, which then is not told twice."""
    billed, category = row.billed, row.priced.category
    told = {
        "line": row.line,
        "file": row.file,
        "what": row.product,
        "quantity": _count(row.quantity),
        "total": "" if row.total is None else money(row.total),
        "answer": answer,
        "csv": csv_line(row),
        "data": row.own_json(),
    }
    if not row.product and category:
        told |= {"what": category.label, "category": ""}
    if billed and billed.amount is not None:
        told["billed"] = money(billed.amount)
        told["gap"] = money(billed.gap) if billed.gap is not None else ""
        told["under"] = under_text(billed)
    return told


def under_text(billed: Billed) -> list[str]:
    """What the row comes to under each reading, and the gap of what was billed, without VAT and with it."""
    told = []
    for under in billed.under:
        pairs = {"total": (under.without, under.with_), "gap": (under.gap, under.gap_with)}
        values = {name: _in_each_basis(*pair) for name, pair in pairs.items()}
        told.append(
            say("table.under.agrees" if under.id == billed.agrees else "table.under", label=under.label, **values)
        )
    return told


def _in_each_basis(without: Decimal | None, with_: Decimal | None) -> str:
    amounts = ((without, "ht"), (with_, "ttc"))
    return ", ".join(
        f"{money(amount)} {say(f'table.basis.{basis}')}" for amount, basis in amounts if amount is not None
    )


def _count(quantity: int) -> str:
    return french.grouped(str(quantity)).replace("-", MINUS)


def _aside(row: SetAside, step: Step) -> dict[str, Any]:
    """A row set aside; `at` is the cell to mend, -1 where none is."""
    at = step.columns.at if step.columns else {}
    names = ("category", "product") if row.field == "category" else (row.field,)
    places = [at[name] for name in names if name in at] if row.cells else []
    filled = [place for place in places if row.cells[place].strip()]
    return {
        "line": row.line,
        "file": row.file,
        "field": say(f"field.{row.field}"),
        "field_id": row.field,
        "value": row.value,
        "accepted": row.accepted,
        "cells": list(row.cells),
        "at": next(iter([*filled, *places]), -1),
        "csv": csv_aside(row),
    }


def display_summary(step: Step, law: Law) -> dict[str, Any]:
    """What a table comes to: the total, the counts, what is declared, the dates, and the files to keep."""
    assert step.summary is not None
    summary = step.summary
    listing, sums = summary.listing, summary.sums
    month = f"{listing.month:%Y-%m}" if listing.month else ""
    counted = {"rows": sums.rows, "answered": sums.answered, "aside": sums.aside}
    return {
        "title": say(f"table.title.{listing.task}", of_month=listing.of_month),
        "total": money(summary.total),
        "total_label": say(f"table.label.{listing.task}"),
        "count": say("table.count", **{name: french.grouped(str(count)) for name, count in counted.items()}),
        "notes": notes(summary),
        "declared": [_declared(group, law) for group in islice(sums.groups.values(), _SHOWN)]
        if listing.declares
        else [],
        "declared_more": _more(len(sums.groups)) if listing.declares else "",
        "dates": [_date(due, listing, law) for due in summary.dues],
        "claim": _claim(summary.claim, law) if summary.claim else None,
        "head": csv_head(step.headings, step.columns),
        "ics": agenda(summary) if summary.dues else None,
        "file": "-".join(filter(None, [listing.task, listing.system, month])),
    }


def _more(lines: int) -> str:
    """What is said of the lines that a page does not show."""
    return say("table.more", count=french.grouped(str(lines - _SHOWN))) if lines > _SHOWN else ""


def notes(summary: Summary) -> list[str]:
    """What else is to be known of the total."""
    sums, told = summary.sums, []
    if summary.nil:
        told.append(say("table.nil"))
    if sums.unsettled:
        told.append(say("table.unsettled", count=french.grouped(str(sums.unsettled))))
    if sums.repeated:
        told.append(say("table.repeated", invoices=", ".join(islice(sums.repeated, _NAMED))))
    if summary.columns.ignored:
        told.append(say("table.ignored", headings=", ".join(summary.columns.ignored)))
    for compared in sums.compared.values():
        values = {"agreeing": compared.agreeing, "comparable": compared.comparable}
        amounts = {"billed": money(compared.billed), "gap": money(compared.gap)}
        told.append(say("table.compared", basis=say(f"table.basis.{compared.basis}"), **values, **amounts))
    return told


def _declared(group: Group, law: Law) -> dict[str, str]:
    """A line of the declaration, as article 6 of Décision 15 and article 5 of the AR ask for it."""
    priced = group.priced
    assert priced.category is not None
    lot, told = priced.lot, ""
    if lot:
        device = law.categories.get((priced.category.system, lot.get("device", "")))
        offer, integrated = say(f"choice.offer.{lot['offer']}"), lot.get("integrated", "0")
        told = say("table.lot.told", offer=offer, device=device.label if device else "", integrated=integrated)
    return {
        "category": priced.category.label,
        "capacity": priced.capacity.replace(" ", french.NO_BREAK),
        "lot": told,
        "quantity": _count(group.quantity),
        "unit": "" if priced.unit is None else money(priced.unit),
        "total": money(group.total),
    }


def _date(due: Due, listing: Listing, law: Law) -> dict[str, Any]:
    what = duty(due, listing.payer)
    text = say("display.deadline", what=what, day=french.day(due.deadline.date))
    return {"text": text, "citations": cited(due.deadline.citations, law)}


def _claim(claim: Claim, law: Law) -> dict[str, Any]:
    """What is given back, the question that is open, or the file."""
    file = claim.dossier
    asked = file.open if file else None
    question = asked and {
        "field": asked.field,
        "text": asked.text,
        "kind": asked.kind,
        "citations": cited(asked.citations, law),
        "choices": [{"value": choice.value, "label": choice.label} for choice in asked.choices],
    }
    return {
        "invoices": say("table.claim.invoices", count=claim.invoices),
        "question": question,
        "parts": [
            {
                "what": " ".join(
                    filter(None, [part.group.as_json()["label"], part.group.priced.capacity, _times(part.group)])
                ),
                "refund": money(part.total),
                "reason": part.reason,
            }
            for part in claim.parts[:_SHOWN]
        ],
        "parts_more": _more(len(claim.parts)),
        "papers": _reasons(file.papers if file else (), law),
        "floors": _reasons(file.floors if file else (), law),
        "humans": _reasons(file.humans if file else (), law),
    }


def _times(group: Group) -> str:
    return f"×{french.NO_BREAK}{_count(group.quantity)}"


def _reasons(steps: Iterable[Reason], law: Law) -> list[dict[str, Any]]:
    return displayed(steps, law)
