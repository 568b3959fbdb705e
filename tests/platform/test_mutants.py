"""The list of known mistakes fits the sources, and the runner tells one that is noticed from one that is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.workshop import mutants
from scripts.workshop.mutants import Mutant, read_mutants, try_mutant

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("mutant", read_mutants(), ids=str)
def test_a_known_mistake_can_be_planted(mutant: Mutant) -> None:
    """One that no longer fits its file is planted nowhere, and guards nothing."""
    assert (ROOT / mutant.file).read_text(encoding="utf-8").count(mutant.before) == 1
    assert mutant.before != mutant.after
    assert mutant.tests
    assert [test for test in mutant.tests if not (ROOT / test.partition("::")[0]).is_file()] == []


def test_no_mistake_is_listed_twice() -> None:
    """Counted twice, the list would look longer than it is."""
    found = [(mutant.file, mutant.before, mutant.after) for mutant in read_mutants()]
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("before", "after", "packs", "tests", "expected"),
    [
        ("1 + 1", "1 - 1", 0, 1, "killed"),
        ("1 + 1", "2", 0, 0, "SURVIVED"),
        ("1 + 1", "1 - 1", 1, 0, "killed"),
        ("1 + 1", "2", 0, 5, "its tests are not there"),
        ("1 + 1", "2", 0, 4, "pytest could not run (4)"),
        ("3 + 3", "3 - 3", 0, 1, "stands 0 times in its file, must stand once"),
    ],
    ids=["noticed", "not noticed", "refused by the build", "no tests", "no pytest", "not in its file"],
)
def test_the_runner_tells_what_became_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: str, after: str, packs: int, tests: int, expected: str
) -> None:
    """A runner that called every mutant killed would be content with no tests at all."""
    (tmp_path / "sum.py").write_text("TOTAL = 1 + 1\n", encoding="utf-8")
    seen = []

    def run(room: Path, arguments: list[str]) -> int:
        seen.append((room / "sum.py").read_text(encoding="utf-8"))
        return packs if "scripts.tariff.law_json" in arguments else tests

    monkeypatch.setattr(mutants, "_run", run)
    assert try_mutant(Mutant("sum.py", before, after, ("tests/test_sum.py",)), tmp_path) == expected
    assert all(after in text for text in seen)
    assert (tmp_path / "sum.py").read_text(encoding="utf-8") == "TOTAL = 1 + 1\n"
