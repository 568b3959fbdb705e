"""The build stops for what is wrong, with one sentence, and what was published before stays whole."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts import build_site
from scripts.errors import BuildError
from scripts.lawdoc.corpus import ROOT as TEXTS
from scripts.pages import templates
from scripts.publish.links import check_links
from scripts.publish.mkdocs_site import CONFIG, run_mkdocs
from scripts.publish.swap import put_in_place


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """A site that stands already."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("ancien", encoding="utf-8")
    return site


def test_a_changed_word_of_the_law_stops_the_build(
    published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Published, it would be law that nobody wrote; a traceback would not say which word."""
    texts = shutil.copytree(TEXTS, tmp_path / "source_texts")
    edition = texts / "editions/be-ar-1996-03-28.md"
    edition.write_text(edition.read_text(encoding="utf-8").replace("quinze jours", "trente jours"), encoding="utf-8")
    assert build_site.main(texts, published) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "be-ar-1996-03-28.md:" in said
    assert "trente jours" in said
    assert "quinze jours" in said
    assert (published / "index.html").read_text(encoding="utf-8") == "ancien"


def test_a_failure_on_the_way_leaves_the_old_site_whole(
    published: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Half a site, or none, is worse than yesterday's."""

    def fail(*_: object) -> None:
        raise BuildError("MkDocs: no")

    monkeypatch.setattr(build_site, "write_site", fail)
    monkeypatch.setattr(build_site, "build_wheel", lambda: Path("wheel"))
    monkeypatch.setattr(build_site.engine, "build", lambda *_: type("Made", (), {"folder": Path("engine")}))
    assert build_site.main(site=published) == 1
    assert capsys.readouterr().err == "build: MkDocs: no\n"
    assert (published / "index.html").read_text(encoding="utf-8") == "ancien"


def test_a_whole_site_takes_the_place_of_the_old_one(published: Path, tmp_path: Path) -> None:
    """Nothing of the old one may stay, and nothing beside it."""
    (published / "gone.html").write_text("ancien", encoding="utf-8")
    fresh = tmp_path / "build/site"
    fresh.mkdir(parents=True)
    (fresh / "index.html").write_text("nouveau", encoding="utf-8")
    put_in_place(fresh, published)
    assert [(file.name, file.read_text(encoding="utf-8")) for file in published.iterdir()] == [("index.html", "nouveau")]
    assert list(fresh.parent.iterdir()) == []


def test_a_site_that_cannot_be_moved_gives_the_old_one_back(published: Path, tmp_path: Path) -> None:
    """Between the two moves there must be a way back."""
    (tmp_path / "build").mkdir()
    with pytest.raises(OSError, match="site"):
        put_in_place(tmp_path / "build/site", published)
    assert (published / "index.html").read_text(encoding="utf-8") == "ancien"


@pytest.mark.slow
@pytest.mark.parametrize(
    "planted",
    ["[une page](nulle-part.md)", "[un passage](methode.md#nulle-part)", "[ici](#nulle-part)", "[absolu](/methode/)"],
)
def test_mkdocs_refuses_a_dead_link(tmp_path: Path, planted: str) -> None:
    """A warning that nobody sees is a dead link on the site."""
    config = tmp_path / "mkdocs.yml"
    nav = "nav:\n  - Accueil: index.md\n  - Méthode: methode.md\n"
    config.write_text(CONFIG.read_text(encoding="utf-8").partition("nav:\n  -")[0] + nav, encoding="utf-8")
    docs = tmp_path / "docs"
    shutil.copytree(build_site.ROOT / "docs/overrides", tmp_path / "docs/overrides")
    (docs / "overrides").rename(tmp_path / "overrides")
    config.write_text(
        config.read_text(encoding="utf-8").replace("docs/overrides", str(tmp_path / "overrides")), encoding="utf-8"
    )
    (docs / "methode.md").write_text("# Méthode\n", encoding="utf-8")
    (docs / "index.md").write_text("# Accueil\n\n[la méthode](methode.md)\n", encoding="utf-8")
    run_mkdocs(docs, tmp_path / "site", config)
    (docs / "index.md").write_text(f"# Accueil\n\n{planted}\n", encoding="utf-8")
    with pytest.raises(BuildError, match="index.md") as refusal:
        run_mkdocs(docs, tmp_path / "site", config)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    "planted", ['<a href="nulle-part/">', '<a href="texte/#nulle-part">', '<a href="#nulle-part">', '<img src="x.png">']
)
def test_a_dead_link_in_raw_html_is_refused(published: Path, planted: str) -> None:
    """Nearly every link of the law is raw HTML, which MkDocs does not look at."""
    (published / "texte").mkdir()
    (published / "texte/index.html").write_text('<p id="ici">mots</p><a href="../#la">retour</a>', encoding="utf-8")
    good = '<p id="la"><a href="texte/#ici">mots</a><a href="https://example.org/x">ailleurs</a></p>'
    (published / "index.html").write_text(good, encoding="utf-8")
    check_links(published)
    (published / "index.html").write_text(good + planted, encoding="utf-8")
    with pytest.raises(BuildError, match="nulle-part|x.png"):
        check_links(published)


@pytest.mark.parametrize(
    ("text", "line"),
    [("un\n{% if %}\n", 2), ("{{ nothing }}\n", 1), ("un\ndeux\n{{ amount('fr', 'rien') }}\n", 3)],
    ids=["syntax", "unknown name", "error in what it calls"],
)
def test_an_error_in_a_template_names_its_file_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, line: int
) -> None:
    """Jinja2's own message says what is undefined, not in which of thirty files."""
    (tmp_path / "page.md").write_text(text, encoding="utf-8")
    monkeypatch.setattr(templates, "HAND_WRITTEN", tmp_path)
    env = Environment(loader=FileSystemLoader(tmp_path), undefined=StrictUndefined)
    amounts: dict[tuple[str, str], str] = {}
    with pytest.raises(BuildError, match=rf"page\.md:{line}: "), templates.named():
        env.get_template("page.md").render(amount=lambda *key: amounts[key])


def test_other_errors_are_not_taken_for_those_of_a_template() -> None:
    """A defect of the program must show its traceback."""
    with pytest.raises(ZeroDivisionError), templates.named():
        1 / 0  # noqa: B018
