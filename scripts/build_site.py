"""Builds the site: law → wheel → engine → pages → MkDocs → site/.

`python -m scripts.build_site` runs every step once, in this order; what is wrong in a text, a register or a page stops
it with one sentence. The site is made in a folder of its own and takes the place of `site/` only when it is whole.
SITE_URL says where it will be served.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

from copie_privee.law import read_law
from scripts import engine
from scripts.cards.book import write_book
from scripts.cards.examples import examples
from scripts.cards.hand_written import write_hand_written
from scripts.cards.render import Cards
from scripts.cards.social import write_social
from scripts.data.exports import copy_editions, write_exports
from scripts.data.later_data import write_later_data
from scripts.data.opendata import write_open_data
from scripts.data.records import write_reading_data
from scripts.data.search_index import rewrite
from scripts.engine.wheel import build_wheel
from scripts.errors import BuildError
from scripts.lawdoc.corpus import Corpus, load
from scripts.pages.law_pages import law_pages, write_pages
from scripts.pages.templates import environment, named
from scripts.publish import bundles, policy, typeset
from scripts.publish.links import check_links
from scripts.publish.mkdocs_site import run_mkdocs
from scripts.publish.offline import write_worker
from scripts.publish.swap import put_in_place
from scripts.tariff import law_json

ROOT = Path(__file__).resolve().parents[1]


def main(texts: Path = ROOT / "source_texts", site: Path = ROOT / "site") -> int:
    """The whole way; gives 0, or 1 after one sentence about what stopped it."""
    try:
        corpus = load(texts)
        data = law_json.write(corpus)
        made = engine.build(build_wheel(), ROOT / "build/engine", write_book(read_law(data))).folder
        put_in_place(write_site(corpus, data, made, ROOT / "build"), site)
    except BuildError as problem:
        print(f"build: {problem}", file=sys.stderr, flush=True)
        return 1
    except OSError as problem:  # a full disk, a folder that may not be written
        where = f"{problem.filename}: " if problem.filename else ""
        print(f"build: {where}{problem.strerror or problem}", file=sys.stderr, flush=True)
        return 1
    return 0


def write_site(corpus: Corpus, data: dict[str, Any], made: Path, room: Path) -> Path:
    """The site of a corpus, whole and checked, in a folder below `room`; `made` is the engine's folder."""
    docs, site = room / "docs", room / "site"
    shutil.rmtree(docs, ignore_errors=True)
    engine_path = f"assets/engine/{made.name}/"
    shutil.copytree(made, docs / engine_path)
    bundles.write_own(docs)
    print("build: pages", flush=True)
    law, env = read_law(data), environment(corpus)
    cards = Cards(env, corpus, law, f"{engine_path}#{engine.fingerprint(made)}")
    with named():
        write_pages(law_pages(corpus, env, cards.unit, cards.rulings, examples(law)), docs)
        write_hand_written(corpus, env, cards, docs)
    write_social(law, docs)
    write_open_data(data, law, docs)
    write_later_data(cards.acts, docs)
    write_exports(corpus, docs)
    write_reading_data(corpus, docs)
    with named():  # the theme's templates that are ours
        run_mkdocs(docs, site)
    bundles.trim_theme(site)
    copy_editions(corpus, site)
    rewrite(corpus, data, site / "search/search_index.json")
    typeset.apply(site)
    policy.apply(site)
    check_links(site)
    write_worker(site)
    return site


if __name__ == "__main__":
    raise SystemExit(main())
