"""The lock files say exactly what is installed, and never where from: any mirror of PyPI and npm will do."""

import base64
import importlib.metadata
import json
import re
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.utils import canonicalize_name

LOCKS = ["requirements.lock", "scripts/engine/compiler.lock"]
NPM_LOCKS = ["package-lock.json", "scripts/bench/lighthouse/package-lock.json"]
ENTRY = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)(?: ; (.+))?$")
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]


def entries(lock: Path) -> list[tuple[str, str, str | None, list[str]]]:
    """(name, version, marker, hashes) of each requirement."""
    text = re.sub(r"^\s*#.*\n", "", lock.read_text(), flags=re.MULTILINE).replace("\\\n", " ")
    found = []
    for line in filter(None, map(str.strip, text.splitlines())):
        requirement, *hashes = line.split("--hash=")
        match = ENTRY.match(requirement.strip())
        assert match, f"{lock.name}: not a pinned requirement: {line[:80]}"
        found.append((canonicalize_name(match[1]), match[2], match[3], [value.strip() for value in hashes]))
    assert found
    return found


def asked(source: Path) -> list[str]:
    names = []
    for line in source.read_text().splitlines():
        match = re.match(r"[A-Za-z0-9._-]+", line)
        if match:
            names.append(canonicalize_name(match[0]))
    return names


@pytest.mark.parametrize("name", [*LOCKS, "requirements.in", "scripts/engine/compiler.in", *NPM_LOCKS])
def test_no_address_in_the_lock_files(root: Path, name: str) -> None:
    # who asks for money where is no place that packages come from
    text = re.sub(r'"funding": (\{[^}]*\}|\[[^]]*\])', "", (root / name).read_text())
    for forbidden in ("://", "--index", "--extra-index", "--find-links", "--trusted-host", " @ ", '"resolved"'):
        assert forbidden not in text, f"{name} says where packages come from ({forbidden}): other mirrors would not do"


@pytest.mark.parametrize("name", LOCKS)
def test_every_requirement_is_pinned_with_hashes(root: Path, name: str) -> None:
    for package, _, _, hashes in entries(root / name):
        assert hashes, f"{package} has no hash: pip would refuse the whole file"
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", value) for value in hashes), package


@pytest.mark.parametrize("python", PYTHONS)
def test_every_direct_requirement_is_locked_for_every_python(root: Path, python: str) -> None:
    environment = {"python_version": python, "python_full_version": f"{python}.0"}
    locked = {
        package
        for package, _, marker, _ in entries(root / "requirements.lock")
        if marker is None or Marker(marker).evaluate(environment)
    }
    missing = set(asked(root / "requirements.in")) - locked
    assert not missing, f"requirements.in asks for {missing}, which the lock lacks on {python}: run make lock"


def test_the_compiler_lock_holds_what_is_asked(root: Path) -> None:
    locked = {package for package, *_ in entries(root / "scripts/engine/compiler.lock")}
    assert locked == set(asked(root / "scripts/engine/compiler.in"))


def test_the_environment_is_what_the_lock_says(root: Path) -> None:
    for package, version, marker, _ in entries(root / "requirements.lock"):
        if marker is None or Marker(marker).evaluate():
            assert importlib.metadata.version(package) == version, f"{package}: .venv does not follow the lock"


def test_npm_lock_has_integrity_and_the_runtime_is_pinned(root: Path) -> None:
    lock = json.loads((root / "package-lock.json").read_text())
    packages = {path: package for path, package in lock["packages"].items() if path}
    for path, package in packages.items():
        kind, _, value = package["integrity"].partition("-")
        assert kind == "sha512", path
        assert len(base64.b64decode(value)) == 64, path
    wanted = json.loads((root / "package.json").read_text())["dependencies"]["pyodide"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", wanted), "a range would let the runtime change unseen"
    assert packages["node_modules/pyodide"]["version"] == wanted
    installed = json.loads((root / "node_modules/pyodide/package.json").read_text())["version"]
    assert installed == wanted, "node_modules does not follow the lock"
