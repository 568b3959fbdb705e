"""What is shipped is shipped with its licence: every file has its entry, every entry its text, every page the way to it."""

from __future__ import annotations

from importlib.metadata import distribution
from pathlib import Path

import lxml.html
import pytest

from scripts.errors import BuildError
from scripts.pages import licences
from scripts.pages.licences import shipped_as


def test_every_file_that_is_shipped_is_spoken_for(site_folder: Path) -> None:
    """A file of somebody else without its licence is a file we may not give on."""
    files = [file.relative_to(site_folder).as_posix() for file in (site_folder / "assets").rglob("*") if file.is_file()]
    assert [file for file in files if not shipped_as(file)] == []
    told = {"Pyodide", "CPython", "lunr-languages", "Material for MkDocs", "Newsreader", "Public Sans", "Copie privée",
            "licences", "pypdf"}
    assert {shipped_as(file) for file in files} == told


def test_the_page_names_every_part_and_leads_to_its_licence(site_folder: Path) -> None:
    """A licence asks that its text travels with the work."""
    page = site_folder / "licences/index.html"
    tree = lxml.html.parse(str(page)).getroot()
    said = tree.xpath("string(//article)")
    texts = [(page.parent / href).resolve() for href in tree.xpath("//article//td/a/@href")]
    assert len(texts) == 10
    assert all(len(text.read_text(encoding="utf-8")) > 900 for text in texts)
    assert {text.name for text in texts} == {text.name for text in (site_folder / licences.TEXTS).iterdir()}
    for name in ("Pyodide", "CPython", "lunr-languages", "Material for MkDocs", "Font Awesome", *licences.bundled()):
        assert name in said
    assert distribution("mkdocs-material").version in said
    read = {text.name: text.read_text(encoding="utf-8") for text in texts}
    assert "Mozilla Public License" in read["pyodide.txt"]
    assert "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2" in read["cpython.txt"]
    assert "SIL Open Font License, Version 1.1" in read["newsreader.txt"]
    assert "SIL Open Font License, Version 1.1" in read["public-sans.txt"]
    assert "Martin Donath" in read["material-for-mkdocs.txt"]


def test_every_page_leads_to_the_licences(site_folder: Path) -> None:
    """Whoever looks for them looks at the foot of the page at hand."""
    pages = list(site_folder.rglob("index.html"))
    assert pages
    for page in pages:
        found = lxml.html.parse(str(page)).xpath("//*[contains(@class, 'md-copyright')]//a/@href")
        assert any((page.parent / href).resolve() == site_folder / "licences" for href in found), page


def test_a_package_nobody_registered_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new version of the theme may bring somebody else's work."""
    known = licences.bundled()
    assert "rxjs" in known
    monkeypatch.setattr(licences, "bundled", lambda: known | {"left-pad"})
    with pytest.raises(BuildError, match="left-pad"):
        licences.licences(tmp_path)


def test_a_text_that_is_missing_stops_the_build() -> None:
    """A link to an empty licence gives nothing."""
    with pytest.raises(BuildError, match="no NOTHING"):
        licences._text("mkdocs-material", "NOTHING")
