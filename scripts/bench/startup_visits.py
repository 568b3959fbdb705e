"""Visits to the calculator in a real Chromium, timed inside the page: what `startup.py` repeats and compares.

A `Visitor` has a profile of its own, empty at first; each visit starts a browser on it and ends it. Times are
milliseconds of the page's own clock, from its navigation or from the reader's first touch, to the frame in which the
answer stands. The reader asks for little data where the start is measured from the touch: so nothing starts before it.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Playwright

from scripts.workshop import browser

PAGE = "fr/decision-15-2012/tableau-10/"
CASE = "?capacite={}&date=2013-01-01&quantite=1"
OF_THE_BOOK, OTHER = "128Go", "18Go"
PATIENCE = 60_000
QUIET = 700  # ms after which a page is at rest, and what came has been kept
KEYS = 200

SAVE_DATA = "Object.defineProperty(NetworkInformation.prototype, 'saveData', { get: () => true });"
# the end of the frame in which the answer has become the engine's
WATCH = (
    f"setTimeout(() => globalThis.givenUp(new Error('no answer')), {PATIENCE});"
    + """
globalThis.painted = new Promise((done, givenUp) => {
  Object.assign(globalThis, { givenUp });
  const answered = () => document.querySelector('levy-calculator [data-answer=engine]:not([data-stale])');
  const watch = new MutationObserver(() => {
    if (!answered()) return;
    watch.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(0);
    });
  });
  watch.observe(document, { subtree: true, childList: true, attributes: true });
});
"""
)
TOUCH = """async (capacity) => {
  const field = document.querySelector('#levy-capacity');
  const from = performance.now();
  field.focus();
  field.value = capacity;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return await globalThis.painted - from;
}"""
WATCH_KEYS = """() => {
  const answer = document.querySelector('levy-calculator [data-answer]');
  const { port1, port2 } = new MessageChannel();
  const times = globalThis.keys = [];
  let pressed = 0;
  port1.onmessage = () => { times.push(performance.now() - pressed); pressed = 0; };
  addEventListener('keydown', ({ timeStamp }) => { pressed = timeStamp; }, true);
  new MutationObserver(() => {
    if (pressed && !answer.hasAttribute('data-stale')) requestAnimationFrame(() => port2.postMessage(0));
  }).observe(answer, { attributeFilter: ['data-stale'] });
}"""


class Visitor:
    """One reader's browser, from visit to visit."""

    def __init__(self, playwright: Playwright, url: str) -> None:
        self.playwright, self.url = playwright, url
        self.profile = Path(tempfile.mkdtemp(prefix="startup-"))

    def __enter__(self) -> Visitor:
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.profile, ignore_errors=True)

    @contextmanager
    def _page(self, *scripts: str) -> Iterator[Page]:
        context = self.playwright.chromium.launch_persistent_context(
            self.profile, executable_path=browser.find(), args=list(browser.FLAGS), locale="fr-FR"
        )
        page = context.new_page()
        for script in scripts:
            page.add_init_script(script)
        yield page
        context.close()

    def bare(self) -> tuple[float, float]:
        """Pyodide alone: from the navigation, and from the call, until `loadPyodide()` is done."""
        with self._page() as page:
            page.goto(self.url + "bare/page.html")
            from_navigation, from_call = page.evaluate("globalThis.loaded")
            page.wait_for_timeout(QUIET)
            return from_navigation, from_call

    def arrives(self, capacity: str) -> float:
        """From the navigation to the answer of the case in the address."""
        with self._page(WATCH) as page:
            page.goto(self.url + PAGE + CASE.format(capacity), wait_until="commit")
            return float(page.evaluate("globalThis.painted"))

    def touches(self, way: str = "from the archives") -> float:
        """From the first touch of a page at rest to the answer, of a Python that started this way."""
        with self._page(SAVE_DATA, WATCH) as page:
            self._rest(page)
            took = float(page.evaluate(TOUCH, OTHER))
            self._marked(page, way)
            page.wait_for_timeout(QUIET)
            return took

    def rests(self) -> None:
        """An answer, and then a page at rest until a snapshot is kept for the next visit."""
        with self._page(WATCH) as page:
            self._rest(page)
            page.evaluate(TOUCH, OTHER)
            self._marked(page, "snapshot kept")
            page.wait_for_timeout(QUIET)

    def _marked(self, page: Page, mark: str) -> None:
        for _ in range(PATIENCE // 100):
            if page.evaluate(f"performance.getEntriesByName('{mark}').length"):
                return
            page.wait_for_timeout(100)
        raise TimeoutError(mark)

    def types(self) -> list[float]:
        """From each key to its answer, once the engine is ready."""
        with self._page(WATCH) as page:
            self._rest(page)
            page.evaluate(TOUCH, OTHER)
            field = page.locator("#levy-capacity")
            field.fill("9 Go")
            page.wait_for_timeout(QUIET)
            field.focus()
            page.keyboard.press("Home")
            page.keyboard.press("ArrowRight")
            page.evaluate(WATCH_KEYS)
            for number in range(KEYS):
                page.keyboard.press("Backspace" if number % 2 else str(number // 2 % 10))
                while page.evaluate("globalThis.keys.length") <= number:
                    page.wait_for_timeout(5)
                page.wait_for_timeout(20 + number % 17)  # readers do not type in step with the frames
            return [float(time) for time in page.evaluate("globalThis.keys")]

    def looks(self) -> None:
        """The page until it is at rest, without the engine."""
        with self._page(SAVE_DATA) as page:
            self._rest(page)

    def _rest(self, page: Page) -> None:
        page.goto(self.url + PAGE, timeout=PATIENCE)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(QUIET)


def bare_folder(pyodide: Path, room: Path) -> Path:
    """Pyodide as npm has it, and a page that starts it."""
    folder = Path(shutil.copytree(pyodide, room / "bare"))
    (folder / "page.html").write_text(
        '<!doctype html><meta charset="utf-8"><title>Pyodide</title><script type="module">'
        "const from = performance.now(); globalThis.loaded = import('./pyodide.mjs')"
        ".then(({ loadPyodide }) => loadPyodide()).then(() => [performance.now(), performance.now() - from]);"
        "</script>",
        encoding="utf-8",
    )
    return folder


def percentile(times: list[float], share: float) -> float:
    ordered: list[Any] = sorted(times)
    return float(ordered[min(len(ordered) - 1, int(len(ordered) * share))])
