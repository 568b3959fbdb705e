"""The calculator's wheel, made the same way every time.

Takes calculator/ with `law.json` already written by `scripts.tariffs`; gives build/wheel/*.whl.
"""

from __future__ import annotations

import contextlib
import io
import os
from pathlib import Path

from flit_core import buildapi  # type: ignore[import-untyped]

ROOT = Path(__file__).resolve().parents[2]
EPOCH = "1356480000"  # 26 December 2012: any fixed date makes the archive reproducible


def build_wheel(out: Path = ROOT / "build/wheel") -> Path:
    """Build the wheel into `out` and give its path."""
    out.mkdir(parents=True, exist_ok=True)
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = EPOCH
    try:
        with contextlib.chdir(ROOT / "calculator"), contextlib.redirect_stdout(io.StringIO()):
            name: str = buildapi.build_wheel(str(out))
    finally:  # the date is the wheel's alone: MkDocs would put it on every page
        os.environ.pop("SOURCE_DATE_EPOCH")
        if before is not None:
            os.environ["SOURCE_DATE_EPOCH"] = before
    return out / name
