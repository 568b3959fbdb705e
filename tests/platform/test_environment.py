"""The make targets and the environment: quick when done, clear when something is missing, no trace of one machine."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from scripts.workshop import environment
from scripts.workshop.environment import Stamp

# what is not ours, or not kept
SKIPPED = {".git", ".venv", "node_modules", "build", "site", "source_texts"}
CACHES = {"__pycache__", ".hypothesis", ".ruff_cache"}
TEXT = {"", ".py", ".mjs", ".js", ".toml", ".in", ".lock", ".json", ".yml", ".yaml", ".md", ".j2", ".html", ".css"}


def test_make_help_lists_the_targets(root: Path) -> None:
    listed = subprocess.run(["make", "help"], cwd=root, capture_output=True, text=True, check=True).stdout
    names = {line.split()[0] for line in listed.splitlines()}
    assert {"help", "serve", "check", "test", "build", "lint", "mutants", "clean"} <= names
    assert all(len(line.split()) > 3 for line in listed.splitlines()), "a target without a word about what it does"


def test_no_suitable_python_is_said_clearly(root: Path) -> None:
    done = subprocess.run(["make", "environment", "PYTHON="], cwd=root, capture_output=True, text=True)
    assert done.returncode != 0
    assert "Python 3.11 or newer" in done.stderr


def test_an_old_python_is_said_clearly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    with pytest.raises(SystemExit, match=r"Python 3\.11 or newer is needed"):
        environment.check_host()


def test_a_python_without_venv_is_said_clearly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Debian splits it off: the message must name the package to install."""
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(SystemExit, match="python3-venv"):
        environment.check_host()


def refuse(*_: object, **__: object) -> None:
    raise AssertionError("a finished environment was worked on again")


def test_a_second_run_does_nothing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Run here, where whatever it wanted to do is refused: the tests may not take away the ground they stand on."""
    monkeypatch.setattr(environment, "run", refuse)
    monkeypatch.setattr(environment.shutil, "rmtree", refuse)
    monkeypatch.setattr(environment.subprocess, "check_output", refuse)
    environment.main()
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("spoiled", ["moved", "unfinished", "changed"])
def test_an_environment_that_no_longer_fits_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], spoiled: str
) -> None:
    """A virtual environment does not survive being moved, and what is not in the lock may not stay."""
    venv, lock = tmp_path / ".venv", tmp_path / "requirements.lock"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin/python").touch()
    lock.write_text("a==1\n")
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "VENV", venv)
    monkeypatch.setattr(environment, "PYTHON", venv / "bin/python")
    done: list[str] = []

    def run(*command: object) -> None:
        done.append(" ".join(map(str, command)))
        venv.mkdir(exist_ok=True)

    monkeypatch.setattr(environment, "run", run)
    if spoiled != "unfinished":
        Stamp(venv / "packages.stamp", lock, str(venv)).write()
        environment.python_packages()
        assert done == []
    if spoiled == "moved":
        Stamp(venv / "packages.stamp", lock, "/elsewhere/.venv").write()
    if spoiled == "changed":
        lock.write_text("a==2\n")
    environment.python_packages()
    assert len(done) == 2
    assert done[0].endswith(f"-m venv {venv}")
    assert "--require-hashes" in done[1]
    assert not (venv / "bin/python").exists(), "the old one was kept"
    assert "made anew" in capsys.readouterr().out
    assert Stamp(venv / "packages.stamp", lock, str(venv)).is_fresh()


def test_a_stamp_follows_the_content(tmp_path: Path) -> None:
    """Content, not dates: a checkout changes dates, a lock file restored is the same lock file."""
    lock = tmp_path / "lock"
    lock.write_text("a==1\n")
    Stamp(tmp_path / "stamp", lock).write()
    lock.touch()
    assert Stamp(tmp_path / "stamp", lock).is_fresh()
    lock.write_text("a==2\n")
    assert not Stamp(tmp_path / "stamp", lock).is_fresh()
    assert not Stamp(tmp_path / "none", lock).is_fresh()


def test_ci_runs_the_readmes_command(root: Path) -> None:
    script = root / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert script.read_text().rstrip().endswith("make test")


def test_only_what_the_tests_passed_is_published(root: Path) -> None:
    """A workflow of its own would publish a commit whose tests fail."""
    workflows = [yaml.safe_load(file.read_text()) for file in (root / ".github/workflows").glob("*.yml")]
    jobs = {name: job for workflow in workflows for name, job in workflow["jobs"].items()}
    uses = {name: [step.get("uses", "").partition("@")[0] for step in job["steps"]] for name, job in jobs.items()}
    publishing = [name for name, used in uses.items() if "actions/deploy-pages" in used]
    assert publishing == ["deploy"]
    assert jobs["deploy"]["needs"] == "test"
    assert uses["deploy"] == ["actions/deploy-pages"], "what it publishes must come from the tested job"
    runs = [step.get("run", step.get("uses", "")) for step in jobs["test"]["steps"]]
    assert runs.index("make test") < runs.index("make build") < len(runs) - 1
    assert runs[-1].startswith("actions/upload-pages-artifact")


def test_the_sources_received_are_kept_byte_for_byte(root: Path, tmp_path: Path) -> None:
    """Git would else mend the line ends of a text of law, and its sha256 would no longer be the source's."""
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    (tmp_path / ".gitattributes").write_bytes((root / ".gitattributes").read_bytes())
    asked = ["git", "check-attr", "text", "source_texts/raw/fr/texte.txt", "scripts/workshop/serve.py"]
    said = subprocess.run(asked, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert said.splitlines() == ["source_texts/raw/fr/texte.txt: text: unset", "scripts/workshop/serve.py: text: auto"]


def test_no_machine_and_no_registry_is_named(root: Path) -> None:
    """A path or a mirror of one developer's machine breaks the build on every other."""
    # written so that this file does not name them either
    words = ["/" + "root/", "/" + "work/", "registry." + "npmjs", "pypi." + "org", "file." + "pythonhosted"]
    pattern = re.compile("|".join(map(re.escape, words)))
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in SKIPPED | CACHES]
        for name in set(names) - SKIPPED:  # in a second worktree `.git` is a file
            path = Path(folder, name)
            if path.suffix in TEXT and (match := pattern.search(path.read_text(encoding="utf-8", errors="replace"))):
                found.append(f"{path.relative_to(root)}: {match[0]}")
    assert not found
