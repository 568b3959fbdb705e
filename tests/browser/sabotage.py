"""What the tests of failures share: ways to spoil an answer of the network, and what a card must show for it."""

from __future__ import annotations

import time
from collections.abc import Callable

from playwright.sync_api import Page, Route

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
