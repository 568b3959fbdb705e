"""Snapshots of Python's memory: made at rest in the reader's own browser, for the next visit, dropped on any doubt."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from copie_privee.door import answer
from tests.browser.sabotage import PAGE, assert_answers, wait_for_state
from tests.browser.test_calculator import PATIENCE, amount
from tests.browser.test_declare import EXAMPLES, euros, give, read
from tests.calculator.test_structured import pdf

pytestmark = pytest.mark.browser

NOW, ARCHIVES, KEPT = "from a snapshot", "from the archives", "snapshot kept"
REST = 7_000  # ms, longer than the page waits before it makes one
ENTRIES = "async () => (await (await caches.open('copie-privee-snapshot')).keys()).map(({ url }) => url)"
NOTED = """async () => {
  const cache = await caches.open('copie-privee-snapshot');
  return Promise.all((await cache.keys()).map(async (key) => (await (await cache.match(key)).blob()).size));
}"""
# the worker that Python runs in, for the test's own questions
WORKERS = """globalThis.workers = [];
globalThis.Worker = class extends Worker {
  constructor(...given) { super(...given); workers.push(this); }
};"""
ASK = """(asked) => new Promise((done) => {
  const worker = workers.filter(({ gone }) => !gone).at(-1);
  const replies = [];
  worker.addEventListener('message', ({ data }) => {
    replies[data.id - 1e6] = data.text ?? data.detail;
    if (replies.length === asked.length && !replies.includes(undefined)) done(replies);
  });
  asked.forEach((text, at) => worker.postMessage({ type: 'ask', id: 1e6 + at, text }));
})"""
FR = {"system": "fr", "category": "cle-usb", "capacity": "9 Go", "date": "2013-06-01"}
BE = {"system": "be", "category": "cle-carte", "capacity": "9 GB", "date": "2012-03-01"}
LIST = "produit;catégorie;capacité;quantité\nA;cle-usb;9 Go;3\n"
QUESTIONS = [
    {"op": "categories"},
    *({"op": op, "case": case} for op in ("assess", "fields", "receipt", "dossier") for case in (FR, BE)),
    {"op": "guide", "query": "disque dur externe 3 To"},
    {"op": "compare", "device": "telephone", "capacity": "48 Go", "date": "2013-06-01"},
    {"op": "trace", "amount": "18,12", "date": "2013-06-01", "system": "fr"},
    {"op": "verify", "receipt": {"form": "copie-privee/receipt/1", "case": FR}},
    {"op": "declare", "open": {"system": "fr", "month": "2013-06"}, "bytes": LIST, "last": True},
    {"op": "?"},
]


@pytest.fixture(scope="module")
def visited(chromium: Browser, site: str) -> Iterator[BrowserContext]:
    """A browser whose reader got an answer and let the page rest: a snapshot is kept, and a spare of it."""
    context = chromium.new_context(locale="fr-FR", service_workers="block")
    page = context.new_page()
    page.goto(site + PAGE)
    assert_answers(page, "18 Go")
    until_marked(page, KEPT)
    assert started(page) == [ARCHIVES]
    page.evaluate(
        """async () => {
          const [kept, spare] = await Promise.all(['copie-privee-snapshot', 'spare'].map((name) => caches.open(name)));
          for (const key of await kept.keys()) await spare.put(key, await kept.match(key));
        }"""
    )
    page.close()
    yield context
    context.close()


@pytest.fixture
def again(visited: BrowserContext, site: str) -> Iterator[Page]:
    """The second visit, before the page is opened."""
    page = visited.new_page()
    page.goto(site + "methode/")
    page.evaluate(
        """async () => {
          await caches.delete('copie-privee-snapshot');
          const [kept, spare] = await Promise.all(['copie-privee-snapshot', 'spare'].map((name) => caches.open(name)));
          for (const key of await spare.keys()) await kept.put(key, await spare.match(key));
        }"""
    )
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    page.close()
    assert errors == []


def until_marked(page: Page, mark: str) -> None:
    deadline = PATIENCE
    while page.evaluate(f"performance.getEntriesByName('{mark}').length") == 0:
        page.wait_for_timeout(100)
        deadline -= 100
        assert deadline > 0, f"never: {mark}"


def started(page: Page) -> list[str]:
    """How Python was started on this page, each time."""
    found: list[str] = page.evaluate("performance.getEntriesByType('mark').map(({ name }) => name)")
    return [name for name in found if name in (NOW, ARCHIVES)]


def test_the_second_visit_starts_from_memory_and_says_the_same(again: Page, site: str) -> None:
    """A Python out of a snapshot that said one word otherwise would be a second calculator, and a wrong one."""
    asked: list[str] = []
    again.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    again.add_init_script(WORKERS)
    again.goto(site + PAGE)
    assert_answers(again, "18 Go")
    amount(again, "5,57\u202f€")
    assert started(again) == [NOW]
    assert not {"python_stdlib.zip", "copie_privee.zip"} & set(asked), "fetched, and of no use"
    questions = [json.dumps(question, ensure_ascii=False) for question in QUESTIONS]
    replies = again.evaluate(ASK, questions)
    for question, reply in zip(questions, replies, strict=True):
        assert reply == answer(question), question
    again.wait_for_timeout(REST)
    assert again.evaluate("workers.length") == 1, "a second one was made"


@pytest.mark.parametrize("way", [NOW, ARCHIVES])
def test_a_list_and_a_pdf_are_read_either_way(again: Page, site: str, way: str) -> None:
    """What reads a PDF comes after the start: it has to find the same Python whichever way that one came."""
    if way == ARCHIVES:
        turn_off(again)
    again.goto(site + "declarer/?liste=check")
    again.get_by_label("Mois").fill("2013-06")
    give(again, pdf((EXAMPLES / "facture-fr.xml").read_bytes()), "facture.pdf")
    read(again)
    expect(again.locator("[data-answer] .levy__amount")).to_have_text(euros("155.70"), timeout=PATIENCE)
    assert started(again) == [way]


def turn_off(page: Page) -> None:
    """The flag of a page that wants no snapshots."""

    def flagged(route: Route) -> None:
        response = route.fetch()
        route.fulfill(
            response=response, body=response.text().replace("<title>", '<meta name="snapshot" content="no"><title>', 1)
        )

    page.route(lambda url: url.endswith("/") or "/?" in url, flagged)


# each changes the entry's bytes or the words of its header; `seal` writes the sha256 of what is there now
CHANGE = """async (change) => {
  const cache = await caches.open('copie-privee-snapshot');
  const [key] = await cache.keys();
  const entry = await cache.match(key);
  const of = { words: entry.headers.get('X-Snapshot').split(' ') };  // size, sha256, head
  of.bytes = new Uint8Array(await entry.arrayBuffer());
  of.seal = async () => {
    const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', of.bytes));
    of.words[1] = Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  of.replace = (old, fresh) => {
    let times = 0;
    for (let at = of.bytes.indexOf(old[0]); at >= 0; at = of.bytes.indexOf(old[0], at + 1)) {
      if (old.every((byte, next) => of.bytes[at + next] === byte)) { of.bytes.set(fresh, at); times += 1; }
    }
    return times;
  };
  await CHANGES[change](of);
  await cache.delete(key);
  await cache.put(key.url, new Response(of.bytes, { headers: { 'X-Snapshot': of.words.join(' ') } }));
}"""
CHANGES = {
    "a bit": "(of) => { of.bytes[of.bytes.length >> 1] ^= 1; }",
    "truncated": "(of) => { of.bytes = of.bytes.slice(0, of.bytes.length / 2); }",
    "another size": "(of) => { of.words[0] = Number(of.words[0]) + 65536; }",
    "another head": "(of) => { of.words[2] ^= 1; }",
    "empty memory": "async (of) => { of.bytes.fill(0, 4096 + 65536); await of.seal(); }",
    "a lie": """async (of) => {
      const [old, fresh] = ['tableau fixe', 'tableau dixe'].map((text) => [...new TextEncoder().encode(text)]);
      const wide = (bytes) => bytes.flatMap((byte) => [byte, 0]);
      if (of.replace(old, fresh) + of.replace(wide(old), wide(fresh)) === 0) throw new Error('nothing to falsify');
      await of.seal();
    }""",
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_doubtful_snapshot_is_dropped_without_a_word(again: Page, site: str, change: str) -> None:
    """What is kept may be damaged or forged: no wrong amount, no failure, and no question lost."""
    ways = ",".join(f"'{name}': {code}" for name, code in CHANGES.items())
    again.evaluate(CHANGE.replace("CHANGES[", f"({{{ways}}})["), change)
    again.goto(site + PAGE)
    again.evaluate(
        """() => {
          globalThis.states = [];
          const card = document.querySelector('levy-calculator');
          const note = () => states.push(card.dataset.state);
          new MutationObserver(note).observe(card, { attributeFilter: ['data-state'] });
        }"""
    )
    again.fill("#levy-capacity", "18 Go")
    amount(again, "5,57\u202f€")
    assert started(again) == [ARCHIVES]
    assert "failed" not in again.evaluate("states")
    assert again.evaluate(NOTED) == [0], "it is kept still"


def test_a_snapshot_of_another_browser_or_engine_is_none(again: Page, site: str) -> None:
    """After an update of either, Python's memory may mean something else; what was kept goes when the new one comes."""
    again.evaluate(
        """async () => {
          const cache = await caches.open('copie-privee-snapshot');
          const [key] = await cache.keys();
          const entry = await cache.match(key);
          await cache.delete(key);
          for (const [name, value] of [['browser', 'Mozilla/4.0'], ['engine', '0'.repeat(64)]]) {
            const url = new URL(key.url);
            url.searchParams.set(name, value);
            await cache.put(url, entry.clone());
          }
        }"""
    )
    others = again.evaluate(ENTRIES)
    assert len(others) == 2
    again.goto(site + PAGE)
    assert_answers(again, "18 Go")
    assert started(again) == [ARCHIVES]
    until_marked(again, KEPT)
    (fresh,) = again.evaluate(ENTRIES)
    assert fresh not in others


EACH = "for (const way of ['open', 'match']) CacheStorage.prototype[way] = () => "
FORBIDDEN = {
    "refused": EACH + "Promise.reject(new DOMException('no', 'SecurityError'))",
    "silent": EACH + "new Promise(() => {})",
    "full": "",
    "nothing wanted": "localStorage.setItem('hors-ligne', 'non')",
    "little data": "Object.defineProperty(NetworkInformation.prototype, 'saveData', { get: () => true })",
}


def test_where_nothing_can_or_may_be_kept_the_answer_comes_all_the_same(chromium: Browser, site: str) -> None:
    """A private window, a full disk and a reader who wants nothing kept must not even notice that snapshots exist."""
    contexts = [chromium.new_context(locale="fr-FR", service_workers="block") for _ in FORBIDDEN]
    pages = [context.new_page() for context in contexts]
    errors: list[str] = []
    for page, script in zip(pages, FORBIDDEN.values(), strict=True):
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.add_init_script(script)
        page.goto(site + PAGE)
    full = {"origin": site.removesuffix("/copie-privee/"), "quotaSize": 1_500_000}
    place = list(FORBIDDEN).index("full")
    contexts[place].new_cdp_session(pages[place]).send("Storage.overrideQuotaForOrigin", full)
    for page in pages:
        assert_answers(page, "18 Go")
    pages[-1].wait_for_timeout(REST)
    for name, page in zip(FORBIDDEN, pages, strict=True):
        assert wait_for_state(page, "ready") == "ready"
        assert started(page) == [ARCHIVES], name
        assert page.evaluate(f"performance.getEntriesByName('{KEPT}').length") == 0, name
    assert errors == []
    for context in contexts:
        context.close()
