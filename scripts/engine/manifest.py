"""The engine folder's table of contents: which Pyodide, which Python and ABI, every file with its size and hash.

It also knows the worker, which stands beside the page's other scripts: whoever holds the manifest's sha256, as every
page does, can check all that will run. The folder's name is the beginning of that sha256, so that a folder of that name
never changes and can be cached for ever.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

NAME = "manifest.json"
BOOK = "book"
EXTRA = "extra"
DUE = '"outcome":"due"'


@dataclass(frozen=True)
class FileEntry:
    bytes: int
    sha256: str

    @classmethod
    def of(cls, path: Path) -> "FileEntry":
        data = path.read_bytes()
        return cls(len(data), hashlib.sha256(data).hexdigest())


@dataclass(frozen=True)
class Known:
    """A question, and the hash of its reply: what Python, out of a snapshot, has to say before it is believed."""

    question: str
    sha256: str

    @classmethod
    def of(cls, questions: Sequence[str], replies: Sequence[str]) -> "Known":
        """The first of them whose reply is an amount."""
        question, reply = next(pair for pair in zip(questions, replies, strict=True) if DUE in pair[1])
        return cls(question, hashlib.sha256(reply.encode()).hexdigest())


@dataclass(frozen=True)
class Manifest:
    pyodide: str
    python: str
    lock: dict[str, Any]  # the info of pyodide-lock.json, without packages: none is ever loaded
    files: dict[str, FileEntry]
    book: dict[str, FileEntry]  # answers known beforehand, which a page fetches as it needs them
    extra: dict[str, FileEntry]  # what some questions need besides, fetched when one does
    worker: FileEntry
    known: Known
    folder: Path

    @property
    def sha256(self) -> str:
        """What a page holds, to check the manifest and through it everything else."""
        return hashlib.sha256(self.text().encode()).hexdigest()

    @property
    def digest(self) -> str:
        """Short name of the folder: twelve hexadecimal digits over its whole content."""
        return self.sha256[:12]

    @property
    def size(self) -> int:
        return sum(entry.bytes for entry in self.files.values())

    def text(self) -> str:
        content = {
            "pyodide": self.pyodide,
            "python": self.python,
            "lock": self.lock,
            "worker": asdict(self.worker),
            "known": asdict(self.known),
            "files": {name: asdict(entry) for name, entry in sorted(self.files.items())},
            "book": {name: asdict(entry) for name, entry in sorted(self.book.items())},
            "extra": {name: asdict(entry) for name, entry in sorted(self.extra.items())},
        }
        return json.dumps(content, indent=2) + "\n"

    @classmethod
    def of(
        cls, folder: Path, worker: Path, pyodide: str, python: str, lock: dict[str, Any], known: Known
    ) -> "Manifest":
        """The manifest of the files that are in the folder now, and of the worker."""
        files = {path.name: FileEntry.of(path) for path in folder.iterdir() if path.is_file() and path.name != NAME}
        book, extra = (
            {f"{part}/{path.name}": FileEntry.of(path) for path in (folder / part).iterdir()} for part in (BOOK, EXTRA)
        )
        return cls(pyodide, python, lock, files, book, extra, FileEntry.of(worker), known, folder)


def fingerprint(folder: Path) -> str:
    """The sha256 of a folder's manifest, and through it of everything else."""
    return hashlib.sha256((folder / NAME).read_bytes()).hexdigest()
