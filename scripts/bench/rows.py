"""Long lists through the command: how long beside reading and writing the same lines, how soon, in how much memory.

Takes site/ as built, and how many rounds (7); prints their medians, and the memory of one run over a million rows. The
measure beside it is Python that reads the very JSON lines the command gave, and writes them again. Then the same rows
in Chromium, beside CPython. How many different cases a second, beside Publicodes, is told by `make bench`.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from scripts.bench.rows_in_page import beside_cpython

ROWS, DISTINCT, MANY = 100_000, 50, 1_000_000
MONTH = ["--system=fr", "--month=2013-06", "--json"]
MEASURE = """
import json, sys
for line in open(sys.argv[1], encoding="utf-8"):
    sys.stdout.write(json.dumps(json.loads(line), ensure_ascii=False) + "\\n")
"""
# the peak of this very program: that of getrusage would be the peak of whoever started it
WATCHED = """
import sys
from pathlib import Path
from copie_privee.cli import main
main(sys.argv[1:])
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0], file=sys.stderr)
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        table, cases, many = place / "month.csv", place / "cases.jsonl", place / "many.csv"
        _write(table, ROWS)
        _write(many, MANY)
        cases.write_text("".join(_case(number) for number in range(ROWS)), encoding="utf-8")
        lists = {
            f"declare, {ROWS} rows, {DISTINCT} distinct": ["declare", str(table), *MONTH],
            f"assess --cases, {ROWS} lines, {DISTINCT} distinct": ["assess", "--cases", str(cases)],
        }
        for name, command in lists.items():
            print(f"{name:44}{_ratio(command, place, rounds):8.2f} × reading and writing the same lines")
        _long(many, rounds)
    print(f"{f'{ROWS} distinct rows in Chromium':44}{beside_cpython(ROWS, rounds):8.2f} × CPython")
    return 0


def _write(file: Path, rows: int) -> None:
    with file.open("w", encoding="utf-8") as out:
        out.write("product;category;capacity;quantity\n")
        out.writelines(f"P{number};cle-usb;{number % DISTINCT + 1} Go;2\n" for number in range(rows))


def _case(number: int) -> str:
    told = {"system": "fr", "category": "cle-usb", "capacity": f"{number % DISTINCT + 1} Go", "date": "2013-06-01"}
    return json.dumps(told) + "\n"


def _seconds(words: list[str], output: Path) -> float:
    with output.open("wb") as out:
        before = time.perf_counter()
        subprocess.run(words, stdout=out, check=True)
        return time.perf_counter() - before


def _ratio(command: list[str], place: Path, rounds: int) -> float:
    """The command against the measure, one after the other, so many times."""
    given, lines, again = place / "given", place / "lines", place / "again"
    run = [sys.executable, "-m", "copie_privee.cli", *command]
    _seconds(run, given)
    text = given.read_text(encoding="utf-8").splitlines()
    rows = text[1 : ROWS + 1] if command[0] == "declare" else text  # its first line opens the object of the others
    lines.write_text("\n".join(line.lstrip(",") for line in rows), encoding="utf-8")
    measure = [sys.executable, "-c", MEASURE, str(lines)]
    return statistics.median(_seconds(run, given) / _seconds(measure, again) for _ in range(rounds))


def _long(many: Path, rounds: int) -> None:
    command = ["declare", str(many), *MONTH]
    firsts = []
    for _ in range(rounds):
        before = time.perf_counter()
        with subprocess.Popen([sys.executable, "-m", "copie_privee.cli", *command], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            process.stdout.readline()
            firsts.append(time.perf_counter() - before)
            process.kill()
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True
    )
    print(f"{f'first answer of {MANY} rows':44}{statistics.median(firsts) * 1000:8.0f} ms")
    print(f"{f'memory, {MANY} rows':44}{int(done.stderr) / 1000:8.0f} MB")


if __name__ == "__main__":
    raise SystemExit(main())
