"""A list of a million rows answered by `copie_privee.table`: in DuckDB, then in Spark with two workers.

Run by `scripts.bench.cluster` in an environment of its own. Takes the number of rows and the core's folder; prints what
each took beside the command, and fails where an answer is not the command's.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

import duckdb
import pyarrow as pa

from copie_privee.table import ANSWER, answers

MONTH = {"system": "fr", "month": "2013-06"}
HEADINGS = ("product", "category", "capacity", "quantity")
# a row that cannot be understood among each hundred, and three categories
ROW = (
    "'P' || i as product, ['cle-usb', 'telephone-mobile', 'carte-memoire'][i % 3 + 1] as category, "
    "(i % 50 + 1) || ' Go' as capacity, case when i % 100 = 7 then '?' else (i % 9 + 1)::varchar end as quantity"
)


def main() -> int:
    count, core = int(sys.argv[1]), sys.argv[2]
    with tempfile.TemporaryDirectory() as folder:
        table, month = Path(folder) / "table.parquet", Path(folder) / "month.csv"
        for target, form in ((table, "format parquet, row_group_size 50000"), (month, "format csv, delimiter ';'")):
            duckdb.sql(f"copy (select {ROW} from range({count}) t(i)) to '{target}' ({form})")
        wanted = _timed("command", lambda: _by_command(month, core))
        found = _timed("DuckDB", lambda: _by_duckdb(table))
        _compare("DuckDB", found, wanted)
        found = _timed("Spark, local-cluster[2,1,1024]", lambda: _by_spark(table, core))
        _compare("Spark", found, wanted)
    return 0


def _timed(name: str, work):
    before = time.perf_counter()
    found = work()
    print(f"{name:34}{time.perf_counter() - before:8.1f} s{len(found):12} rows", flush=True)
    return found


def _compare(name: str, found: dict, wanted: dict) -> None:
    other = [product for product, told in wanted.items() if found.get(product) != told]
    if other or len(found) != len(wanted):
        raise SystemExit(f"{name}: {len(other)} of {len(wanted)} rows are not the command's, {other[:3]}")


def _by_command(month: Path, core: str) -> dict[str, int]:
    """By product, what the command says of its row: a digest, since a million answers fill the memory."""
    words = [
        sys.executable,
        "-m",
        "copie_privee.cli",
        "declare",
        str(month),
        "--system=fr",
        "--month=2013-06",
        "--json",
    ]
    found, aside = {}, False
    with subprocess.Popen(words, stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": core}, text=True) as run:
        for line in run.stdout:  # an object, of which a row is a line
            if line.startswith("], "):
                aside = True
            elif line.startswith(("{", ",")) and not line.startswith('{"lines"'):
                row = json.loads(line.removeprefix(","))
                if aside:
                    told = (None,) * 9 + (row["field"], row["value"], row["accepted"])
                    found[f"P{row['line'] - 2}"] = _digest(told)
                else:
                    own = [
                        row[name] for name in ("outcome", "category", "capacity", "quantity", "unit_amount", "total")
                    ]
                    place = row["provision"]
                    told = (*own, row["reason"], place["work"], place["eid"], None, None, None)
                    found[row["product"]] = _digest(told)
    return found


def _digest(told) -> int:
    told = tuple(value if value is None or isinstance(value, int) else str(value) for value in told)
    return int.from_bytes(hashlib.sha256(repr(told).encode()).digest()[:8])


def _by_product(batches) -> dict[str, int]:
    found = {}
    for batch in batches:
        columns = [batch.column(name).to_pylist() for name in ("product", *ANSWER.names)]
        for product, *told in zip(*columns, strict=True):
            found[product] = _digest(told)
    return found


def _by_duckdb(table: Path) -> dict[str, int]:
    reader = duckdb.sql(f"from '{table}'").to_arrow_reader(50_000)
    return _by_product(answers(reader, **MONTH))


def _by_spark(table: Path, core: str) -> dict[str, int]:
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .config("spark.executorEnv.PYTHONPATH", core)
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    try:
        given = session.read.parquet(str(table)).repartition(8)
        told = ", ".join(f"{name} string" for name in HEADINGS)
        kinds = {pa.string(): "string", pa.int64(): "bigint"}
        told += "".join(f", {field.name} {kinds.get(field.type, 'decimal(20,2)')}" for field in ANSWER)
        answered = given.mapInArrow(partial(answers, **MONTH), told)
        out = table.with_name("answered")
        answered.write.parquet(str(out))
        workers = session.sparkContext._jsc.sc().getExecutorMemoryStatus().size() - 1
        print(f"{'':34}{workers} workers", flush=True)
        reader = duckdb.sql(f"from '{out}/*.parquet'").to_arrow_reader(50_000)
        return _by_product(reader)
    finally:
        session.stop()


if __name__ == "__main__":
    raise SystemExit(main())
