"""Zip files that come out the same, byte for byte, whenever and wherever they are written.

Takes entries (name, bytes) in any order; gives zips with sorted names, one fixed date, and the same compression.
"""

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

FIXED_DATE = (1980, 1, 1, 0, 0, 0)  # the oldest a zip can hold


def read(path: Path, keep: Callable[[str], bool] = lambda _name: True) -> dict[str, bytes]:
    """The files of a zip, folders left out, by name."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/") and keep(name)}


def write(path: Path, entries: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name in sorted(entries):
            info = zipfile.ZipInfo(name, FIXED_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            info.create_system = 3  # Unix, also when written on Windows
            archive.writestr(info, entries[name], compresslevel=9)
