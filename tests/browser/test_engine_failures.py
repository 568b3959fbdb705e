"""One sabotage a test: whatever keeps the engine from starting ends in a named failure, the build's answer stays on
the page, and « Réessayer » works as soon as the sabotage is lifted.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.sabotage import (
    PAGE,
    Sabotage,
    answer_404,
    answer_broken_zip,
    answer_html,
    assert_answers,
    assert_failed,
    cut,
    never_answer,
    open_impatient,
    wait_for_state,
)

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("file", "sabotage", "code"),
    [
        ("pyodide.asm.wasm", answer_404, "missing"),
        ("pyodide.asm.wasm", answer_html, "not-wasm"),
        ("pyodide.asm.mjs", answer_404, "missing"),
        ("pyodide.mjs", answer_404, "missing"),
        ("copie_privee.zip", answer_404, "missing"),
        ("python_stdlib.zip", answer_404, "missing"),
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
    assert_answers(page, "18 Go")


def test_question_asked_of_a_failed_engine_leaves_the_old_answer_dimmed(page: Page, site: str) -> None:
    page.route("**/pyodide.asm.wasm", answer_404)
    page.goto(site + PAGE)
    amount = page.locator("[data-slot=amount]").inner_text()
    assert_failed(page, "missing", amount)
    page.fill("#levy-capacity", "18 Go")
    page.locator("[data-answer=build][data-stale]").wait_for(timeout=5000)
    assert_failed(page, "missing", amount)
    page.unroute("**/pyodide.asm.wasm")
    page.get_by_role("button", name="Calculer", exact=True).click()  # the reader's own button tries again too
    page.locator("[data-answer=engine]:not([data-stale])").wait_for(timeout=60_000)
    assert page.locator("[data-slot=subject]").inner_text().replace("\xa0", " ").endswith("18 Go")


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
    page.fill("#levy-capacity", "18 Go")
    wait_for_state(page, "failed")
    assert_failed(page, code, amount)
    page.get_by_role("button", name="Réessayer").click()
    assert wait_for_state(page, "ready", "failed") == "ready"
    assert_answers(page, "18 Go")
