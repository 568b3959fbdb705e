"""The programs and style sheets as they travel: ours in one file each, the theme's without what no page uses.

`write_own(docs)` writes the bundles that `mkdocs.yml` names into the folder of pages, before MkDocs; `trim_theme(site)`
writes the theme's files anew in the site MkDocs has made, whose pages say what is used. Both are done by esbuild and
PurgeCSS, in the Node scripts beside.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from scripts.engine import node

ROOT = Path(__file__).resolve().parents[3]
HERE = Path(__file__).resolve().parent
CALCULATOR = ROOT / "calculator/web"
WORKER = "worker.mjs"  # checked against the engine's manifest, byte for byte: it travels as it is


def write_own(docs: Path) -> None:
    """`assets/calculator/site.mjs` and `assets/stylesheets/*.css` below `docs`, each with its map."""
    target = docs / "assets/calculator"
    target.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(CALCULATOR / WORKER, target / WORKER)
    node.run(str(HERE / "own.mjs"), CALCULATOR, ROOT / "docs", docs / "assets")


def trim_theme(site: Path) -> None:
    """The theme's program and style sheets in `site`, cut to what its pages use."""
    node.run(str(HERE / "theme.mjs"), site)
