"""A browser is found where there is one, and what is not a browser is not taken for one."""

import subprocess
from pathlib import Path

import pytest

from scripts.workshop import browser


def program(path: Path, says: str, code: int = 0) -> Path:
    path.write_text(f"#!/bin/sh\necho '{says}'\nexit {code}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def empty_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH with nothing on it but what the test puts there."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(browser, "playwrights_own", lambda: "")
    return folder


def test_there_is_a_browser_for_the_other_tests() -> None:
    found = browser.find()
    assert found is not None, "run `make browser`"
    version = subprocess.run([str(found), "--version"], capture_output=True, text=True, check=True).stdout
    assert "Chrom" in version


def test_the_named_browser_comes_first(empty_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(empty_path / "chromium", "Chromium 1")
    named = program(empty_path / "mine", "Google Chrome 2")
    monkeypatch.setenv("CHROMIUM", str(named))
    assert browser.find() == named


def test_a_named_browser_that_does_not_start_is_an_error(empty_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Someone who names a browser wants that one: taking another in silence would mislead."""
    program(empty_path / "chromium", "Chromium 1")
    monkeypatch.setenv("CHROMIUM", "/no/such/browser")
    with pytest.raises(SystemExit, match="/no/such/browser"):
        browser.find()


def test_most_tests_run_without_windows_where_they_can(empty_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine without windows is twice as quick; who names a browser wants that one for every test."""
    whole = program(empty_path / "chromium", "Chromium 1")
    assert browser.windowless() == whole
    shell = program(empty_path / browser.SHELL, "Chromium 1")
    assert (browser.windowless(), browser.find()) == (shell, whole)
    program(shell, "not here", 1)
    assert browser.windowless() == whole
    program(shell, "Chromium 1")
    monkeypatch.setenv("CHROMIUM", str(whole))
    assert browser.windowless() == whole


def test_a_script_that_only_advertises_a_browser_is_passed_over(empty_path: Path) -> None:
    program(empty_path / "chromium", "please install the Chromium snap", 1)
    real = program(empty_path / "google-chrome", "Google Chrome 2")
    assert browser.find() == real


@pytest.mark.usefixtures("empty_path")
def test_nothing_found_is_none() -> None:
    assert browser.find() is None
