"""What the platform's tests share: the engine folder that `make build` made, a tiny site to serve, the root folder."""

from pathlib import Path

import pytest

from copie_privee.law import load
from scripts.cards.book import write_book
from scripts.engine import Manifest, build
from scripts.workshop.serve import ROOT

WHEELS = ROOT / "build" / "wheel"


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def wheel() -> Path:
    found = sorted(WHEELS.glob("copie_privee-*.whl"))
    assert len(found) == 1, f"`make build` leaves one wheel in {WHEELS}, found {found}"
    return found[0]


@pytest.fixture(scope="session")
def engine(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Manifest:
    """The engine of the built wheel, in a folder of its own (the slow steps come from the build's cache)."""
    return build(wheel, tmp_path_factory.mktemp("engine"), write_book(load()))


@pytest.fixture
def tiny_site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "fr" / "texte").mkdir(parents=True)
    (site / "empty").mkdir()
    (site / "index.html").write_text("<h1>accueil</h1>", encoding="utf-8")
    (site / "fr" / "texte" / "index.html").write_text("<h1>texte</h1>", encoding="utf-8")
    (site / "404.html").write_text("<h1>introuvable</h1>", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("outside the site", encoding="utf-8")
    return site
