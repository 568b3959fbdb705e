"""The texts to take away: Akoma Ntoso, plain text and the edition's own Markdown, below `/donnees/`.

Takes the corpus; writes `donnees/<work>.akn.xml`, `.txt` and `.md`. The Markdown files are written into the
finished site, not among the pages: MkDocs, and its successor too, would take any `.md` below its pages for a
page, read `<AR 2009-12-17/02 …>` as a tag and lose it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from scripts.lawdoc.akn import akoma_ntoso
from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.plain import plain_text
from scripts.pages.periods import build_day

FOLDER = "donnees"


def write_exports(corpus: Corpus, docs: Path) -> None:
    """The files MkDocs copies as they are, below its folder of pages."""
    for work, edition in corpus.editions.items():
        _write(docs, f"{work}.akn.xml", akoma_ntoso(corpus, work, build_day()))
        _write(docs, f"{work}.txt", plain_text(edition).encode())


def copy_editions(corpus: Corpus, site: Path) -> None:
    """The editions, byte for byte, into the site that MkDocs has written."""
    for work in corpus.works.values():
        target = site / FOLDER / f"{work.id}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(corpus.root / work.edition, target)


def _write(docs: Path, name: str, content: bytes) -> None:
    target = docs / FOLDER / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
