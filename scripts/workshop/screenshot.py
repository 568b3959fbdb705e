"""Makes the README's picture from the built site: the page of tableau 8, answered by its own calculator.

Takes site/ (run `make build` first); writes docs/assets/images/tableau-8.png.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

from scripts.workshop import browser
from scripts.workshop.serve import SiteServer

PICTURE = Path(__file__).resolve().parents[2] / "docs/assets/images/tableau-8.png"
QUERY = "fr/decision-15-2012/tableau-8/?capacite=1001Go&date=2013-06-01"


def main() -> None:
    """Open the page, wait until Pyodide has answered, take the picture."""
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    with SiteServer() as server, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.find(), args=list(browser.FLAGS))
        page = chromium.new_page(viewport={"width": 1440, "height": 1080}, locale="fr-FR")
        page.goto(server.url + QUERY)
        page.wait_for_selector("levy-calculator [data-answer=engine]", timeout=60_000)
        page.wait_for_selector("levy-calculator [data-status][hidden]", state="attached")
        page.screenshot(path=PICTURE)
        chromium.close()
    print(f"screenshot: {PICTURE.name}")


if __name__ == "__main__":
    main()
