"""The examples in the docstrings of the workshop are run, and every module says what it is for."""

from __future__ import annotations

import ast
import doctest
import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "scripts").rglob("*.py"))
# it runs in an environment of its own, where OpenFisca is
APART = {"openfisca_tables.py"}
SHOWN = [
    ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for file in FILES
    if ">>>" in file.read_text(encoding="utf-8") and file.name not in APART
]


@pytest.mark.parametrize("name", SHOWN)
def test_examples_in_docstrings_hold(name: str) -> None:
    """What a docstring shows is what its reader will believe."""
    tried = doctest.testmod(importlib.import_module(name))
    assert tried.failed == 0
    assert tried.attempted > 0


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_module_opens_with_what_it_is_for(file: Path) -> None:
    """Whoever looks for a place reads first paragraphs only."""
    text = file.read_text(encoding="utf-8")
    assert len((ast.get_docstring(ast.parse(text)) or "").split()) > 5 or not text.strip()
    assert text.count("\n") < 310, "too long to be read in one sitting"
