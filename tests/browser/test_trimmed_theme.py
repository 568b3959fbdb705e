"""The theme's style sheets without the rules no page uses: every page looks as it would with all of them."""

from __future__ import annotations

import json
import re
from importlib.metadata import distribution
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.sabotage import never_answer

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]

# what a rule of the theme could set, of each element and of what stands before and after it
LOOK = """() => {
  const props = ['display', 'position', 'visibility', 'opacity', 'color', 'backgroundColor', 'borderTop',
    'borderBottom', 'boxShadow', 'fontFamily', 'fontSize', 'fontWeight', 'lineHeight', 'margin', 'padding', 'width',
    'height', 'transform', 'zIndex', 'overflow', 'float', 'textDecoration', 'maskImage', 'content', 'cursor', 'order',
    'inset', 'transition', 'outline'];
  const looks = {};
  document.body.querySelectorAll('*').forEach((element, at) => {
    if (element.closest('[data-status], template, script')) return; // what the engine says depends on the moment
    for (const part of [null, '::before', '::after']) {
      const style = getComputedStyle(element, part);
      if (style.display === 'none' || (part && style.content === 'none')) continue;
      const name = `${at} ${element.localName}.${element.getAttribute('class')}${part ?? ''}`;
      looks[name] = props.map((prop) => `${prop}: ${style[prop]}`).join('; ');
    }
  });
  return looks;
}"""
ADOPT = "css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s]; }"
STILL = "*, ::before, ::after { transition-duration: 0s !important; animation: none !important; }"
PAGES = ["fr/decision-15-2012/tableau-10/", "", "declarer/", "licences/"]


def whole(route: Route) -> None:
    """Our sheet behind those of the theme, as it brings them."""
    named = re.compile(r"stylesheets/(?:main|palette)\.\w+\.min\.css$")
    brought = [file for file in distribution("mkdocs-material").files or () if named.search(str(file))]
    assert len(brought) == 2
    sheets = [*sorted(Path(str(file.locate())) for file in brought), ROOT / "build/docs/assets/stylesheets/site.css"]
    text = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    route.fulfill(body=text, content_type="text/css; charset=utf-8")


def still(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate(ADOPT, STILL)


def opened(page: Page) -> dict[str, dict[str, str]]:
    """How it looks with its menu open, with results of a search, in the dark."""
    seen = {}
    page.evaluate("document.getElementById('__drawer').click()")
    seen["menu"] = page.evaluate(LOOK)
    page.evaluate("document.getElementById('__drawer').click()")
    page.evaluate("document.querySelector('[data-md-component=search-query]').focus()")
    page.keyboard.insert_text("titre conservatoire")
    expect(page.locator(".md-search-result__item").first).to_be_attached()
    page.wait_for_timeout(200)
    seen["search"] = page.evaluate(LOOK)
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    seen["dark"] = page.evaluate(LOOK)
    return seen


@pytest.mark.parametrize("width", [1280, 390])
def test_every_page_looks_as_with_the_whole_theme(chromium: Browser, site: str, width: int) -> None:
    """A rule taken out by mistake is a menu without its sign, a result without its room, a control nobody sees."""
    trimmed, full = (chromium.new_page(viewport={"width": width, "height": 844}) for _ in range(2))
    full.route("**/assets/stylesheets/site.css", whole)
    for page in (trimmed, full):
        page.route("**/assets/engine/**", never_answer)  # how far it has come is no look
    for address in PAGES:
        still(trimmed, site + address)
        still(full, site + address)
        looks, expected = ({"at rest": page.evaluate(LOOK)} for page in (trimmed, full))
        if address == PAGES[0]:
            looks, expected = looks | opened(trimmed), expected | opened(full)
        for state, here in looks.items():
            there = expected[state]
            assert here.keys() == there.keys()
            other = [(name, look, there[name]) for name, look in here.items() if there[name] != look]
            assert not other, f"/{address}, {state}: {other[:2]}"
    trimmed.close()
    full.close()


def test_programs_and_sheets_travel_with_their_maps(site_folder: Path) -> None:
    """Whoever looks into what runs on their device must find sources, not one line of signs."""
    assets = site_folder / "assets"
    ours = [assets / "calculator/site.mjs", assets / "stylesheets/site.css", assets / "stylesheets/print.css"]
    for file in [*ours, *assets.glob("javascripts/bundle.*.js")]:
        named = file.read_text(encoding="utf-8").rpartition("sourceMappingURL=")[2].split("*")[0].strip()
        assert (file.parent / named).is_file(), f"{file.name}: {named[:60]}"


def test_every_module_and_every_sheet_is_in_a_bundle(site_folder: Path) -> None:
    """A sheet that nobody names is a page without its look; a module that nobody needs is one too many."""

    def sources(bundle: str) -> set[str]:
        found = json.loads((site_folder / f"assets/{bundle}.map").read_text(encoding="utf-8"))["sources"]
        return {name.rpartition("/")[2] for name in found}

    assets = ROOT / "docs/assets"
    modules = {*ROOT.glob("calculator/web/*.mjs"), *assets.glob("javascripts/*.mjs")}
    assert {file.name for file in modules} - sources("calculator/site.mjs") == {"worker.mjs"}
    sheets = {file.name for file in assets.glob("stylesheets/*.css")}
    assert sheets - sources("stylesheets/site.css") == {"print.css"}
