"""Every link and anchor of the finished site, those in raw HTML too, which MkDocs does not look at.

Takes the folder of a site; gives nothing, or BuildError with the page and the first address that leads nowhere.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import lxml.html

from scripts.errors import BuildError

_HERE = "http://site.test/"  # any host that is not a real one: pages are compared below it
_ADDRESSES = "//a/@href | //a/@*[name()='xlink:href'] | //link/@href | //script/@src | //img/@src"


def check_links(site: Path) -> None:
    """BuildError when a page names a file or an anchor of the site that is not there."""
    if dead := dead_links(site):
        page, href = dead[0]
        more = f" ({len(dead) - 1} autres)" if len(dead) > 1 else ""
        raise BuildError(f"page /{page} : le lien « {href} » ne mène nulle part{more}")


def dead_links(site: Path) -> list[tuple[str, str]]:
    """(page, address as written) of every link that leads nowhere; other hosts are not asked."""
    trees = {_address(file, site): lxml.html.parse(str(file)).getroot() for file in sorted(site.rglob("index.html"))}
    ids = {page: set(tree.xpath("//@id")) for page, tree in trees.items()}
    dead = []
    for page, tree in trees.items():
        for href in tree.xpath(_ADDRESSES):
            target, anchor = urldefrag(urljoin(_HERE + page, href))
            parts = urlsplit(target)
            if parts.netloc != urlsplit(_HERE).netloc:
                continue
            path = unquote(parts.path.lstrip("/"))
            found = not anchor or unquote(anchor) in ids[path] if path in trees else (site / path).is_file()
            if not found:
                dead.append((page, str(href)))
    return dead


def _address(file: Path, site: Path) -> str:
    folder = file.parent.relative_to(site).as_posix()
    return "" if folder == "." else f"{folder}/"
