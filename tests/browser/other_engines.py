"""What the tests in Firefox and WebKitGTK share: a server that can withhold files, and a reader who types and looks.

The site is served at an address of its own, so that files can be withheld from one engine alone. A script put before
everything else notes what the policy refused and what was not caught.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement

from scripts.workshop.engines import FIREFOX, Engine
from scripts.workshop.serve import TYPES, Handler, SiteServer

PREFIX = "/copie-privee/"
PATIENCE = 60  # seconds for the engine to start on a slow machine
PROBE = b"""
window.met = [];
addEventListener('securitypolicyviolation', (event) => met.push(
  `refused ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`));
addEventListener('error', (event) => { if (event.message) met.push(`uncaught ${event.message}`); });
addEventListener('unhandledrejection', (event) => met.push(`uncaught ${event.reason}`));
"""
# Firefox asks its maker for news and settings; the tests speak to the site alone
QUIET = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.region.network.url": "",
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
}


class Watching(Handler):
    """Serves pages with the probe before all else, and nothing of what is withheld or could stand in for it.

    One window serves many tests: what it kept of an earlier one, by itself or in the site's own worker, would hide what
    is withheld in this one.
    """

    server: Any

    def send_header(self, keyword: str, value: str) -> None:
        super().send_header(keyword, "no-store" if keyword == "Cache-Control" else value)

    def do_GET(self) -> None:  # noqa: N802 (the name is the parent's)
        path = self.path.partition("?")[0]
        self.server.asked.append(path)
        if any(part in path for part in {*self.server.withheld, "service-worker.js"}):
            self.send_error(404)
        elif path == PREFIX + "probe.js":
            self._send(PROBE, TYPES[".js"])
        elif path.endswith(("/", ".html", "sitemap.xml")):
            file = Path(self.translate_path(path + ("index.html" if path.endswith("/") else "")))
            if not file.is_file():
                self.send_error(404)
                return
            text = file.read_text(encoding="utf-8").replace(self.server.built_for, self.server.url)
            probe = f'<head><script src="{PREFIX}probe.js"></script>'
            self._send(text.replace("<head>", probe, 1).encode(), TYPES[file.suffix])
        else:
            super().do_GET()

    def _send(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def watched(folder: Path, built_for: str) -> SiteServer:
    """A server of the site for one engine; `server.withheld` holds pieces of addresses that are not found."""
    made = SiteServer(folder, prefix=PREFIX)
    server: Any = made.server
    server.RequestHandlerClass = Watching
    server.withheld, server.asked, server.built_for, server.url = set(), [], built_for, made.url
    return made


@contextmanager
def started(engine: Engine) -> Iterator[WebDriver]:
    """The engine, driven; with a screen of its own where it needs one."""
    if engine.id == FIREFOX:
        options = webdriver.FirefoxOptions()
        options.add_argument("-headless")
        options.binary_location = str(engine.browser)
        for name, value in QUIET.items():
            options.set_preference(name, value)
        firefox = webdriver.Firefox(options=options, service=webdriver.FirefoxService(str(engine.driver)))
        try:
            yield firefox
        finally:
            firefox.quit()
        return
    command = [str(engine.screen), "-displayfd", "1", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as screen:
        assert screen.stdout is not None
        # its sandbox needs rights that a container, or root, does not give
        environment = os.environ | {
            "DISPLAY": ":" + screen.stdout.readline().strip(),
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
            "GDK_BACKEND": "x11",
        }
        webkit_options = webdriver.WebKitGTKOptions()
        webkit_options.binary_location = str(engine.browser)
        webkit_options.add_argument("--automation")
        service = webdriver.WebKitGTKService(str(engine.driver), env=environment)
        try:
            webkit = webdriver.WebKitGTK(options=webkit_options, service=service)
            try:
                yield webkit
            finally:
                webkit.quit()
        finally:
            screen.terminate()


class Reader:
    """A person at one engine: opens, types, presses, and reads what comes within a minute."""

    def __init__(self, driver: WebDriver, server: SiteServer) -> None:
        self.driver, self.site, self.server = driver, server.url, server.server

    def open(self, page: str) -> None:
        self.driver.get(self.site + page)

    def one(self, css: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, css)

    def all(self, css: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, css)

    def type(self, css: str, text: str, *, enter: bool = False) -> None:
        field = self.one(css)
        field.clear()
        field.send_keys(text + (Keys.ENTER if enter else ""))

    def set(self, css: str, value: str) -> None:
        """The value of a field that a person fills by a picker (a date), with the events that tell of it."""
        script = (
            "const [field, value] = arguments; field.value = value;"
            "for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, {bubbles: true}));"
        )
        self.driver.execute_script(script, self.one(css), value)

    def press(self, css: str) -> None:
        """The keyboard's way: what cannot be reached by it is not there for everyone."""
        self.one(css).send_keys(Keys.ENTER)

    def text(self, css: str) -> str:
        """What stands there, also where it is folded or out of sight, with plain spaces."""
        script = "return [...document.querySelectorAll(arguments[0])].map((found) => found.textContent).join(' ')"
        return str(self.driver.execute_script(script, css)).replace("\u202f", " ").replace("\u00a0", " ")

    def reads(self, css: str, words: str) -> str:
        """Waits until the words stand there; gives all that does."""
        deadline, said = time.monotonic() + PATIENCE, ""
        while time.monotonic() < deadline:
            try:
                said = self.text(css)
            except StaleElementReferenceException:
                said = ""
            if words in said:
                return said
            time.sleep(0.1)
        raise AssertionError(f"« {words} » is not in {css} after {PATIENCE} s: « {said} »")

    def met(self) -> list[str]:
        """What the policy refused and what was not caught, in this realm."""
        found: list[str] = self.driver.execute_script("return window.met")
        return found
