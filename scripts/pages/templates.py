"""Jinja2 as every page uses it, and errors that say in which template, on which line, they happened.

Takes the corpus; gives an environment with the filters of the law and of the apparatus. Hand-written pages of `docs/`
are templates too, found under their own names.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateSyntaxError

from scripts.errors import BuildError
from scripts.lawdoc.corpus import Corpus
from scripts.pages.apparatus import Apparatus
from scripts.pages.law_filters import LawFilters

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES, HAND_WRITTEN = ROOT / "scripts/templates", ROOT / "docs"


def environment(corpus: Corpus) -> Environment:
    """Jinja2 with the filters of the law templates; HTML is escaped."""
    env = Environment(
        loader=FileSystemLoader([TEMPLATES, HAND_WRITTEN]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    LawFilters(corpus).install(env)
    Apparatus(corpus).install(env)
    return env


@contextmanager
def named() -> Iterator[None]:
    """What goes wrong inside a template becomes a BuildError with the template's file and line."""
    try:
        yield
    except BuildError:
        raise
    except TemplateSyntaxError as problem:
        raise BuildError(f"{_short(problem.filename or '')}:{problem.lineno}: {problem.message}") from None
    except UnicodeDecodeError as problem:
        raise BuildError(f"{_no_text(problem.object)}: not UTF-8 at byte {problem.start}") from None
    except Exception as problem:
        places = [
            f"{_short(frame.filename)}:{frame.lineno}"
            for frame in traceback.extract_tb(problem.__traceback__)
            if Path(frame.filename).is_relative_to(TEMPLATES) or Path(frame.filename).is_relative_to(HAND_WRITTEN)
        ]
        if not places:
            raise
        raise BuildError(f"{places[-1]}: {type(problem).__name__}, {problem}") from problem


def _no_text(data: bytes) -> str:
    """The template or page that holds these bytes."""
    files = (path for folder in (TEMPLATES, HAND_WRITTEN) for path in folder.rglob("*") if path.is_file())
    return next((_short(str(path)) for path in files if path.read_bytes() == data), "a template")


def _short(filename: str) -> str:
    path = Path(filename)
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else filename
