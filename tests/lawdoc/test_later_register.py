"""later.toml and caselaw.toml: what is false in them is refused, with its file and its line."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.lawdoc.corpus import ROOT, Corpus
from scripts.lawdoc.registers import RegisterError
from scripts.tariff.later import read_later, until
from scripts.tariff.rulings import read_rulings

REGISTER = (ROOT / "later.toml").read_text(encoding="utf-8")
PHONE = 'family = "fr-telephones"\nact = "fr-decision-18"\nfrom = 2018-10-01'
BANDS = '[["8 Go", "4.00"], ["16 Go", "8.00"], ["32 Go", "10.00"], ["64 Go", "12.00"], ["", "14.00"]]'

# a change of one place, and what the refusal must say
FALSE = {
    "an unknown act": (PHONE, PHONE.replace("decision-18", "decision-99"), "acte inconnu"),
    "an act of another country": (PHONE, PHONE.replace("fr-decision-18", "be-ar-2022"), "acte inconnu"),
    "an unknown family": (PHONE, PHONE.replace("fr-telephones", "fr-montres"), "famille ou acte inconnu"),
    "a day before the act": (PHONE, PHONE.replace("2018-10-01", "2018-09-01"), "précède"),
    "a period with a field nobody reads": (PHONE, PHONE + '\nuntill = "x"', "untill : clé inconnue"),
    "bounds that do not rise": (BANDS, BANDS.replace('"16 Go"', '"6 Go"'), "les bornes ne montent pas"),
    "an operating system that is none": ('os = ["mobile"]', 'os = ["iOS"]', "systèmes inconnus, iOS"),
    "a last day seen beside a known end": (
        "until = 2023-02-01",
        "until = 2023-02-01\nseen_until = 2022-07-01",
        "va sans fin connue",
    ),
    "an amount without cents": (BANDS, BANDS.replace("12.00", "12"), "il faut un montant en euros"),
    "an open band in the middle": (BANDS, BANDS.replace('"32 Go"', '""'), "seule la dernière tranche"),
    "a capacity that is none": (BANDS, BANDS.replace("64 Go", "64"), "avec son unité"),
    "an unknown source": ('sources = ["juriblio-18"]', 'sources = ["juriblio-8"]', "sources inconnues, juriblio-8"),
    "a grade no source bears out": (
        'grade = "official"\nsources = ["juriblio-18"]',
        'grade = "press"\nsources = ["juriblio-18"]',
        "aucune source ne porte le degré",
    ),
    "a grade that is none": (
        'grade = "official"\nsources = ["juriblio-18"]',
        'grade = "sûr"\nsources = ["juriblio-18"]',
        "grade : il faut « official »",
    ),
    "a kind that is none": ('kind = "shop"', 'kind = "blog"', "kind : il faut « official »"),
    "an unknown category": ('categories = ["tablette"]', 'categories = ["montre"]', "catégories inconnues, montre"),
    "a date that is none": ('date = "2018-07-03"', 'date = "2018-13"', "il faut un jour ou un mois"),
    "a missing field": ('short = "n° 18"\n', "", "short"),
    "no amount and no word about it": (
        'note = "Les tranches n’ont pas été trouvées entières : aucun montant n’est repris."\n',
        "",
        "sans montant, une note",
    ),
    "an interval that is none": ("until = 2023-02-01", "until = 2021-07-01", "n'est pas un intervalle"),
}  # fmt: skip
# false only together with other entries: the file is named, and what is wrong
TOGETHER = {
    "two acts at a time": ("from = 2021-01-01\nbound", "from = 2018-10-01\nbound", "précède|deux actes à la fois"),
    "an end that is later than the next act": (
        "from = 2021-07-01\nuntil = 2023-02-01",
        "from = 2021-07-01\nuntil = 2023-03-01",
        "deux actes à la fois",
    ),
    "a last day seen that is later than the next act": (
        "seen_until = 2018-07-08",
        "seen_until = 2018-08-01",
        "deux actes à la fois",
    ),
    "a source nobody uses": (
        "# ---- how far",
        '[[source]]\nid = "x"\nkind = "press"\ntitle = "x"\naddress = "x"\nread = "2026-11"\n\n# ---- how far',
        "source dont rien ne vient, x",
    ),
    "a category in two families": (
        'categories = ["dvd-data"]',
        'categories = ["dvd-data", "cd-data"]',
        "donné deux fois, fr, cd-data",
    ),
    "an act while the text holds": (
        'act = "fr-decision-20"\nfrom = 2020-02-01',
        'act = "fr-decision-20"\nfrom = 2020-01-01',
        "encore publié ici",
    ),
    "a repeal by words that name another act": (
        'label = "décision n° 5 du 6 juin 2005"',
        'label = "décision n° 5 du 7 juin 2005"',
        "n'abroge pas",
    ),
    "a repeal by a place that is none": ("#art_8__para_III", "#art_8__para_IV", "n'abroge pas"),
    "an id twice": ('id = "fr-decision-17"', 'id = "fr-decision-18"', "donné deux fois"),
}


def refusal(corpus: Corpus, folder: Path, before: str, after: str) -> str:
    assert before in REGISTER
    file = folder / "source_texts/later.toml"
    file.parent.mkdir()
    file.write_text(REGISTER.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(RegisterError) as problem:
        read_later(corpus, file)
    return str(problem.value)


@pytest.mark.parametrize("name", FALSE)
def test_a_false_entry_is_refused_with_its_line(corpus: Corpus, tmp_path: Path, name: str) -> None:
    """What is false in a register of facts is published as a fact; a refusal without a line is not found."""
    before, after, words = FALSE[name]
    message = refusal(corpus, tmp_path, before, after)
    assert re.match(r"source_texts/later\.toml:\d+: ", message), message
    assert words in message
    line = int(message.split(":")[1])
    changed = REGISTER.replace(before, after, 1)
    start = changed.count("\n", 0, REGISTER.index(before)) + 1
    told = changed.splitlines()[line - 1]
    assert told.startswith("[[") or told not in REGISTER.splitlines()  # the entry, or the key itself
    assert not [inside for inside in changed.splitlines()[line : start - 1] if re.match(r"\[\[[a-z]", inside)]


@pytest.mark.parametrize("name", TOGETHER)
def test_entries_that_contradict_each_other_are_refused(corpus: Corpus, tmp_path: Path, name: str) -> None:
    """Two acts for one day, or an act while the published tariff holds, would make the site contradict itself."""
    before, after, words = TOGETHER[name]
    message = refusal(corpus, tmp_path, before, after)
    assert re.match(r"source_texts/later\.toml:\d+: ", message), message
    assert re.search(words, message), message


def test_what_only_a_draft_said_is_said_of_the_family_it_was_read_for(corpus: Corpus) -> None:
    """Of the draft of 2013 the tablets alone are known; « lu dans un projet » of phones or disks would be made up."""
    periods = [period for period in read_later(corpus).periods if period.act == "be-ar-2013"]
    assert len(periods) == 9
    assert {period.family for period in periods if "projet" in period.note} == {"be-tablettes"}


def test_a_provisional_year_has_no_end_that_was_read(corpus: Corpus) -> None:
    """Décision 16: « one year », from a day nobody read; to end it where 17 begins would be to write a date."""
    later = read_later(corpus)
    (period,) = (period for period in later.periods if period.act == "fr-decision-16")
    assert (period.until, until(period, later.periods), period.grade) == (None, None, "inferred")
    assert "comptée ici depuis le jour de la publication" in period.note


def test_case_law_stands_where_it_says(corpus: Corpus) -> None:
    """A ruling beside the wrong text, or a sentence on a decision nobody saw, misleads those who cite."""
    rulings = {ruling.id: ruling for ruling in read_rulings(corpus, read_later(corpus))}
    upheld = rulings["ce-2014-11-19"]
    assert upheld.beside(corpus, "fr/decision-15-2012", "att_1__tableau_10")
    assert upheld.beside(corpus, "fr/decision-15-2012", "*")
    assert not upheld.beside(corpus, "fr/decision-15-2012", "art_6")
    assert not upheld.beside(corpus, "be/ar-1996-03-28", "*")
    assert rulings["ce-2022-12-19"].acts == ("fr-decision-22",)
    assert [id_ for id_, ruling in rulings.items() if ruling.decides] == [
        "ce-2014-11-19",
        "ce-2019-11-27",
        "ce-2022-12-19",
    ]


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ('"att_1"', '"att_9"', "n'a pas de disposition"),
        ('acts = ["fr-decision-17"]', 'acts = ["fr-decision-99"]', "actes inconnus"),
        ('acts = ["fr-decision-23"]\n', "", "à côté de rien"),
        ('seen = "presse"\n', "", "vont ensemble"),
    ],
)
def test_a_false_ruling_is_refused(corpus: Corpus, tmp_path: Path, before: str, after: str, words: str) -> None:
    """The same for the register of case law."""
    text = (ROOT / "caselaw.toml").read_text(encoding="utf-8")
    assert before in text
    (tmp_path / "caselaw.toml").write_text(text.replace(before, after, 1), encoding="utf-8")
    later = read_later(corpus)
    with pytest.raises(RegisterError, match=words):
        read_rulings(replace(corpus, root=tmp_path), later)
