"""Environments of their own for what the calculator is measured beside, or run in: build/NAME, as NAME.lock has it."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.bench import HERE, ROOT


def environment(name: str) -> Path:
    """The Python of the environment; made anew when its lock changed."""
    lock, home = HERE / f"{name}.lock", ROOT / "build" / name
    stamp, wanted = home / "lock.sha256", hashlib.sha256(lock.read_bytes()).hexdigest()
    python = home / "bin" / "python"
    if stamp.exists() and stamp.read_text() == wanted:
        return python
    print(f"installing {lock.name} into {home.relative_to(ROOT)}", flush=True)
    shutil.rmtree(home, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--quiet", "install", "--require-hashes"]
    if builders := _builders(lock):  # what comes as sources is built with them, and with nothing else
        first = home / "builders.lock"
        first.write_text(builders, encoding="utf-8")
        subprocess.run([*pip, "-r", str(first)], check=True)
        pip.append("--no-build-isolation")
    subprocess.run([*pip, "-r", str(lock)], check=True)
    stamp.write_text(wanted)
    return python


def _builders(lock: Path) -> str:
    """The pins of what builds packages, where a lock has them."""
    pins = re.findall(
        r"^(?:setuptools|wheel|packaging)==(?:.*\\\n)*.*\n", lock.read_text(encoding="utf-8"), re.MULTILINE
    )
    return "".join(pins)
