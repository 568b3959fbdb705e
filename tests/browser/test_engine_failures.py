"""One sabotage a test: whatever keeps the engine from starting ends in a named failure, the build's answer stays on
the page, and « Réessayer » works as soon as the sabotage is lifted.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

pytestmark = pytest.mark.browser

PAGE = "fr/decision-15-2012/tableau-10/"
PATIENCE_MS = 6000  # short for a test, long enough for Python to start on a slow machine
Sabotage = Callable[[Route], None]


def answer_404(route: Route) -> None:
    route.fulfill(status=404, content_type="text/html", body="<!doctype html><title>404</title>")


def answer_html(route: Route) -> None:
    """What a firewall's page or a single-page host's fallback looks like: all is well, but it is HTML."""
    route.fulfill(status=200, content_type="text/html", body="<!doctype html><title>Bonjour</title>")


def answer_broken_zip(route: Route) -> None:
    route.fulfill(status=200, content_type="application/zip", body=b"PK\x03\x04" + bytes(5000))


def cut(route: Route) -> None:
    route.abort("connectionreset")


def never_answer(_route: Route) -> None:
    """The request stays open: nothing comes, and no error either."""


def wait_for_state(page: Page, *wanted: str, seconds: float = 60) -> str:
    deadline = time.monotonic() + seconds
    state = None
    while time.monotonic() < deadline:
        state = page.locator("levy-calculator").get_attribute("data-state")
        if state in wanted:
            return state
        page.wait_for_timeout(50)
    raise AssertionError(f"state is {state!r} after {seconds} s, not one of {wanted}")


def open_impatient(page: Page, address: str) -> None:
    """Open the page with the card's patience shortened."""

    def shorten(route: Route) -> None:
        response = route.fetch()
        patience = f'<levy-calculator data-timeout="{PATIENCE_MS}" '
        route.fulfill(response=response, body=response.text().replace("<levy-calculator ", patience))

    page.route(address, shorten)
    page.goto(address)


def assert_failed(page: Page, code: str, amount: str) -> None:
    assert wait_for_state(page, "ready", "failed") == "failed"
    status = page.locator("[data-status]")
    assert status.get_attribute("data-failure") == code
    expected = page.locator("[data-status] template").evaluate(
        '(words, code) => words.content.querySelector(`[data-word="failed.${code}"]`).textContent', code
    )
    assert page.locator("[data-slot=status]").inner_text() == expected != ""
    assert page.get_by_role("button", name="Réessayer").is_visible()
    assert page.locator("[data-slot=amount]").inner_text() == amount, "the build's answer went away"


def assert_answers(page: Page, capacity: str) -> None:
    """The card answers for that capacity, from the engine."""
    page.fill("#levy-capacity", capacity)
    answered = page.locator("[data-answer=engine]:not([data-stale])")
    answered.wait_for(timeout=30_000)
    page.locator("[data-slot=subject]", has_text=capacity).wait_for(timeout=30_000)
    assert page.locator("[data-status]").is_hidden()


@pytest.mark.parametrize(
    ("file", "sabotage", "code"),
    [
        ("pyodide.asm.wasm", answer_404, "missing"),
        ("pyodide.asm.wasm", answer_html, "not-wasm"),
        ("pyodide.asm.mjs", answer_404, "missing"),
        ("manifest.json", answer_html, "corrupt"),
        ("worker.mjs", answer_404, "worker"),
        ("copie_privee.zip", answer_broken_zip, "corrupt"),
        ("python_stdlib.zip", cut, "network"),
        ("python_stdlib.zip", never_answer, "timeout"),
    ],
    ids=lambda value: value.__name__ if callable(value) else value,
)
def test_sabotage_is_named_and_retry_mends_it(page: Page, site: str, file: str, sabotage: Sabotage, code: str) -> None:
    page.route(f"**/{file}", sabotage)
    open_impatient(page, site + PAGE)
    amount = page.locator("[data-slot=amount]").inner_text()
    assert_failed(page, code, amount)
    page.unroute(f"**/{file}")
    page.get_by_role("button", name="Réessayer").click()
    assert wait_for_state(page, "ready", "failed") == "ready"
    assert_answers(page, "17 Go")


def test_question_asked_of_a_failed_engine_leaves_the_old_answer_dimmed(page: Page, site: str) -> None:
    page.route("**/pyodide.asm.wasm", answer_404)
    page.goto(site + PAGE)
    amount = page.locator("[data-slot=amount]").inner_text()
    assert_failed(page, "missing", amount)
    page.fill("#levy-capacity", "17 Go")
    page.locator("[data-answer=build][data-stale]").wait_for(timeout=5000)
    assert_failed(page, "missing", amount)
    page.unroute("**/pyodide.asm.wasm")
    page.get_by_role("button", name="Calculer", exact=True).click()  # the reader's own button tries again too
    page.locator("[data-answer=engine]:not([data-stale])").wait_for(timeout=60_000)
    assert page.locator("[data-slot=subject]").inner_text().replace("\xa0", " ").endswith("17 Go")


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        ("self.postMessage = () => {}", "timeout"),
        ("setTimeout(() => { throw new Error('the worker broke'); })", "worker"),
    ],
    ids=["mute", "broken"],
)
def test_worker_lost_after_the_start_is_noticed(page: Page, site: str, harm: str, code: str) -> None:
    open_impatient(page, site + PAGE)
    wait_for_state(page, "ready")
    amount = page.locator("[data-slot=amount]").inner_text()
    # the theme's search has a worker too
    next(worker for worker in page.workers if worker.url.endswith("/worker.mjs")).evaluate(harm)
    page.fill("#levy-capacity", "17 Go")
    wait_for_state(page, "failed")
    assert_failed(page, code, amount)
    page.get_by_role("button", name="Réessayer").click()
    assert wait_for_state(page, "ready", "failed") == "ready"
    assert_answers(page, "17 Go")
