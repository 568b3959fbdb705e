"""What readers see is written where an editor finds it: no sentence or label stands in a script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = sorted([*ROOT.glob("calculator/web/*.mjs"), *ROOT.glob("docs/assets/javascripts/*.mjs")])
COMMENT = re.compile(r"/\*.*?\*/|(?<![:'\"`])//[^\n]*", re.DOTALL)
LITERAL = re.compile(r"'((?:[^'\\\n]|\\.)*)'|\"((?:[^\"\\\n]|\\.)*)\"|`((?:[^`\\]|\\.)*)`")
# names of keys, headers and algorithms, which no reader sees
TECHNICAL = {"ArrowDown", "ArrowUp", "Content-Type", "Enter", "Escape", "SHA-256"}
FOR_READERS = re.compile(r"[À-ÖØ-öø-ÿœŒ«»’€]|^[A-ZÀ-Ý][a-zà-ÿ]+(?:[ \u00a0\u202f.!?:…]|$)")


def literals(source: str) -> list[str]:
    return ["".join(parts) for parts in LITERAL.findall(COMMENT.sub("", source))]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_words_for_readers_in_a_script(script: Path) -> None:
    """A label in code is missed by whoever corrects the French, and by whoever translates the site."""
    found = [text for text in literals(script.read_text(encoding="utf-8")) if FOR_READERS.search(text)]
    assert [text for text in found if text not in TECHNICAL] == []


@pytest.mark.parametrize("label", ["Copier", "Copier le lien", "À gauche", "Chargement…", "La suite est sur sa page."])
def test_a_label_in_a_script_is_seen(label: str) -> None:
    """The search above must find such words, or it proves nothing."""
    assert FOR_READERS.search(literals(f"const made = button('{label}');")[0])


def test_every_sentence_a_script_asks_for_stands_in_the_page(site_folder: Path) -> None:
    """A name without its sentence shows the reader an empty button."""
    page = (site_folder / "index.html").read_text(encoding="utf-8")
    asked = {
        name
        for script in ROOT.glob("docs/assets/javascripts/*.mjs")
        for name in re.findall(r"(?<!this\.)\bsay\('([\w.-]+)'", script.read_text(encoding="utf-8"))
        if script.name != "beside.mjs"  # its sentences stand in its own page
    }
    assert asked
    assert {name for name in asked if f'data-word="{name}"' not in page} == set()
