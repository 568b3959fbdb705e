"""Cases per second and wrong answers, on the same tables in the same run: copie_privee, Publicodes, OpenFisca-Core.

Takes the law packed in the package; prints a table. Publicodes comes from npm (devDependencies), OpenFisca-Core from
PyPI into an environment of its own (build/openfisca). The right answers are worked out here from the bands, in whole
fractions. copie_privee gives reasons, citations and readings with each amount; the two others give a number.
"""

from __future__ import annotations

import json
import random
import subprocess
import time
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from copie_privee import Case, assess, load
from copie_privee.law import Category
from scripts.bench import HERE, ROOT
from scripts.bench.environment import environment
from scripts.engine.node import executable

COUNT, REPEAT = 100_000, 300
Question = tuple[int, Fraction]


@dataclass(frozen=True)
class Result:
    """What one engine gave: seconds for one case, seconds for all, cents for each case (None: no number)."""

    name: str
    one: float
    many: float
    cents: list[int | None]


def main() -> int:
    categories = [category for category in load().categories.values() if category.needs_capacity]
    at_bounds = [(index, size) for index, category in enumerate(categories) for size in _around(category)]
    chance = random.Random(2013)
    spread = [(chance.randrange(len(categories)), Fraction(chance.randrange(1, 3_000_000), 1000)) for _ in range(COUNT)]
    cases = at_bounds + spread[: COUNT - len(at_bounds)]
    right = [_right(categories[index], size) for index, size in cases]
    results = [_ours(categories, cases), _publicodes(categories, cases)]
    results += [_openfisca(categories, cases, right=False), _openfisca(categories, cases, right=True)]
    print(
        f"\n{COUNT} cases over {len(categories)} tables, {len(at_bounds)} of them on or beside a bound; this machine\n"
    )
    print(
        f"{'':36}{'one case':>14}{'cases/s':>12}{f'{COUNT} cases':>16}{'cases/s':>12}"
        f"{'wrong at bounds':>18}{'elsewhere':>12}"
    )
    for result in results:
        wrong = [found != wanted for found, wanted in zip(result.cents, right, strict=True)]
        print(
            f"{result.name:36}{result.one * 1e6:>11.0f} µs{1 / result.one:>12.0f}{result.many:>14.2f} s"
            f"{COUNT / result.many:>12.0f}{sum(wrong[: len(at_bounds)]):>18}{sum(wrong[len(at_bounds) :]):>12}"
        )
    for result in results:
        _print_wrong(result, categories, cases, right, len(at_bounds))
    return int(results[0].cents != right)


def _around(category: Category) -> list[Fraction]:
    """Gigabytes one megabyte below, on and one above each bound, and far beyond the last."""
    bounds = [band.up_to.gigabytes for band in category.bands if band.up_to]
    bounds += [band.base.gigabytes for band in category.bands if band.base]
    beside = [bound + Fraction(step, 1000) for bound in bounds for step in (-1, 0, 1)]
    return [*beside, max(bounds, default=Fraction(1)) * 3]


def _right(category: Category, size: Fraction) -> int:
    """Cents, from the bands, half up, in whole numbers."""
    for band in category.bands:
        if band.up_to is None or size <= band.up_to.gigabytes:
            break
    else:
        assert band.up_to is not None
        size = band.up_to.gigabytes
    amount = Fraction(band.amount)
    if band.per == "Go":
        amount *= size
    elif band.base:
        amount *= size / band.base.gigabytes
    return int((amount * 100 + Fraction(1, 2)) // 1)


def _ours(categories: list[Category], cases: list[Question]) -> Result:
    asked = []
    for index, size in cases:
        category = categories[index]
        asked.append(Case(category.system, category.id, f"{_decimal(size)} Go", category.valid.start))
    assess(asked[0])
    start = time.perf_counter()
    for case in asked[:REPEAT]:
        assess(case)
    one = (time.perf_counter() - start) / REPEAT
    start = time.perf_counter()
    amounts = [assess(case).unit_amount for case in asked]
    many = time.perf_counter() - start
    return Result("copie_privee", one, many, [None if a is None else int(a * 100) for a in amounts])


def _data(categories: list[Category], cases: list[Question], right: bool = False) -> str:
    """The same tables and cases as plain data for the two others."""
    tables = []
    for index, category in enumerate(categories):
        last, base = category.bands[-1], category.bands[0].base
        bands = [
            {"amount": str(band.amount), "up_to": _decimal(band.up_to.gigabytes) if band.up_to else None}
            for band in category.bands
        ]
        tables += _tables(f"t{index}", category, bands, _decimal(last.up_to.gigabytes) if last.up_to else None, base)
    asked = [[index, _decimal(size)] for index, size in cases]
    return json.dumps({"tables": tables, "cases": asked, "repeat": REPEAT, "right": right})


def _tables(
    id_: str, category: Category, bands: list[dict[str, Any]], cap: str | None, base: Any
) -> list[dict[str, Any]]:
    """A table; rates become amounts of one kind: a table that mixes both (tableau 8) is told band by band."""
    per = {band.per for band in category.bands}
    table = {"id": id_, "bands": bands, "cap": cap, "base": _decimal(base.gigabytes) if base else None}
    if len(per) == 1:
        return [{**table, "per": per.pop()}]
    return [{**table, "per": "mixed", "kinds": [band.per for band in category.bands]}]


def _decimal(size: Fraction) -> str:
    whole, rest = divmod(size * 1000, 1000)
    return f"{whole}.{int(rest):03}"


def _cents(answers: list[float | None]) -> list[int | None]:
    return [None if answer is None else round(answer * 100) for answer in answers]


def _publicodes(categories: list[Category], cases: list[Question]) -> Result:
    command = [str(executable()), str(HERE / "publicodes.mjs")]
    done = subprocess.run(
        command, input=_data(categories, cases), capture_output=True, text=True, cwd=ROOT, check=False
    )
    return _result("Publicodes " + _npm_version(), done)


def _openfisca(categories: list[Category], cases: list[Question], right: bool) -> Result:
    """With its default bands (closed below), then with `right=True` (closed above), which its author must know of."""
    python, asked = environment("openfisca"), _data(categories, cases, right)
    done = subprocess.run(
        [python, HERE / "openfisca_tables.py"], input=asked, capture_output=True, text=True, check=False
    )
    version = "import importlib.metadata as m; print(m.version('openfisca-core'))"
    name = subprocess.run([python, "-c", version], capture_output=True, text=True, check=True).stdout.strip()
    return _result(f"OpenFisca-Core {name}" + (", right=True" if right else ""), done)


def _result(name: str, done: subprocess.CompletedProcess[str]) -> Result:
    if done.returncode:
        raise SystemExit(f"bench: {name} failed:\n{done.stderr[-3000:]}")
    given = json.loads(done.stdout)
    return Result(name, given["one"], given["many"], _cents(given["answers"]))


def _npm_version() -> str:
    package = json.loads((ROOT / "node_modules/publicodes/package.json").read_text(encoding="utf-8"))
    return str(package["version"])


def _print_wrong(
    result: Result, categories: list[Category], cases: list[Question], right: list[int], bounds: int, shown: int = 8
) -> None:
    wrong = [i for i in range(bounds) if result.cents[i] != right[i]]
    if wrong:
        print(f"\n{result.name}, wrong at the bounds ({len(wrong)}), the first {min(shown, len(wrong))}:")
    for place in wrong[:shown]:
        index, size = cases[place]
        found = result.cents[place]
        given = "nothing" if found is None else f"{found / 100:.2f}"
        name = f"{categories[index].system} {categories[index].id}"
        print(f"  {name}, {_decimal(size)} GB: {given}, not {right[place] / 100:.2f}")


if __name__ == "__main__":
    raise SystemExit(main())
