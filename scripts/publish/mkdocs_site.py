"""Runs MkDocs over the written pages, and takes its warnings for what they are: reasons to stop.

Takes the folder of pages and the folder to fill; gives a site, or BuildError with what MkDocs complained of. MkDocs is
called as a library, because its command, told to be quiet, drops warnings before its own strict mode can count them.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.errors import BuildError

CONFIG = Path(__file__).resolve().parents[2] / "mkdocs.yml"

# of the theme's forty languages of search, what a French site loads; others come under licences of their own
SEARCHED = {"lunr.fr.min.js", "lunr.stemmer.support.min.js"}


class _Kept(logging.Handler):
    """Remembers warnings instead of printing them."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextmanager
def _warnings() -> Iterator[list[str]]:
    logger, kept = logging.getLogger("mkdocs"), _Kept()
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(kept)
    try:
        yield kept.said
    finally:
        logger.removeHandler(kept)
        logger.propagate = propagate


def run_mkdocs(docs: Path, site: Path, config: Path = CONFIG) -> None:
    """Build `site` from `docs`, anew. BuildError for the first warning, and how many more there are."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material's notice about its own end, read once and for all
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    with _warnings() as said:
        try:
            build(load_config(str(config), docs_dir=str(docs), site_dir=str(site), strict=True))
        except MkDocsException as problem:
            said = said or [problem.format_message()]
    for unused in (site / "assets/javascripts/lunr").rglob("*.js"):
        if unused.name not in SEARCHED:
            unused.unlink()
    if said:
        more = f" (and {len(said) - 1} more of the kind)" if len(said) > 1 else ""
        raise BuildError(f"MkDocs: {' '.join(said[0].split())}{more}")
