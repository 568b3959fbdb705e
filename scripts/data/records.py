"""The words behind every reference and the records of every citation, three small files a text.

Takes the corpus; writes `donnees/apercus/<work>.json`, `donnees/citations/<work>.ris` and `.csl.json`. A file of
records holds those of the whole text and of all its places; the page's script takes out of it the one asked for.
"""

from __future__ import annotations

import json
from pathlib import Path

from scripts.data.previews import previews_json
from scripts.lawdoc.corpus import Corpus
from scripts.pages.citing import citations


def write_reading_data(corpus: Corpus, docs: Path) -> None:
    """One file of previews, one of RIS and one of CSL-JSON for each text."""
    for work in corpus.works:
        found = list(citations(corpus, work))
        _write(docs / f"donnees/apercus/{work}.json", previews_json(corpus, work))
        _write(docs / f"{found[0].file}.ris", "".join(citation.ris for citation in found))
        items = [citation.csl for citation in found]
        _write(docs / f"{found[0].file}.csl.json", json.dumps(items, ensure_ascii=False, indent=1) + "\n")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="")
