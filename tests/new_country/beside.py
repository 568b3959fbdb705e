"""A copy of the package and of the registers, with the made-up country of this folder in both.

The law is packed from the copies, and a Python of its own answers: nothing of the project itself is touched.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "calculator/src/copie_privee"
COUNTRY = ROOT / "tests/new_country"
PACK = """
import sys
from pathlib import Path
from scripts.lawdoc.corpus import load
from scripts.tariff.law_json import write
write(load(Path(sys.argv[1])), Path(sys.argv[2]))
"""
ASK = """
import json, sys
from copie_privee.door import answer
print(json.dumps([json.loads(answer(json.dumps(request))) for request in json.load(sys.stdin)]))
"""
Reply = dict[str, Any]


def write_registers(root: Path) -> Path:
    """The project's texts and registers, and those of the new country beside them."""
    shutil.copytree(ROOT / "source_texts", root)
    for file in (COUNTRY / "source_texts").rglob("*.*"):
        target = root / file.relative_to(COUNTRY / "source_texts")
        if file.suffix == ".toml":
            with target.open("a", encoding="utf-8") as register:
                register.write(file.read_text(encoding="utf-8"))
        else:
            shutil.copyfile(file, target)
    devices = (root / "devices.toml").read_text(encoding="utf-8")
    devices = re.sub(r'(id = "telephone"\n)', r'\1xx = { category = "telephone" }' + "\n", devices)
    devices = re.sub(r'(id = "(?!telephone").*"\n)', r'\1xx = { cites = ["xx.list"] }' + "\n", devices)
    (root / "devices.toml").write_text(devices, encoding="utf-8")
    return root


def copy_package(folder: Path) -> Path:
    """The package in a folder of its own, without the packed law."""
    shutil.copytree(PACKAGE, folder / "copie_privee", ignore=shutil.ignore_patterns("__pycache__", "law.json"))
    return folder


def add_country(folder: Path) -> None:
    """The one folder that a country is in the package."""
    shutil.copytree(COUNTRY / "system", folder / "copie_privee/systems/xx")


def run(folder: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Python with the package of this folder, and the project's scripts."""
    path = os.pathsep.join([str(folder), str(ROOT)])
    environment = os.environ | {"PYTHONPATH": path, "PYTHONUTF8": "1", "COLUMNS": "10000"}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        input=given,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def pack(folder: Path, registers: Path) -> subprocess.CompletedProcess[str]:
    """Write the law of the registers into the package."""
    return run(folder, "-c", PACK, str(registers), str(folder / "copie_privee/law.json"))


def asked(folder: Path, *requests: Reply) -> list[Reply]:
    """The door's replies."""
    done = run(folder, "-c", ASK, given=json.dumps(requests))
    assert done.returncode == 0, done.stderr
    replies: list[Reply] = json.loads(done.stdout)
    return replies
