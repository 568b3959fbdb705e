"""Lines as they are: one kilobyte a second, one that stalls, one that is cut midway. A real server holds bytes back,
so that the browser meets what a reader's browser meets.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from scripts.workshop.serve import Handler, SiteServer
from tests.browser.sabotage import PAGE, assert_answers, assert_failed, open_impatient, wait_for_state

pytestmark = pytest.mark.browser

DRIP = 1000  # bytes a second
FILES = ("pyodide.asm.wasm", "python_stdlib.zip", "pyodide.asm.mjs", "copie_privee.zip", "worker.mjs")


class BadLine(Handler):
    """Sends the files of the engine as `how` says, all else at once."""

    file = ""
    how = ""

    def copyfile(self, source: Any, outputfile: Any) -> None:
        if not self.file or not self.path.endswith(self.file):
            super().copyfile(source, outputfile)
            return
        data: bytes = source.read()
        if self.how == "drip":
            self._drip(data)
            return
        outputfile.write(data[: len(data) // 2])
        outputfile.flush()
        if self.how == "stall":
            time.sleep(60)
        self.close_connection = True  # the length that was announced is not reached

    def _drip(self, data: bytes) -> None:
        for start in range(0, len(data), DRIP // 4):
            self.wfile.write(data[start : start + DRIP // 4])
            self.wfile.flush()
            time.sleep(0.25)


@pytest.fixture
def bad_line(site_folder: Path) -> Iterator[str]:
    """The site over a line that is as good as any until a test says otherwise."""
    served = SiteServer(site_folder, prefix="/copie-privee/")
    served.server.RequestHandlerClass = BadLine
    with served:
        yield served.url
    BadLine.file = BadLine.how = ""


@pytest.mark.parametrize("file", FILES)
def test_a_file_cut_midway(page: Page, bad_line: str, file: str) -> None:
    """Half a file is no file: the reader learns that the line was cut, and can try again."""
    BadLine.file, BadLine.how = file, "cut"
    page.goto(bad_line + PAGE)
    amount = page.locator("[data-slot=amount]").inner_text()
    assert_failed(page, "network", amount)
    BadLine.file = ""
    page.get_by_role("button", name="Réessayer").click()
    assert_answers(page, "18 Go")


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_stalls(page: Page, bad_line: str, file: str) -> None:
    """A line that gives nothing more, and no error either, must not keep the reader waiting for ever."""
    BadLine.file, BadLine.how = file, "stall"
    open_impatient(page, bad_line + PAGE)
    amount = page.locator("[data-slot=amount]").inner_text()
    assert_failed(page, "timeout", amount)
    BadLine.file = ""
    page.get_by_role("button", name="Réessayer").click()
    assert_answers(page, "18 Go")


def test_one_kilobyte_a_second(page: Page, bad_line: str) -> None:
    """Slow is not broken: the bytes are counted, the page can be read and typed in, and patience never runs out."""
    BadLine.file, BadLine.how = "pyodide.asm.wasm", "drip"
    open_impatient(page, bad_line + PAGE)
    assert wait_for_state(page, "download", "failed") == "download"
    page.fill("#levy-capacity", "18 Go")
    bar = page.locator("[data-status] progress")
    seen = []
    deadline = time.monotonic() + 9  # longer than the patience of six seconds
    while time.monotonic() < deadline:
        page.wait_for_timeout(1500)
        seen.append(float(bar.get_attribute("value") or 0))
    assert seen == sorted(set(seen)), "the bytes are not counted"
    assert wait_for_state(page, "download", "failed") == "download"
    expect(page.locator("[data-slot=amount]")).to_have_text("15,10\u202f€")
    expect(page.locator("[data-status]")).to_contain_text("Mo")
    expect(page.locator(".levy__common")).to_be_visible()
