"""What we rely on from others: actions by commit, rights by job, workflows checked, known weaknesses asked for."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.workshop import audit, workflows
from scripts.workshop.audit import Audit, read_npm, read_pip

PINNED = re.compile(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


def texts(root: Path) -> list[str]:
    found = [file.read_text(encoding="utf-8") for file in sorted((root / ".github/workflows").glob("*.y*ml"))]
    assert found
    return found


def jobs(root: Path) -> list[dict[str, Any]]:
    return [job for text in texts(root) for job in yaml.safe_load(text)["jobs"].values()]


def test_every_action_is_pinned_by_commit_and_says_its_version(root: Path) -> None:
    """A tag can be moved to other code overnight; a bare commit says nobody which version it is."""
    used = [line.strip() for text in texts(root) for line in text.splitlines() if "uses:" in line]
    assert used
    assert [line for line in used if not PINNED.search(line)] == []


def test_every_job_has_its_own_rights_and_none_keeps_the_token(root: Path) -> None:
    """A step that is taken over could else push to the repository with what lies in `.git/config`."""
    assert all(yaml.safe_load(text)["permissions"] == {} for text in texts(root))
    for job in jobs(root):
        assert job["permissions"]
        writes = {right for right, level in job["permissions"].items() if level == "write"}
        assert not writes or "deployment" in [step.get("id") for step in job["steps"]]
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


def test_the_workflows_pass_and_a_bad_one_does_not(
    root: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Unsafe workflows look like safe ones; a check that says nothing about this one says nothing about ours."""
    assert workflows.main() == 0
    assert capfd.readouterr() == ("", "")
    folder = tmp_path / ".github/workflows"
    folder.mkdir(parents=True)
    source = texts(root)[0]
    for mistake, said in (
        (source.replace("make test", "echo ${{ github.event.head_commit.message }}"), "head_commit.message"),
        (re.sub(r"checkout@\w{40}", "checkout@v6", source), "unpinned-uses"),
        (source.replace("        with:\n          persist-credentials: false\n", ""), "artipacked"),
        (source.replace("permissions: {}", "permissions: write-all"), "excessive-permissions"),
        (source.replace("needs: test", "needs: tests"), "tests"),
    ):
        assert mistake != source
        (folder / "ci.yml").write_text(mistake, encoding="utf-8")
        assert workflows.main(tmp_path) == 1, said
        assert said in capfd.readouterr().err


def reply(name: str, text: str, read: Any) -> Audit:
    return Audit(name, [sys.executable, "-c", f"import sys; sys.stdout.write({text!r}); sys.exit('the end')"], read)


def test_a_known_weakness_fails_and_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """An audit that finds and goes on protects nobody."""
    pip = '{"dependencies": [{"name": "a", "version": "1", "vulns": [{"id": "X-1", "fix_versions": []}]}]}'
    npm = '{"vulnerabilities": {"b": {"name": "b", "severity": "low", "range": "*"}}}'
    assert audit.main([reply("one", pip, read_pip), reply("two", npm, read_npm)]) == 1
    said = capsys.readouterr()
    assert said.err == "audit: one: a 1: X-1, mended in no version\naudit: two: b *: low\n"
    assert said.out == ""


@pytest.mark.parametrize(
    ("text", "read", "why"),
    [
        ("", read_pip, "the end"),
        ('{"message": "405"}', read_npm, "405"),
        ('{"dependencies": [{"name": "a", "skip_reason": "?"}, {"name": "b", "version": "1", "vulns": []}]}', read_pip,
         "the registry tells nothing of 1 of 2 packages"),
    ],
)  # fmt: skip
def test_what_was_not_asked_is_told(text: str, read: Any, why: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A network that is down is no failure of the project, and must not look like a clean bill either."""
    assert audit.main([reply("one", text, read)]) == 0
    assert capsys.readouterr().out == f"audit: not asked: one: {why}\n"


def test_every_lock_file_is_asked_about(root: Path) -> None:
    """A lock nobody asks about is a door nobody watches."""
    asked = " ".join(audit.name for audit in audit.AUDITS)
    locks = [*root.glob("*.lock"), *root.glob("scripts/engine/*.lock")]
    assert len(locks) == 2
    assert all(lock.relative_to(root).as_posix() in asked for lock in locks)
    assert "npm" in asked
