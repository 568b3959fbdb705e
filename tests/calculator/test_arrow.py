"""Tables held in Arrow: the answers are the command's, however an engine parts the rows and types the columns."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from copie_privee.cli import main
from copie_privee.errors import InputError
from copie_privee.table import ANSWER, answers, schema

MONTH = {"system": "fr", "month": "2013-06"}
ROWS = [
    {
        "produit": f"P{number}",
        "catégorie": ("cle-usb", "téléphone mobile", "", "ordinateur portable", "grille-pain")[number % 5],
        "capacité": ("8 Go", "64", "8 Gros", "1 To", "")[number // 5 % 5],
        "quantité": ("2", "-3", "0", "beaucoup")[number % 4],
        "export": ("", "oui", "non")[number % 3],
    }
    for number in range(240)
]


def by_command(folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[int, dict[str, Any]]:
    """What the command says of each row, by its place."""
    lines = [";".join(ROWS[0]), *(";".join(row.values()) for row in ROWS)]
    (folder / "mois.csv").write_text("\n".join(lines), encoding="utf-8")
    assert main(["declare", str(folder / "mois.csv"), "--system", "fr", "--month", "2013-06", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    return {row["line"] - 2: row for row in (*found["lines"], *found["set_aside"])}


@pytest.mark.parametrize("size", [1, 7, 240])
def test_the_answers_are_the_command_s(size: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An engine that parts a table as it likes would else change what is declared."""
    table = pa.Table.from_pylist(ROWS)
    answered = pa.Table.from_batches(list(answers(table.to_batches(size), **MONTH)))
    assert answered.schema == schema(table.schema) and answered.num_rows == len(ROWS)
    told = by_command(tmp_path, capsys)
    for place, row in enumerate(answered.to_pylist()):
        wanted = told[place]
        assert {name: row[name] for name in ROWS[0]} == ROWS[place]  # the row stands as it was
        if "accepted" in wanted:
            assert [row[f"levy_{name}"] for name in ("field", "value", "accepted")] == [
                wanted[name] for name in ("field", "value", "accepted")
            ]
            assert row["levy_outcome"] is None and row["levy_total"] is None
            continue
        assert [row[f"levy_{name}"] for name in ("outcome", "category", "capacity", "quantity", "reason")] == [
            wanted[name] for name in ("outcome", "category", "capacity", "quantity", "reason")
        ]
        amounts = [None if row[name] is None else str(row[name]) for name in ("levy_unit", "levy_total")]
        assert amounts == [wanted["unit_amount"], wanted["total"]]
        place_ = wanted["provision"] or {"work": None, "eid": None}
        assert [row["levy_work"], row["levy_eid"], row["levy_field"]] == [place_["work"], place_["eid"], None]


def test_columns_of_any_kind() -> None:
    """Engines hold numbers, days and nothings as such: 3 keys of 8 Go pay 3 × 8 × 0,13 = 3,12."""
    columns = {
        "catégorie": pa.array(["cle-usb"] * 3),
        "capacité": pa.array([8.0, None, 8.0]),
        "quantité": pa.array([Decimal("3"), Decimal("3"), Decimal("-3")], pa.decimal128(5, 0)),
        "date": pa.array([datetime.date(2013, 6, 3), None, datetime.date(2013, 6, 30)]),
        "export": pa.array([False, None, None]).cast(pa.string()),
    }
    (found,) = answers(pa.Table.from_pydict(columns).to_batches(), **MONTH)
    assert found.column("levy_total").to_pylist() == [Decimal("3.12"), None, Decimal("-3.12")]
    assert found.column("levy_field").to_pylist() == [None, "capacity", None]


def test_an_empty_batch_and_columns_nobody_understands() -> None:
    """An engine tries a batch without rows to learn what comes back; a wrong heading is said before any row."""
    empty = pa.RecordBatch.from_pylist([], pa.schema([("produit", pa.string()), ("quantité", pa.int64())]))
    (found,) = answers([empty], **MONTH)
    assert found.num_rows == 0 and found.schema.names[2:] == ANSWER.names
    with pytest.raises(InputError, match="quantité"):
        list(answers([pa.RecordBatch.from_pylist([{"quoi": "clé"}])], **MONTH))
    with pytest.raises(InputError, match="Mois"):
        list(answers([empty], system="fr", month="juin"))
