"""The figure in the law is the parameter: no amount, rate or threshold is typed in the product."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.by_hand import TARIFFS

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("calculator", "scripts", "docs", "mkdocs.yml")
SUFFIXES = {".py", ".mjs", ".js", ".md", ".j2", ".html", ".yml", ".toml", ".css", ".json"}
# Figures a program has for reasons of its own: units of measure, calendar, presentation.
OWN_FIGURES = {0, 1, 2, -1, 5, 6, 26}  # 5 and 6: the days of the weekend; 26: weeks on a shelf
# Figures of one module only: what a terminal and a text of JSON are made of.
OF_MODULES = {
    "cli.py": {16, 74, 130},  # exit statuses, the size of a piece of a file
    # characters of a value, lines of a receipt that are told
    "errors.py": {2_000},
    "receipt.py": {2_000},
    # how much of a file is kept in memory, or looked at, before it is understood
    "source.py": {100_000, 50, 20, 60, 0xD8, 0xDC},
    "whole.py": {1_000_000, 20, 30},
    "xmlparts.py": {40, 200_000},
    "invoice.py": {500},
    # rows of a sheet, signs of a cell, the oldest date of a zip, widths of columns
    "bookfile.py": {1_048_576, 32_767, 1_980, 90, 60, 40, 24, 18},
    "workbook.py": {400_000_000, 60_000_000, 16, 15},  # 15: the digits a spreadsheet knows of a number
    "desk.py": {2_000},
    "rows.py": {20_000},
    "cases.py": {2_000},
    "tables.py": {20, 4_096},
    "naming.py": {2_000, 1_899, 12, 30},  # a year written with two figures; the day from which spreadsheets count
    "agenda.py": {74},  # octets of a line of a calendar file
    "jsontext.py": {1_000_000, 32},  # how long and how deep a text may be before it is read
}
MEASURE = {100, 200, 1000, 1024, 10_000}  # cents, decimal and binary units, four shown decimals


# The list of mistakes to plant: it holds wrong figures on purpose, and nothing of it is published or computed from.
PLANTED = ROOT / "scripts/workshop/mutants.toml"


def files() -> list[Path]:
    found = [ROOT / "mkdocs.yml"]
    for folder in PRODUCT[:-1]:
        found += [
            file
            for file in (ROOT / folder).rglob("*")
            if file.suffix in SUFFIXES
            and file.name not in ("law.json", "compiler.lock")
            and file.is_file()
            and file != PLANTED
        ]
    return found


def printed(amount: str) -> set[str]:
    """An amount as somebody might type it again: with a comma, with a dot, zeros trimmed."""
    trimmed = amount.rstrip("0").rstrip(".")
    forms = {amount, trimmed, amount.replace(".", ","), trimmed.replace(".", ",")}
    return {form for form in forms if len(form.replace(".", "").replace(",", "")) > 2 or "." in form or "," in form}


AMOUNTS = {form for bands in TARIFFS.values() for _, amount, _ in bands for form in printed(amount)}
THRESHOLDS = {bound.split()[0] for bands in TARIFFS.values() for bound, _, _ in bands if bound}


def typed_capacities(text: str) -> list[str]:
    """Numbers followed by a unit of capacity that are thresholds of the law."""
    found = re.findall(r"(?<![\w,.])(\d[\d \u00a0\u202f]*)[ \u00a0\u202f]?(?:Mo|Go|To|GB|TB)\b", text)
    return [number.strip() for number in found if re.sub(r"\D", "", number) in THRESHOLDS]


def typed_amounts(text: str) -> list[str]:
    """Decimal figures that are amounts or rates of the law, written with euros or in quotes."""
    found = re.findall(r"(?<![\w.,-])\d+[.,]\d+(?![\w.,%])(?=[ \u00a0\u202f]?(?:€|euro|\"|'))", text)
    return [figure for figure in found if figure in AMOUNTS]


def program(file: Path) -> str:
    """What of a file can act or be read on the site: comments, docstrings and checked examples left out."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".py":
        tree = ast.parse(text)
        for node in ast.walk(tree):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node) is not None:
                node.body = node.body[1:] or [ast.Pass()]
        return ast.unparse(tree)
    if file.suffix in (".mjs", ".js", ".css"):
        return re.sub(r"/\*.*?\*/|(?<!:)//.*", "", text, flags=re.DOTALL if file.suffix == ".css" else 0)
    if file.suffix == ".j2":
        return re.sub(r"\{#.*?#\}", "", text, flags=re.DOTALL)
    if file.name == "README.md":
        return re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    return text


@pytest.mark.parametrize("file", files(), ids=lambda file: str(file.relative_to(ROOT)))
def test_no_amount_or_threshold_is_typed_a_second_time(file: Path) -> None:
    """Typed twice, a figure can differ from the law, and the law would no longer be what computes."""
    assert typed_capacities(program(file)) == []
    assert typed_amounts(program(file)) == []


# Delays, dates of the month, minimum and count that the law sets in sentences, as somebody might type them again.
_SPACE = "[ \u00a0\u202f]"
IN_SENTENCES = re.compile(
    rf"(?:80|40|60|quatre-vingts|quarante|soixante){_SPACE}jours|vingtième|\b(?:le|the){_SPACE}20{_SPACE}(?:du|de|of)\b"
    rf"|\b25(?:[.,]00)?{_SPACE}?(?:EUR|€|euros)|\b(?:3|trois){_SPACE}systèmes|\bun{_SPACE}an\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("file", files(), ids=lambda file: str(file.relative_to(ROOT)))
def test_no_delay_or_minimum_is_typed_a_second_time(file: Path) -> None:
    """A delay typed beside the law would stay when the law's words are another number."""
    assert IN_SENTENCES.findall(program(file)) == []


def test_the_search_would_find_a_typed_figure() -> None:
    """A search that cannot fail proves nothing."""
    for typed in (
        "80 jours francs",
        "quarante\u00a0jours",
        "le vingtième",
        "le 20 du mois",
        "25\u202f€",
        "trois systèmes",
    ):
        assert IN_SENTENCES.search(typed), typed
    assert typed_capacities("un téléphone de 64 Go") == ["64"]
    assert typed_capacities("plus de 1\u202f000 Go") == ["1\u202f000"]
    assert typed_amounts("soit 15,10 €, dont 0.3095 € puis 12,00 euros") == ["0.3095", "12,00"]
    assert typed_amounts('RATE = "0.2360"') == ["0.2360"]


@pytest.mark.parametrize(
    "module", sorted((ROOT / "calculator/src/copie_privee").rglob("*.py")), ids=lambda file: file.stem
)
def test_the_core_holds_no_figure_but_units_and_cents(module: Path) -> None:
    """A number in the core that is neither a unit nor an index may be a tariff in disguise; floats never."""
    numbers = [
        node.value
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool)
    ]
    assert [number for number in numbers if isinstance(number, float)] == []
    allowed = OWN_FIGURES | MEASURE | {3, 4, 5, 10}  # powers of the units, factors of ten, fields of a date
    allowed |= OF_MODULES.get(module.name, set())
    assert [number for number in numbers if number not in allowed] == []


def test_start_and_common_capacities_in_the_register_repeat_no_bound() -> None:
    """The register lists shop capacities only: a bound there would be a second copy of the law."""
    text = (ROOT / "source_texts/categories.toml").read_text(encoding="utf-8")
    for entry in text.split("[[category]]")[1:]:
        name = re.search(r'id = "(.+)"', entry)
        system = re.search(r'system = "(.+)"', entry)
        common = re.search(r"common = \[(.*)\]", entry)
        assert name is not None
        assert system is not None
        assert common is not None
        bounds = {bound for bound, _, _ in TARIFFS[system[1], name[1]]}
        assert not bounds & set(re.findall('"(.+?)"', common[1]))
