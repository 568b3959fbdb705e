"""Whether weaknesses are known of the packages we are built with: `pip-audit` and `npm audit` over the lock files.

Takes the lock files; prints what is known and gives 1, or gives 0. A registry that does not answer is no failure of the
project, and no success either: one line says what was not asked, and why.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / ".venv/bin"
PATIENCE = 60  # seconds; an answer takes about ten
_SHOWN = 160  # characters of a tool's complaint


@dataclass(frozen=True)
class Findings:
    """What a tool found: weaknesses, one a line, and what it could not ask."""

    known: tuple[str, ...] = ()
    unasked: str = ""


@dataclass(frozen=True)
class Audit:
    """A command that asks, and the reading of its JSON."""

    name: str
    command: Sequence[str]
    read: Callable[[dict[str, Any]], Findings]

    def ask(self) -> Findings:
        try:
            done = subprocess.run(self.command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)
        except subprocess.TimeoutExpired:
            return Findings(unasked=f"no answer within {PATIENCE} s")
        try:
            data = json.loads(done.stdout)
        except ValueError:
            lines = done.stderr.strip().splitlines() or ["no reply"]
            return Findings(unasked=lines[-1][:_SHOWN])
        return self.read(data)


def read_pip(data: dict[str, Any]) -> Findings:
    """The reply of `pip-audit --format json`.

    >>> weakness = {"id": "X-1", "fix_versions": ["2"]}
    >>> read_pip({"dependencies": [{"name": "a", "version": "1", "vulns": [weakness]}]}).known
    ('a 1: X-1, mended in 2',)
    """
    known, unknown = [], []
    for package in data["dependencies"]:
        if "skip_reason" in package:
            unknown.append(package["name"])
        for weakness in package.get("vulns", ()):
            mended = ", ".join(weakness["fix_versions"]) or "no version"
            known.append(f"{package['name']} {package['version']}: {weakness['id']}, mended in {mended}")
    asked = len(data["dependencies"])
    nothing = f"the registry tells nothing of {len(unknown)} of {asked} packages" if unknown else ""
    return Findings(tuple(known), nothing)


def read_npm(data: dict[str, Any]) -> Findings:
    """The reply of `npm audit --json`, which says with a message that nothing was asked.

    >>> read_npm({"vulnerabilities": {"a": {"name": "a", "severity": "high", "range": "<2"}}}).known
    ('a <2: high',)
    """
    if "vulnerabilities" not in data:
        return Findings(unasked=str(data.get("message", "no reply"))[:_SHOWN])
    found = data["vulnerabilities"].values()
    return Findings(tuple(f"{weak['name']} {weak['range']}: {weak['severity']}" for weak in found))


def _pip(lock: str) -> Audit:
    options = ["--disable-pip", "--require-hashes", "--progress-spinner", "off", "--format", "json"]
    return Audit(f"pip-audit {lock}", [str(TOOLS / "pip-audit"), "-r", lock, *options], read_pip)


AUDITS = (
    _pip("requirements.lock"),
    _pip("scripts/engine/compiler.lock"),
    Audit("npm audit", [str(TOOLS / "npm"), "audit", "--json", "--package-lock-only"], read_npm),
)


def main(audits: Sequence[Audit] = AUDITS) -> int:
    """Ask them all; 1 when a weakness is known."""
    with ThreadPoolExecutor() as pool:
        replies = list(pool.map(Audit.ask, audits))
    for audit, findings in zip(audits, replies, strict=True):
        for line in findings.known:
            print(f"audit: {audit.name}: {line}", file=sys.stderr)
        if findings.unasked:
            print(f"audit: not asked: {audit.name}: {findings.unasked}")
    return 1 if any(findings.known for findings in replies) else 0


if __name__ == "__main__":
    raise SystemExit(main())
