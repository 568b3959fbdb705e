"""Puts a finished site in the place of the old one: whoever reads the folder finds one whole site or the other.

Takes two folders on one disk; gives nothing. A build that fails or is killed before this leaves the old site untouched.
"""

from __future__ import annotations

import shutil
from pathlib import Path


def put_in_place(fresh: Path, site: Path) -> None:
    """Make `fresh` the site. The old one waits beside until the new one stands, and comes back if it cannot."""
    old = fresh.with_name(f"{fresh.name}.old")
    if site.exists():
        shutil.rmtree(old, ignore_errors=True)
        site.rename(old)
    try:
        fresh.rename(site)
    except OSError:
        if old.exists():
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)
