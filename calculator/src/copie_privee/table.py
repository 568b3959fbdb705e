"""A table that an engine holds in Arrow, answered batch by batch: for DuckDB, Polars, Spark, Ray or Dask as they are.

Takes record batches whose columns are headed like those of a file (`copie-privee declare`), and what the list is; gives
the same batches with the answer of each row in columns of their own, all named `levy_…`. A row that cannot be read has
`levy_field`, `levy_value` and `levy_accepted` instead. Batches are answered one by one and in any order, so that an
engine may part a table as it likes; sums are the engine's own. Needs pyarrow (`pip install copie-privee[arrow]`).

    Spark:  frame.mapInArrow(partial(answers, system="fr", month="2013-06"), ddl(...))
    DuckDB: answers(connection.sql("…").to_arrow_reader(), system="fr", month="2013-06")
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa

from .law import Law, load
from .tables import Line, SetAside, listing
from .tables.columns import columns
from .tables.rows import Rows
from .tables.source import Record

_EUROS = pa.decimal128(20, 2)
ANSWER = pa.schema(
    [
        ("levy_outcome", pa.string()),
        ("levy_category", pa.string()),
        ("levy_capacity", pa.string()),
        ("levy_quantity", pa.int64()),
        ("levy_unit", _EUROS),
        ("levy_total", _EUROS),
        ("levy_reason", pa.string()),
        ("levy_work", pa.string()),
        ("levy_eid", pa.string()),
        ("levy_field", pa.string()),
        ("levy_value", pa.string()),
        ("levy_accepted", pa.string()),
    ]
)


def schema(given: pa.Schema) -> pa.Schema:
    """What the answered batches hold: the columns given, then those of the answer."""
    return pa.schema([*given, *ANSWER])


def answers(
    batches: Iterable[pa.RecordBatch], system: str, law: Law | None = None, **told: str
) -> Iterator[pa.RecordBatch]:
    """The batches with the answers of their rows; `told`: month, task, payer, basis, and any circumstance.

    Raises InputError for a list or for headings that cannot be understood.
    """
    law = law or load()
    asked = listing({"system": system} | told, law)
    rows: Rows | None = None
    for batch in batches:
        if rows is None:  # one for all, which remembers what it answered
            rows = Rows(asked, columns(batch.schema.names), law)
        found = [rows.answer(Record(at, cells)) for at, cells in enumerate(_cells(batch))]
        yield pa.RecordBatch.from_arrays([*batch.columns, *_columns(found)], schema=schema(batch.schema))


def _cells(batch: pa.RecordBatch) -> Iterator[tuple[str, ...]]:
    """The rows of a batch as a file would hold them."""
    return zip(*([_text(value) for value in column.to_pylist()] for column in batch.columns), strict=True)


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _columns(found: list[Line | SetAside]) -> list[pa.Array]:
    told = list(zip(*map(_answer, found), strict=True)) or [()] * len(ANSWER)
    return [pa.array(values, field.type) for values, field in zip(told, ANSWER, strict=True)]


def _answer(row: Line | SetAside) -> tuple[Any, ...]:
    """The values of a row, in the order of ANSWER."""
    if isinstance(row, SetAside):
        return (None,) * 9 + (row.field, row.value, row.accepted)
    priced = row.priced
    category, place = priced.category, priced.provision
    return (
        str(priced.outcome),
        category.id if category else None,
        priced.capacity or None,
        row.quantity,
        priced.unit,
        row.total,
        priced.reason,
        place.work if place else None,
        place.eid if place else None,
        None,
        None,
        None,
    )
