"""Firefox and WebKitGTK are found where they are, and an absence is told, never passed over."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.workshop import browser, engines
from tests.platform.test_browser import program


@pytest.fixture
def nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without browsers: an empty PATH, and no MiniBrowser."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("FIREFOX", raising=False)
    monkeypatch.setattr(engines, "_MINIBROWSERS", ("no/such/place/MiniBrowser",))
    return tmp_path


@pytest.mark.usefixtures("nothing")
def test_an_engine_that_is_not_here_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it could be installed its tests must fail, with what to do; elsewhere it is named, and not tried."""
    assert [engines.find(engine) for engine in engines.LABELS] == [None, None]
    assert "make browser" in engines.absent("webkit")
    assert "webkit2gtk-driver and xvfb" in engines.absent("webkit")
    monkeypatch.setattr(browser, "apt_works", lambda: False)
    assert list(engines.wanted()) == []
    monkeypatch.setattr(browser, "apt_works", lambda: True)
    assert list(engines.wanted()) == ["firefox", "webkit"]


def test_the_driver_that_the_package_carries_can_be_run(nothing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Firefox alone cannot be driven: its driver comes with the packages of the tests, or from the PATH."""
    program(nothing / "firefox", "Mozilla Firefox 1")
    monkeypatch.setattr("platform.system", lambda: "Linux")
    monkeypatch.setattr("platform.machine", lambda: "x86_64")
    found = engines.find("firefox")
    assert found is not None
    assert found.driver.name == "geckodriver_linux64"
    assert found.driver.stat().st_mode & 0o111
    own = program(nothing / "geckodriver", "geckodriver 1")
    found = engines.find("firefox")
    assert found is not None
    assert found.driver == own


def test_what_only_advertises_firefox_is_passed_over(nothing: Path) -> None:
    """Some distributions put a script there that tells of another package."""
    program(nothing / "firefox", "install the snap", code=1)
    program(nothing / "geckodriver", "geckodriver 1")
    assert engines.find("firefox") is None


def test_a_named_firefox_that_does_not_start_is_an_error(nothing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Someone who names a browser wants that one."""
    program(nothing / "geckodriver", "geckodriver 1")
    monkeypatch.setenv("FIREFOX", "/no/such/firefox")
    with pytest.raises(SystemExit, match="/no/such/firefox"):
        engines.find("firefox")
