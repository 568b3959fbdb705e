"""Fifty broken sources: editions and registers, each refused in one sentence that names the file, `site/` untouched."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts import build_site
from scripts.errors import BuildError
from scripts.lawdoc.corpus import ROOT as TEXTS
from scripts.lawdoc.corpus import load
from scripts.tariff.later import read_later
from scripts.tariff.law_json import law_data
from scripts.tariff.rulings import read_rulings
from tests.fuzz.conftest import TIMES, Attack
from tests.lawdoc.test_mutations import MUTATIONS, law_words

Break = Callable[[bytes, random.Random], bytes]
pytestmark = pytest.mark.slow
UNSEEN = ["\u200b", "\u00ad", "\u202e", "\u2060", "\x07", "\x1b[31m", "\x00", "\ufeff", "\u2028"]


def in_a_word(data: bytes, chance: random.Random) -> bytes:
    """A sign nobody sees, inside a word of the law."""
    text = data.decode()
    word = chance.choice([word for word in law_words(text) if len(word[0]) > 3])
    return f"{text[: word.start() + 2]}{chance.choice(UNSEEN)}{text[word.start() + 2 :]}".encode()


def anywhere(data: bytes, chance: random.Random) -> bytes:
    """One byte of a text as it was received."""
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def of_the_law(data: bytes, chance: random.Random) -> bytes:
    """A word of the law deleted, doubled, changed or moved, or a digit of it."""
    text = data.decode()
    mutate = chance.choice(MUTATIONS[:5])
    return mutate(text, law_words(text), chance).encode()


def half(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(1, len(data) // 2)]


def no_text(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + chance.choice((b"\xff\xfe", b"\xc3\x28", b"\xed\xa0\x80")) + data[at:]


def nothing(_: bytes, __: random.Random) -> bytes:
    return b""


def no_toml(data: bytes, chance: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    tables = [at for at, line in enumerate(lines) if line.startswith(b"[")]
    lines.insert(chance.choice(tables), chance.choice((b"= 1\n", b"[[\n", b"a = \n", b'a = "\n', b"a = 2013-02-30\n")))
    return b"".join(lines)


def twice(data: bytes, chance: random.Random) -> bytes:
    """An entry that stands in the register two times."""
    entries = re.split(rb"(?m)^(?=\[\[)", data)
    return data + b"\n" + chance.choice(entries[1:])


def without_a_key(data: bytes, chance: random.Random) -> bytes:
    """An entry that lost its first line: the one that says what it is about."""
    entries = re.split(rb"(?m)^(?=\[\[)", data)
    at = chance.randrange(1, len(entries))
    entries[at] = re.sub(rb"\]\]\n\w+ = .*\n", b"]]\n", entries[at], count=1)
    return b"".join(entries)


def another_kind(data: bytes, chance: random.Random) -> bytes:
    """A value of the wrong kind where an entry says what it is about."""
    entries = re.split(rb"(?m)^(?=\[\[)", data)
    at = chance.randrange(1, len(entries))
    wrong = chance.choice((b"7", b"[1, 2]", b"{ a = 1 }", b"true", b"nan", b"2013-01-01"))
    entries[at] = re.sub(rb"\]\]\n(\w+) = .*\n", rb"]]\n\1 = " + wrong + b"\n", entries[at], count=1)
    return b"".join(entries)


EDITION: list[Break] = [in_a_word, of_the_law, half, no_text, nothing]
RAW: list[Break] = [anywhere, half, no_text, nothing]
REGISTER: list[Break] = [no_text, no_toml, twice, without_a_key, another_kind]
# registers whose entries are looked up by what they are about: one that stands twice, or says nothing, is a mistake
KEYED = ("sources", "chronology", "categories", "rules")


def breaks() -> list[tuple[str, Break]]:
    """Every file with every way to break it."""
    editions = [(f"editions/{file.name}", each) for file in sorted((TEXTS / "editions").iterdir()) for each in EDITION]
    raw = [(f"raw/{file.name}", each) for file in sorted((TEXTS / "raw").iterdir()) for each in RAW]
    registers = [
        (file.name, each)
        for file in sorted(TEXTS.glob("*.toml"))
        if file.stem != "unlinked"  # what the linter is told; the build does not read it
        for each in (REGISTER if file.stem in KEYED else REGISTER[:2])
    ]
    return [*editions, *raw, *registers]


def effect(texts: Path, name: str) -> str | None:
    """What went wrong beside the source: it was taken, or what is said of it helps nobody."""
    try:
        corpus = load(texts)
        law_data(corpus)
        read_rulings(corpus, read_later(corpus))  # read by the pages alone
    except BuildError as problem:
        said = str(problem)
        # where two files contradict one another, either may be named
        named = any(file.name in said for file in TEXTS.rglob("*.*")) or Path(name).stem in said
        return None if named and "\n" not in said.strip() else f"said of {name}: {said}"
    except Exception as problem:
        return f"{type(problem).__name__}, {problem}"
    return "taken"


def test_broken_sources(chance: random.Random, attack: Attack, tmp_path: Path) -> None:
    """Taken, it would be published; refused by a traceback, nobody would know which line to mend."""
    texts = shutil.copytree(TEXTS, tmp_path / "source_texts")
    ways = breaks()
    ways = [ways[at] for at in sorted(chance.sample(range(len(ways)), 50))] if TIMES == 1 else ways * TIMES
    for name, way in ways:
        file = texts / name
        sound = file.read_bytes()
        file.write_bytes(way(sound, chance))
        attack.attempt(f"{name} {way.__name__}", effect(texts, name))
        file.write_bytes(sound)
    for gone in ("editions/be-ar-1996-03-28.md", "raw/fr-cpi-l311-8.md", "sources.toml", "rules.toml", "guide.toml"):
        (texts / gone).rename(tmp_path / "gone")
        attack.attempt(f"{gone} is not there", effect(texts, gone))
        (tmp_path / "gone").rename(texts / gone)
    law_data(load(texts))  # what was broken was mended each time


@pytest.mark.parametrize("way", [no_toml, in_a_word])
def test_a_broken_source_leaves_the_site_as_it_was(
    way: Break, chance: random.Random, attack: Attack, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Readers keep what was published until what comes after it is whole."""
    texts, site = shutil.copytree(TEXTS, tmp_path / "source_texts"), tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("ancien", encoding="utf-8")
    file = texts / ("sources.toml" if way is no_toml else "editions/fr-decision-15-2012.md")
    file.write_bytes(way(file.read_bytes(), chance))
    status, said = build_site.main(texts, site), capsys.readouterr().err
    kept = [(each.name, each.read_text(encoding="utf-8")) for each in site.iterdir()] == [("index.html", "ancien")]
    sound = status == 1 and said.count("\n") == 1 and file.name in said and kept
    attack.attempt(way.__name__, None if sound else f"status {status}, site kept {kept}, {said}")
