"""The same long list in Chromium and in CPython: how many times longer a reader's page takes than the command's Python.

Takes site/ as built, and how often; gives the ratio of each time. The page is timed from the file it is given to the
total it shows, its engine started before; CPython answers the very requests that the page makes of the door, without
their passing between page and worker. Every row is another case, so that none is remembered.
"""

from __future__ import annotations

import json
import statistics
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from copie_privee.door import answer
from scripts.bench import ROOT
from scripts.bench.hosting import Host
from scripts.workshop import browser

ASKED = {"system": "fr", "task": "declare", "month": "2013-06", "payer": ""}
FIRST, PIECE = 8_192, 49_152  # as calculator/web/table-run.mjs
PATIENCE = 600_000
GIVEN = """async (text) => {
  const files = new DataTransfer();
  files.items.add(new File([text], 'liste.csv'));
  const field = document.querySelector('levy-declare [type=file]');
  field.files = files.files;
  const answer = document.querySelector('levy-declare [data-answer]');
  const from = performance.now();
  field.dispatchEvent(new Event('change', { bubbles: true }));
  do await new Promise((done) => { setTimeout(done, 10); });
  while (answer.hidden || answer.hasAttribute('data-stale') || answer.dataset.answer !== 'engine');
  return performance.now() - from;
}"""


def distinct(rows: int) -> str:
    """A list of so many keys of different sizes."""
    return "product;category;capacity;quantity\n" + "".join(f"P;cle-usb;{size} Mo;2\n" for size in range(1, rows + 1))


def beside_cpython(rows: int, rounds: int) -> float:
    """Seconds in Chromium for each in CPython, the median of so many rounds."""
    text = distinct(rows)
    with Host({"/": ROOT / "site"}) as host, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=_browser(), args=list(browser.FLAGS))
        page = chromium.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(f"{host.url}declarer/?systeme=fr&mois=2013-06")
        _in_page(page, distinct(2))
        ratios = [_in_page(page, text) / _in_cpython(text.encode()) for _ in range(rounds)]
        chromium.close()
    return statistics.median(ratios)


def _browser() -> Path:
    found = browser.find()
    if found is None:
        raise SystemExit("bench-rows: no Chromium: run make browser first")
    return found


def _in_page(page: Page, text: str) -> float:
    return float(page.evaluate(GIVEN, text)) / 1000


def _in_cpython(data: bytes) -> float:
    before = time.perf_counter()
    table, at, more = 0, 0, False
    while more or at < len(data):
        end = at if more else at + (PIECE if table else FIRST)
        bytes_ = data[at:end].decode("latin-1")
        begun = {"table": table} if table else {"open": ASKED}
        reply = answer(json.dumps({"op": "declare", **begun, "bytes": bytes_, "last": end >= len(data)}))
        told = json.loads(reply)["declare"]
        at, table, more = end, told["table"], told["more"]
    return time.perf_counter() - before
