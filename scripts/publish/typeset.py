"""French spaces on every page of the finished site: what the templates, the catalogues and the menus typed plainly.

`apply(site)` takes the folder MkDocs has written and changes, in each page, the kind of spaces in what a reader sees or
hears (text, and the attributes that are read out); code, scripts and data keep theirs. It stands here, after MkDocs,
because only here a page is whole: titles, menus and what stands before or after a link.
"""

from __future__ import annotations

import re
from pathlib import Path

from scripts.pages.typography import french

_PIECE = re.compile(
    r"(?P<kept><!--.*?-->|<(?P<tag>script|style|code|pre|kbd|textarea)\b.*?</(?P=tag)>)"
    r"""|(?P<element><(?:"[^"]*"|'[^']*'|[^'">])*>)"""
    r"|(?P<text>[^<]+)",
    re.DOTALL,
)
_SAID = re.compile(r'(?<= )((?:title|aria-label|placeholder|alt|label)=")([^"]*)(?=")')
_TOLD = re.compile(r'(<meta (?:name|property)="(?:og:)?(?:title|description)" content=")([^"]*)(?=")')


def apply(site: Path) -> None:
    """Every page of a site, in place."""
    for page in sorted(site.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        page.write_text(typeset(text), encoding="utf-8")


def typeset(page: str) -> str:
    """
    >>> typeset('<p title="Qui ?">Qui ? <code>a ? b</code></p>').count("\\u202f")
    2
    """
    return _PIECE.sub(_set, page)


def _set(piece: re.Match[str]) -> str:
    if piece["text"]:
        return french(piece["text"])
    if piece["element"]:
        pattern = _TOLD if piece["element"].startswith("<meta") else _SAID
        return pattern.sub(lambda found: found[1] + french(found[2]), piece["element"])
    return piece[0]
