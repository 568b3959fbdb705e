"""The benchmark's own ruler: its right answers are those worked out by hand, and its lock names no address."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from copie_privee import load
from scripts.bench.__main__ import _around, _right
from tests.by_hand import TARIFFS
from tests.calculator.test_bounds import BY_HAND, cents, megabytes

ROOT = Path(__file__).resolve().parents[2]
BANDED = [c for c in TARIFFS if any(bound for bound, *_ in TARIFFS[c])]


@pytest.mark.parametrize("category", BANDED)
def test_the_ruler_is_right_at_every_bound(category: tuple[str, str]) -> None:
    """A ruler that is wrong would call the others wrong."""
    law = load().categories[category]
    sizes = _around(law)
    assert {megabytes(bound) for bound, *_ in TARIFFS[category] if bound} <= {int(size * 1000) for size in sizes}
    for size in sizes:
        assert _right(law, size) == cents(category, int(size * 1000))


def test_the_ruler_knows_the_proportion() -> None:
    """CDs and DVDs of another capacity pay in proportion."""
    for system, category, capacity, amount, _ in BY_HAND:
        if category == "dvd-data":
            size = Fraction(capacity.split()[0].replace(",", "."))
            assert _right(load().categories[system, category], size) == int(Fraction(amount) * 100)


@pytest.mark.parametrize(("lock", "package"), [("openfisca", "openfisca-core"), ("cluster", "pyspark")])
def test_the_locks_of_the_benchmarks_name_no_address(lock: str, package: str) -> None:
    """Any mirror of PyPI will do."""
    text = (ROOT / f"scripts/bench/{lock}.lock").read_text(encoding="utf-8")
    assert f"{package}==" in text
    assert not [word for word in ("://", "--index", "--find-links", " @ ") if word in text]
