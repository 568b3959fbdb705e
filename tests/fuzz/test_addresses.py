"""Three thousand hostile addresses in the page: nothing of what a link says runs, and the page goes on answering."""

from __future__ import annotations

import random
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from copie_privee.case.fields import FIELDS
from tests.browser.test_policy import watched
from tests.fuzz import hostile
from tests.fuzz.conftest import TIMES, Attack

SCRIPTS = [
    "<script>window.ran = 1</script>",
    "<img src=x onerror=window.ran=1>",
    '"><svg onload=window.ran=1>',
    "'-(window.ran=1)-'",
    "javascript:window.ran=1",
    "${window.ran=1}",
    "{{constructor.constructor('window.ran=1')()}}",
    "<iframe srcdoc='<script>parent.ran=1</script>'>",
    "<style>@import 'https://example.org/a'</style>",
    "__proto__",
    "constructor",
    "toString",
]
BROKEN = [
    "%",
    "%E0%A4%A",
    "%00",
    "%ED%A0%80",
    "%FF%FE",
    "%u0041",
    "100%",
    "#",
    "?",
    "&",
    "=",
    "[]",
    "+",
    "%2B",
    "%0D%0Aa:b",
]
CASE = ["systeme", "categorie", "capacite", "date", "quantite", *sorted(FIELDS)]
# the page, how many addresses it gets, and the names it reads in them
PAGES = [
    ("calculer/", 1000, [*CASE, "appareil"]),
    ("fr/decision-15-2012/tableau-10/", 500, CASE),
    ("comparer/", 500, ["appareil", "capacite", "quantite", "date"]),
    ("verifier/", 500, ["montant", "quantite", "systeme", "date"]),
    ("exoneration/", 250, CASE),
    ("cote-a-cote/", 250, []),
]
ANSWERING = ("calculer/", "fr/decision-15-2012/tableau-10/")
# The elements of the page are put back as the build wrote them, and connected anew with each address: what a load does,
# without the load. Gives what did not settle, what ran, and what was put into the page.
TRY = """async (addresses) => {
  const names = 'levy-guide, levy-calculator, levy-tool, levy-dossier';
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const effects = [];
  let current = [...document.querySelectorAll(names)];
  window.pristine ??= current.map((element) => element.cloneNode(true));
  for (const [at, address] of addresses.entries()) {
    try { history.replaceState(null, '', address); } catch (error) { continue; } // no address at all
    const fresh = window.pristine.map((element) => element.cloneNode(true));
    current.forEach((element, i) => element.replaceWith(fresh[i]));
    if (address.startsWith('#')) dispatchEvent(new HashChangeEvent('hashchange'));
    current = fresh;
    const said = '.levy__error:not([hidden]):not(:empty), [data-prompt]:not([hidden]), '
      + '.guide__found:not([hidden]):not([data-stale])';
    const waiting = () => fresh.some((element) => element.querySelector('[data-answer][data-stale]'))
      && !fresh.some((element) => element.querySelector(said));
    for (let turns = 0; turns < 400 && waiting(); turns += 1) await wait(turns < 20 ? 2 : 25);
    if (waiting()) effects.push([at, 'no answer and no message']);
    if (window.ran) effects.push([at, 'a script ran']);
    delete window.ran;
    const put = fresh.some((element) => element.querySelector('script, iframe, object, embed, style, img'));
    if (put) effects.push([at, 'markup came into the page']);
  }
  return effects;
}"""


def hostile_address(chance: random.Random, names: list[str]) -> str:
    """A query of known names, known names twice and strange ones, or an anchor, some of it not even encoded."""

    def said() -> str:
        kind = chance.randrange(8)
        if kind < 3:
            return quote(chance.choice(SCRIPTS)) if kind else chance.choice(SCRIPTS)
        if kind == 3:
            return chance.choice(BROKEN)
        if kind == 4:
            return quote(chance.choice(["64 Go", "fr", "be", "telephone-mobile", "2013-06-01", "2024-01-01", "12"]))
        return quote(hostile.text(chance)[:2000].encode("utf-8", "surrogatepass"))

    if not names or chance.randrange(20) == 0:
        return "#" + said() + chance.choice(["", "/", "=", "&" + said()])
    told = [f"{chance.choice(names)}={said()}" for _ in range(chance.randrange(1, 5))]
    if chance.randrange(5) == 0:
        told.append(f"{said()}={said()}")
    return "?" + "&".join(told)


@pytest.mark.parametrize(("where", "count", "names"), PAGES, ids=[where for where, _, _ in PAGES])
def test_hostile_addresses(
    page: Page, site: str, where: str, count: int, names: list[str], chance: random.Random, attack: Attack
) -> None:
    """A link is anybody's to write: it gets an answer or a message, and never a script, an error or a request."""
    refused, asked, dialogs = watched(page), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.goto(site + where)
    if names:
        page.wait_for_selector("[data-state=ready]", timeout=60_000)
    for _ in range(TIMES):
        addresses = [hostile_address(chance, names) for _ in range(count)]
        for first in range(0, count, 50):
            some = addresses[first : first + 50]
            effects = dict(page.evaluate(TRY, some))
            for at, address in enumerate(some):
                attack.attempt(address, effects.get(at))
    attack.attempt("violations of the policy", ", ".join(refused))
    attack.attempt("dialogs", ", ".join(dialogs))
    elsewhere = [url for url in asked if not url.startswith((site, "blob:", "data:"))]
    attack.attempt("requests elsewhere", ", ".join(elsewhere))
    if where in ANSWERING:  # and the engine, after all of it, still answers
        page.evaluate(TRY, ["?systeme=fr&categorie=telephone-mobile&capacite=17Go&date=2013-06-01"])
        expect(page.locator("[data-slot=amount]")).to_have_text("5,26\u202f€")
