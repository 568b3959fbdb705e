"""The engine folder's table of contents: which Pyodide, which Python and ABI, every file with its size and hash.

The digest covers everything in the folder, so that a folder of that name never changes and can be cached for ever.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NAME = "manifest.json"


@dataclass(frozen=True)
class FileEntry:
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    pyodide: str
    python: str
    lock: dict[str, Any]  # the info of pyodide-lock.json, without packages: none is ever loaded
    files: dict[str, FileEntry]
    folder: Path

    @property
    def digest(self) -> str:
        """Short name of the folder: twelve hexadecimal digits over its whole content."""
        return hashlib.sha256(self.text().encode()).hexdigest()[:12]

    @property
    def size(self) -> int:
        return sum(entry.bytes for entry in self.files.values())

    def text(self) -> str:
        files = {name: {"bytes": entry.bytes, "sha256": entry.sha256} for name, entry in sorted(self.files.items())}
        content = {"pyodide": self.pyodide, "python": self.python, "lock": self.lock, "files": files}
        return json.dumps(content, indent=2) + "\n"

    @classmethod
    def of(cls, folder: Path, pyodide: str, python: str, lock: dict[str, Any]) -> "Manifest":
        """The manifest of the files that are in the folder now."""
        files = {}
        for path in sorted(folder.iterdir()):
            if path.name != NAME:
                data = path.read_bytes()
                files[path.name] = FileEntry(len(data), hashlib.sha256(data).hexdigest())
        return cls(pyodide, python, lock, files, folder)
