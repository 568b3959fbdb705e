"""The proof in the way: a text whose words are not those received does not load, and the refusal says where."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scripts.errors import BuildError
from scripts.lawdoc.corpus import ROOT, load
from scripts.lawdoc.registers import RegisterError

D, B = "editions/fr-decision-15-2012.md", "editions/be-ar-1996-03-28.md"


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT, tmp_path / "source_texts"))


def forge(texts: Path, file: str, before: str, after: str) -> int:
    """Put other words in the place of those; gives their line."""
    source = (texts / file).read_text(encoding="utf-8")
    assert source.count(before) == 1
    (texts / file).write_text(source.replace(before, after), encoding="utf-8")
    return source.count("\n", 0, source.index(before)) + 1


@pytest.mark.parametrize(
    ("file", "before", "after", "ours", "theirs"),
    [
        (B, "inférieur à quinze jours", "inférieur à trente jours", "trente", "quinze"),
        (D, "| Jusqu’à 8 Go | 0,700 0 |", "| Jusqu’à 8 Go | 0,100 0 |", "0,100 0", "0,700 0"),
        (D, "TGo = (V × TR) / CM", "TGo = (V + TR) / CM", "V + TR", "V × TR"),
        (D, "entrera en vigueur", "entrera\u200b en vigueur", "[U+200B]", "entrera en vigueur"),
        (D, "entrera en vigueur", "entrera e\u0301n vigueur", "[U+0301]", "entrera en vigueur"),
        (B, "inférieur à quinze jours", "inférieur à jours", "inférieur à jours", "quinze"),
    ],
    ids=["word", "figure", "formula", "zero-width space", "combining accent", "lost word"],
)
def test_changed_words_are_refused_with_their_line_and_both_readings(
    texts: Path, file: str, before: str, after: str, ours: str, theirs: str
) -> None:
    """Published, they would be law that nobody wrote."""
    line = forge(texts, file, before, after)
    with pytest.raises(BuildError) as refusal:
        load(texts)
    said = str(refusal.value)
    assert said.startswith(f"source_texts/{file}:{line}: ")
    edition, _, received = said.partition("le texte reçu dit")
    assert ours in edition
    assert theirs in received
    assert "\n" not in said


def test_words_at_the_end_cannot_be_lost(texts: Path) -> None:
    """A comparison that stopped with the shorter text would let the end of a law be cut off."""
    file = texts / B
    lines = file.read_text(encoding="utf-8").rstrip("\n").split("\n")
    file.write_text("\n".join(lines[:-2]) + "\n", encoding="utf-8")
    with pytest.raises(BuildError, match=B):
        load(texts)


def test_other_bytes_are_not_the_text_received(texts: Path) -> None:
    """A raw text edited together with its edition would prove nothing."""
    raw = texts / "raw/be-ar-1996-03-28.md"
    raw.write_bytes(raw.read_bytes() + b"\n")
    with pytest.raises(RegisterError, match=r"raw/be-ar-1996-03-28\.md: ce n'est plus le texte reçu"):
        load(texts)


def added(texts: Path, name: str, text: str) -> int:
    """Append to a register; gives the line of what was appended."""
    file = texts / name
    before = file.read_text(encoding="utf-8")
    file.write_text(f"{before}\n{text}\n", encoding="utf-8")
    return before.count("\n") + 2


def entry(texts: Path, name: str, key: str, place: int = 1) -> str:
    """One entry of a register as it stands there."""
    return f"[[{key}]]" + (texts / name).read_text(encoding="utf-8").split(f"[[{key}]]")[place]


@pytest.mark.parametrize(
    ("name", "key", "said"),
    [
        ("sources.toml", "work", "fr/decision-15-2012"),
        ("chronology.toml", "period", "donné deux fois"),
        ("categories.toml", "category", "donné deux fois"),
        ("errata.toml", "erratum", "donné deux fois"),
        ("cited.toml", "cited", "donné deux fois"),
        ("answers.toml", "answer", "donné deux fois"),
    ],
)
def test_an_entry_given_twice_is_refused(texts: Path, name: str, key: str, said: str) -> None:
    """The second would take the place of the first in silence."""
    added(texts, name, entry(texts, name, key))
    with pytest.raises(RegisterError, match=said) as refusal:
        load(texts)
    assert name in str(refusal.value)


@pytest.mark.parametrize("name", ["sources.toml", "chronology.toml", "errata.toml", "terms.toml", "cited.toml"])
def test_what_is_not_toml_names_its_file_and_line(texts: Path, name: str) -> None:
    """ "Invalid value" alone would leave the editor to guess among a dozen registers."""
    line = added(texts, name, "key = = 1")
    with pytest.raises(RegisterError, match=rf"source_texts/{name}.*line {line}\b"):
        load(texts)


def test_an_entry_without_what_it_needs_names_its_line(texts: Path) -> None:
    """A KeyError is no answer to somebody who adds a text."""
    line = added(texts, "chronology.toml", '[[period]]\nwork = "fr/cpi-l311-8"\nfrom = 2020-01-01')
    with pytest.raises(RegisterError, match=rf"source_texts/chronology\.toml:{line}: .*places"):
        load(texts)


def test_a_missing_register_is_named(texts: Path) -> None:
    """Nothing of the law may be left out because a file is."""
    (texts / "terms.toml").unlink()
    with pytest.raises(RegisterError, match=r"terms\.toml"):
        load(texts)


def test_an_amending_act_that_nobody_registered_is_refused(texts: Path) -> None:
    """The gloss of a note leads to its act: without an entry it would lead nowhere."""
    cited = texts / "cited.toml"
    cited.write_text(
        cited.read_text(encoding="utf-8").replace("be/ar-2009-12-17", "be/ar-2009-12-18"), encoding="utf-8"
    )
    with pytest.raises(BuildError, match=rf"{B}:\d+: .*be/ar-2009-12-17") as refusal:
        load(texts)
    assert "\n" not in str(refusal.value)


def test_bytes_that_are_no_text_are_named(texts: Path) -> None:
    """An edition saved in another encoding would otherwise end in a traceback."""
    file = texts / D
    file.write_bytes(file.read_bytes().replace("é".encode(), b"\xe9", 1))
    with pytest.raises(RegisterError, match=rf"{D}:\d+: .*UTF-8"):
        load(texts)


def test_the_texts_themselves_load(texts: Path) -> None:
    """A proof that refused everything would pass every test above."""
    assert len(load(texts).works) == 3
