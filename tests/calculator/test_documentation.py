"""The examples in docstrings and README are run: documentation that no longer holds is worse than none."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import copie_privee

ROOT = Path(__file__).resolve().parents[2]
# tables in Arrow are for those who have Arrow; `make test-cluster` tries them
MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(copie_privee.__path__, "copie_privee.")
    if module.name != "copie_privee.table"
)
SCRIPTS = ["scripts.tariff.numerals", "scripts.tariff.rules", "scripts.tariff.bands"]


@pytest.mark.parametrize("name", ["copie_privee", *MODULES, *SCRIPTS])
def test_examples_in_docstrings_hold(name: str) -> None:
    """What a docstring shows is what its reader will type."""
    module = importlib.import_module(name)
    assert module.__doc__
    assert doctest.testmod(module).failed == 0


def test_the_example_of_the_readme_holds() -> None:
    """The first lines anybody tries."""
    text = (ROOT / "calculator/README.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", text, flags=re.DOTALL)
    printed: list[str] = []
    exec(code, {"print": lambda *words: printed.append(" ".join(map(str, words)))})
    assert printed == re.findall(r"print\(.*\)  # (.*)", code)


def test_public_names_are_documented() -> None:
    """Whoever installs the wheel meets these names first."""
    for name in copie_privee.__all__:
        assert getattr(copie_privee, name).__doc__, name


def test_every_module_can_be_read_in_one_sitting() -> None:
    """Long modules hide rules."""
    for file in (ROOT / "calculator/src/copie_privee").rglob("*.py"):
        assert file.read_text(encoding="utf-8").count("\n") < 300, file.name
