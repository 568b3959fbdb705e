"""Nothing runs but what the page was built with: every file is checked against a digest the page itself holds."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable

import pytest
from playwright.sync_api import ConsoleMessage, Page, Route

from tests.browser.sabotage import PAGE, assert_answers, assert_failed, wait_for_state

pytestmark = pytest.mark.browser

Change = Callable[[bytes], bytes]
MODULES = ("worker.mjs", "pyodide.mjs", "pyodide.asm.mjs")
ZIPS = ("python_stdlib.zip", "copie_privee.zip")
WASM = "pyodide.asm.wasm"
RAN = b"\nconsole.log('an added line ran');\n"


def add_a_line(data: bytes) -> bytes:
    return data + RAN


def halve(data: bytes) -> bytes:
    return data[: len(data) // 2]


def flip(share: float) -> Change:
    """One bit, at that share of the length."""

    def flipped(data: bytes) -> bytes:
        at = int(share * (len(data) - 1))
        return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]

    flipped.__name__ = f"bit-at-{share}"
    return flipped


def wrong_hash_of(name: str) -> Change:
    """The manifest as an attacker would write it: the digest of another file."""

    def changed(data: bytes) -> bytes:
        manifest = json.loads(data)
        entry = manifest["files"].get(name) or manifest["worker"]
        entry["sha256"] = entry["sha256"][::-1]
        return json.dumps(manifest, indent=2).encode()

    changed.__name__ = f"hash-of-{name}"
    return changed


SPOILED = [
    *((name, add_a_line) for name in MODULES),
    *((name, halve) for name in (*MODULES, *ZIPS, WASM)),
    *((name, flip(0.5)) for name in ZIPS),
    *((WASM, flip(share)) for share in (0.0001, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.9999)),
    *(("manifest.json", wrong_hash_of(name)) for name in (*MODULES, *ZIPS, WASM)),
    ("manifest.json", halve),
]
# « Réessayer » starts an engine, which takes seconds: once for each file
MENDED = dict(reversed(SPOILED))


def spoil(page: Page, file: str, change: Change) -> None:
    def altered(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=change(answer.body()))

    page.route(f"**/{file}", altered)


@pytest.mark.parametrize(("file", "change"), SPOILED, ids=lambda value: getattr(value, "__name__", value))
def test_a_changed_file_does_not_run(page: Page, site: str, file: str, change: Change) -> None:
    """Whoever changes one file on its way would have their own code answer in the law's name."""
    said: list[str] = []

    def note(message: ConsoleMessage) -> None:
        said.append(message.text)

    page.on("console", note)
    spoil(page, file, change)
    page.goto(site + PAGE)
    amount = page.locator("[data-slot=amount]").inner_text()
    assert_failed(page, "corrupt", amount)
    assert [text for text in said if "an added line ran" in text] == []
    if MENDED[file] is not change:
        return
    page.unroute(f"**/{file}")
    page.get_by_role("button", name="Réessayer").click()
    assert wait_for_state(page, "ready", "failed") == "ready"
    assert_answers(page, "18 Go")


def test_what_was_checked_is_what_runs(page: Page, site: str) -> None:
    """A file that is fetched again after the check could be another one by then."""
    asked: Counter[str] = Counter()

    def true_once(route: Route) -> None:
        name = route.request.url.rpartition("/")[2]
        asked[name] += 1
        if asked[name] == 1:
            route.continue_()
        else:
            route.fulfill(status=200, content_type="text/javascript", body=RAN)

    names = (*MODULES, *ZIPS, WASM, "manifest.json")
    for name in names:
        page.route(f"**/{name}", true_once)
    page.goto(site + PAGE)
    assert wait_for_state(page, "ready", "failed") == "ready"
    assert_answers(page, "18 Go")
    assert asked == Counter(names)


def test_a_damaged_copy_is_asked_for_once_more(page: Page, site: str) -> None:
    """What the browser has kept is taken at any age: were it damaged, the reader would have no calculator again."""
    spoiled = {WASM: flip(0.5), "python_stdlib.zip": halve, "pyodide.asm.mjs": add_a_line}
    asked: list[str] = []

    def at_first(route: Route) -> None:
        name = route.request.url.rpartition("/")[2]
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.body() if name in asked else spoiled[name](answer.body()))
        asked.append(name)

    for name in spoiled:
        page.route(f"**/{name}", at_first)
    page.goto(site + PAGE)
    assert wait_for_state(page, "ready", "failed") == "ready"
    assert_answers(page, "18 Go")
    assert Counter(asked) == Counter([*spoiled, *spoiled])


def test_every_page_holds_the_digest_of_what_it_starts(site: str, page: Page) -> None:
    """A page without it would take any manifest for the right one."""
    found = []
    for address in (PAGE, "calculer/", "comparer/", "exoneration/", "verifier/", "be/ar-1996-03-28/art-2/"):
        page.goto(site + address)
        found += page.evaluate("[...document.querySelectorAll('[data-engine]')].map((tool) => tool.dataset.engine)")
    assert len(found) == 8
    (engine,) = set(found)
    folder, _, digest = engine.partition("#")
    assert len(digest) == 64
    assert folder == f"assets/engine/{digest[:12]}/"
