"""What readers read stands in catalogues, templates and pages: no French sentence in the programs."""

from __future__ import annotations

import ast
import re
import tokenize
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COUNTRIES = ROOT / "calculator/src/copie_privee/systems"
CATALOGUES = (
    ROOT / "calculator/src/copie_privee/catalogue",
    ROOT / "scripts/catalogue",
    *(place for country in COUNTRIES.iterdir() for place in (country / "words", country / "words.py")),
)
# Files whose French is read out of the law or is the language itself, not said to a reader, and why.
TABLES = {
    "scripts/tariff/numerals.py": "numbers as the law writes them",
    "calculator/src/copie_privee/french.py": "the names of the months",
    "docs/assets/javascripts/workers/french-search.js": "the small words a query may hold",
    "scripts/engine/questions.mjs": "what readers type, to try the engine",
    "scripts/lawdoc/entries.py": "what an entry must be, said to whoever edits the registers",
    "scripts/lawdoc/shapes.py": "what an entry must be, said to whoever edits the registers",
    "scripts/bench/publicodes.mjs": "Publicodes, a language whose keywords are French",
}
PYTHON = [
    file
    for folder in ("scripts", "calculator/src")
    for file in sorted((ROOT / folder).rglob("*.py"))
    if not any(file.is_relative_to(catalogue) for catalogue in CATALOGUES)
    and file.relative_to(ROOT).as_posix() not in TABLES
]
SCRIPTS = [
    file
    for folder in ("calculator/web", "docs/assets/javascripts", "scripts")
    for file in sorted([*(ROOT / folder).rglob("*.mjs"), *(ROOT / folder).rglob("*.js")])
    if file.relative_to(ROOT).as_posix() not in TABLES
]
MARKS = re.compile(r"[éèêëàâçùûîïôœÉÈÊÀÇÔŒ«»]|(?<=\w)’|(?<=\w) [;:!?](?= |$)")
SMALL_WORDS = re.compile(
    r"\b(?:le|la|les|des|du|une|et|est|aux?|pour|par|dans|que|qui|deux|sans|avec|texte|entier|ligne|pays)\b"
)
WORDS = re.compile(r"[^\W\d_]{2,}")


def is_prose(text: str) -> bool:
    """Whether words like these would be read as French: by letters and marks of its own, or among its small words."""
    several = len(WORDS.findall(text)) > 1 and " " in text.strip()
    return bool(WORDS.search(text)) and bool(MARKS.search(text) or (several and SMALL_WORDS.search(text.lower())))


def patterns(file: Path) -> set[tuple[int, int]]:
    """Where raw strings begin: they are patterns that read words of the law, and say nothing."""
    with tokenize.open(file) as source:
        return {
            token.start
            for token in tokenize.generate_tokens(source.readline)
            if (re.match(r"[bfu]*r", token.string, re.IGNORECASE) and "STRING" in tokenize.tok_name[token.type])
            or (tokenize.tok_name[token.type] == "FSTRING_START" and "r" in token.string.lower())
        }


def said(file: Path) -> list[str]:
    """The strings of a module that could reach a reader.

    Left out by rule: docstrings; raw strings, which are patterns; what stands in `raise …`, which stops a build or a
    command and is said to whoever edits the project.
    """
    tree = ast.parse(file.read_text(encoding="utf-8"))
    skipped = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise):
            skipped |= {id(inner) for inner in ast.walk(node)}
        elif isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node) is not None:
            assert isinstance(node.body[0], ast.Expr)
            skipped.add(id(node.body[0].value))
        elif isinstance(node, ast.JoinedStr) and (node.lineno, node.col_offset) in (raw := patterns(file)):
            skipped |= {id(inner) for inner in ast.walk(node)}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            raw = patterns(file) if is_prose(node.value) else set()
            if (node.lineno, node.col_offset) in raw:
                skipped.add(id(node))
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped
    ]


def said_by_script(text: str) -> list[str]:
    """The strings of a browser script, comments left out."""
    text = re.sub(r"/\*.*?\*/|(?<![:\w'\"`])//[^\n]*", "", text, flags=re.DOTALL)
    found = re.findall(r"'((?:[^'\\\n]|\\.)*)'|\"((?:[^\"\\\n]|\\.)*)\"|`((?:[^`\\]|\\.)*)`", text)
    return [re.sub(r"\$\{[^{}]*\}", "…", "".join(groups)) for groups in found]


@pytest.mark.parametrize("file", PYTHON, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_no_french_prose_in_python(file: Path) -> None:
    """A sentence in code is found by nobody who corrects, translates or restyles what readers read."""
    assert [text for text in said(file) if is_prose(text)] == []


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_no_french_prose_in_browser_scripts(file: Path) -> None:
    """The page the build wrote holds the words; a script only shows them."""
    assert [text for text in said_by_script(file.read_text(encoding="utf-8")) if is_prose(text)] == []


def test_the_search_would_find_a_sentence(tmp_path: Path) -> None:
    """A search that cannot fail proves nothing."""
    for text in ("Montant dû", "l’ensemble", "Texte entier", "Les deux pays", "Copie refusée", "Citer : {place}"):
        assert is_prose(text), text
    for text in ("utf-8", "att_1__tableau_8", "build: pages", "levy__lines", "%Y/%m/%d", "data-each has no template"):
        assert not is_prose(text), text
    file = tmp_path / "module.py"
    file.write_text(
        '"""Doc : déjà."""\nA = "dit à tous"\nB = r"motif de l’État"\n\n\ndef f():\n    """Encore dû."""\n'
        '    if A:\n        raise ValueError(f"refusé, {A}")\n    return f"somme due à {B}"\n',
        encoding="utf-8",
    )
    assert [text for text in said(file) if is_prose(text)] == ["dit à tous", "somme due à "]
    assert said_by_script("f('Copié'); // l'été\n/* déjà 'vu' */ g(`à ${x}`, \"y\")") == ["Copié", "à …", "y"]


def test_every_word_of_the_pages_catalogue_is_used() -> None:
    """A word nobody says any more misleads whoever edits."""
    from scripts.catalogue import FR

    code = "\n".join(file.read_text(encoding="utf-8") for file in PYTHON)
    families = set(re.findall(r'(?:say|words)\(f"([a-z_.]+)\.\{', code))
    unused = [key for key in FR if f'"{key}"' not in code and key.rpartition(".")[0] not in families]
    assert unused == []


def test_no_plain_space_before_a_high_mark_in_the_catalogue() -> None:
    """A line that ends before its colon is the first thing a French reader sees."""
    from scripts.catalogue import FR

    assert [key for key, text in FR.items() if re.search(r" [:;!?»]|« ", text)] == []
