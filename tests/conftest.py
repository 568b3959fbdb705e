"""Shared fixtures: the corpus, the built site served under a sub-path, and a real Chromium."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from urllib.request import urlopen

import pytest
from hypothesis import is_hypothesis_test, settings
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from scripts.lawdoc.corpus import Corpus, load
from scripts.workshop import browser as browsers
from scripts.workshop import engines
from scripts.workshop.serve import SiteServer

# The same cases in every run: what passes where it was written passes where it lands. SEED looks for others.
settings.register_profile("fixed", derandomize=True)
settings.register_profile("seeking", derandomize=False)
settings.load_profile("seeking" if "FUZZ_SEED" in os.environ else "fixed")

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "site"
# WebAssembly is made ready once, the quick way: a test starts Python anew, and asks it little
FLAGS = [*browsers.FLAGS, "--js-flags=--liftoff-only"]


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return load()


@pytest.fixture(scope="session")
def site_folder() -> Path:
    """The folder `make build` wrote; `make test` builds it first."""
    assert (SITE / "index.html").is_file(), "site/ is missing: run make build first"
    return SITE


@pytest.fixture(scope="session")
def site(site_folder: Path) -> str:
    """The address of the site, served at the very one it was built for (instant navigation needs that); ends with `/`.

    `make test` builds it for a folder of a host, as GitHub Pages serves a project.
    """
    address = built_for(site_folder)
    with urlopen(address, timeout=10) as answer:
        assert answer.status == 200
    return address


def built_for(folder: Path) -> str:
    """The address a site was built for, as its sitemap says."""
    sitemap = (folder / "sitemap.xml").read_text(encoding="utf-8")
    first = urlsplit(sitemap.partition("<loc>")[2].partition("</loc>")[0])
    assert first.hostname == "127.0.0.1", f"site/ was built for {first.hostname}: run make test"
    return urlunsplit(first)


def pytest_sessionstart(session: pytest.Session) -> None:
    """One server for all: the process that starts the workers, and ends after them, serves the site at its address."""
    is_worker = hasattr(session.config, "workerinput")
    if is_worker or session.config.option.collectonly or not (SITE / "sitemap.xml").is_file():
        return
    address = urlsplit(built_for(SITE))
    try:
        server = SiteServer(SITE, port=address.port or 80, prefix=address.path)
    except OSError as error:  # another run of the tests serves the same folder at the same address
        if error.errno != errno.EADDRINUSE:
            raise
        return
    server.start()
    session.config.add_cleanup(server.stop)


# what a test needs says how it can be run: by `make check` at any time, or by `make test` after a build
NEEDS = {
    "site_folder": "built",
    "site": "built",
    "wheel": "built",
    "engine": "built",
    "chromium": "browser",
    "reader": "browser",
}


# fixtures of a module that are worth making once: the tests that ask for one stay together on one worker
SHARED = {"trees", "built"}
# tests that walk through every amount or every day, and take seconds each
LONG = {
    "test_every_way_leads_to_the_amount",
    "test_nothing_is_missed",
    "test_every_day_from_2009_to_2026_has_one_answer",
    "test_every_day_the_export_exemption_is_granted_from_its_first_day_only",
    "test_a_question_is_asked_only_where_its_answer_matters",
    "test_in_belgium_a_claim_never_costs",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by the fixtures they ask for, so that none can be forgotten; hundreds of generated cases are slow."""
    for item in items:
        for mark in {NEEDS[name] for name in getattr(item, "fixturenames", ()) if name in NEEDS}:
            item.add_marker(mark)
        if SHARED & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.xdist_group(item.path.stem))
        if isinstance(item, pytest.Function) and (is_hypothesis_test(item.obj) or item.originalname in LONG):
            item.add_marker("slow")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What the attacks of `tests/fuzz` tried, and how often it had an effect; and which browsers were not tried."""
    for engine in engines.LABELS.keys() - set(engines.wanted()):
        terminalreporter.line(f"not tried: {engines.absent(engine)}")
    counts: dict[str, list[int]] = {}
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, value in getattr(report, "user_properties", ()):
                if name == "attack" and report.when == "teardown":
                    kind, tried, effects = value
                    total = counts.setdefault(kind, [0, 0])
                    total[0] += tried
                    total[1] += effects
    if counts:
        terminalreporter.section("attacks")
    for kind, (tried, effects) in sorted(counts.items()):
        terminalreporter.line(f"{kind.removeprefix('test_')}: {tried} tried, {effects} with an effect")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The engine alone, without the windows around it."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=browsers.windowless(), args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def whole_chromium(chromium: Browser) -> Iterator[Browser]:
    """The browser as readers have it, which alone prints and keeps pages as theirs does."""
    launched = chromium.browser_type.launch(
        executable_path=browsers.find(),
        args=FLAGS,
        # pages are kept for the way back, as readers' browsers do and Playwright's does not
        ignore_default_args=["--disable-back-forward-cache"],
    )
    yield launched
    launched.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A fresh page in a fresh context; an uncaught error in it fails the test."""
    yield from fresh(chromium)


@pytest.fixture
def whole_page(whole_chromium: Browser) -> Iterator[Page]:
    """The same in the whole browser."""
    yield from fresh(whole_chromium)


def fresh(browser: Browser) -> Iterator[Page]:
    # without the site's service worker: what a test spoils must reach the page (tests/browser/test_offline.py has it)
    size: ViewportSize = {"width": 1280, "height": 900}
    context = browser.new_context(locale="fr-FR", viewport=size, service_workers="block")
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert errors == []
