"""The service worker of the finished site, with the list of all its files: what makes a visited page open offline.

`write_worker(site)` writes `service-worker.js` at the root of the site. The list is workbox-build's; each file
stands in it with its size and its sha256, so that the worker can tell one version of the site from another. Written
last: nothing of the site may change after it.
"""

from __future__ import annotations

from pathlib import Path

from scripts.engine import node

ROOT = Path(__file__).resolve().parents[3]
HERE = Path(__file__).resolve().parent
SOURCE = ROOT / "docs/assets/javascripts/workers/service-worker.mjs"


def write_worker(site: Path) -> None:
    """Write the worker of what is in `site` now."""
    node.run(str(HERE / "list.mjs"), site, SOURCE)
