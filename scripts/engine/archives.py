"""Zip files that come out the same, byte for byte, whenever and wherever they are written.

Takes entries (name, bytes) in any order; gives zips with sorted names, one fixed date, and the same compression.
`write_whole` compresses them as one: a zip whose only entry is the zip of all, itself not compressed. It travels
lighter, the browser unpacks it natively at once, and Python, which imports out of the inner one, has nothing left to
inflate.
"""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

FIXED_DATE = (1980, 1, 1, 0, 0, 0)  # the oldest a zip can hold


def read(path: Path, keep: Callable[[str], bool] = lambda _name: True) -> dict[str, bytes]:
    """The files of a zip of either kind, folders left out, by name."""
    with zipfile.ZipFile(path) as outer:
        inside = outer.namelist() == [path.name]
        with zipfile.ZipFile(io.BytesIO(outer.read(path.name)) if inside else path) as archive:
            return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/") and keep(name)}


def write(path: Path, entries: Mapping[str, bytes]) -> None:
    path.write_bytes(_zip(entries, zipfile.ZIP_DEFLATED))


def write_whole(path: Path, entries: Mapping[str, bytes]) -> None:
    write(path, {path.name: _zip(entries, zipfile.ZIP_STORED)})


def _zip(entries: Mapping[str, bytes], compression: int) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name in sorted(entries):
            info = zipfile.ZipInfo(name, FIXED_DATE)
            info.compress_type = compression
            info.external_attr = 0o644 << 16
            info.create_system = 3  # Unix, also when written on Windows
            archive.writestr(info, entries[name], compresslevel=9)
    return written.getvalue()
