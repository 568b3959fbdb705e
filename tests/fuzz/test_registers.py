"""Every key of every kind of entry in the registers, given what it does not take: refused in a sentence with its line.

A register is read, changed at one place and written again, one key a line, so that the line to be told is known.
"""

from __future__ import annotations

import datetime
import json
import random
import re
import shutil
import tomllib
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from scripts.errors import BuildError
from scripts.lawdoc.corpus import ROOT as TEXTS
from scripts.lawdoc.corpus import load
from scripts.lawdoc.registers import read_toml
from scripts.tariff.later import read_later
from scripts.tariff.law_json import law_data
from scripts.tariff.rulings import read_rulings
from tests.fuzz.conftest import TIMES, Attack

pytestmark = pytest.mark.slow
Place = tuple[str | int, ...]
NAMES = sorted(file.name for file in TEXTS.glob("*.toml"))
BUILT = [name for name in NAMES if name != "unlinked.toml"]  # what the linter is told; the build does not read it
# tables whose keys are names that the register itself gives
FREE = {"identifiers", "titles", "cites", "figures", "counts", "amending"}
DAY = datetime.date(2013, 1, 1)
NONE: list[Any] = [True, 1.5, float("nan"), {"": "x"}, datetime.datetime(2013, 1, 1), datetime.time(1)]
WRONG: dict[type, list[Any]] = {
    str: [*NONE, 7, -1, DAY, [], ["zzz"], [[1]], {}, {"a": 1}, "", " ", "\u00a0", "\u0000", "a\u200bb"],
    int: [*NONE, 0, -1, 10**30, DAY, "7", "", [], [1], {}],
    bool: [*NONE[1:], 0, 1, DAY, "true", "", [], [True], {}],
    datetime.date: [*NONE, 7, "2013-01-01", "", datetime.date(1, 1, 1), [], [DAY], {}],
    list: [*NONE, 7, -1, DAY, "zzz", "", {}, {"a": 1}, [1, 2], [True], [[1]], [[]], [{}], ["\u0000"]],
    dict: [*NONE, 7, DAY, "zzz", "", [], [1], ["zzz"], {"a": 1.5}, {"a": []}, {"a": {"b": "c"}}],
}


def written(value: Any) -> str:
    """A value as TOML, on one line."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{json.dumps(key)} = {written(each)}" for key, each in value.items()) + " }"
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return json.dumps(value).replace("NaN", "nan")


def register(data: dict[str, Any]) -> tuple[str, dict[Place, int]]:
    """A whole register, and the line of each entry and of each of its keys."""
    lines: list[str] = []
    at: dict[Place, int] = {}
    for name, value in sorted(data.items(), key=lambda item: entries(item[1])):
        if not entries(value):
            lines.append(f"{name} = {written(value)}")
            at[name,] = len(lines)
            continue
        for number, entry in enumerate(value):
            lines += ["", f"[[{name}]]"]
            at[name, number] = len(lines)
            for key, given in entry.items():
                lines.append(f"{key if re.fullmatch('[a-z_]+', key) else json.dumps(key)} = {written(given)}")
                at[name, number, key] = len(lines)
    return "\n".join(lines) + "\n", at


def entries(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(entry, dict) for entry in value)


def places(value: Any, at: Place = ()) -> Iterator[Place]:
    """Every place below a value."""
    for part, given in value.items() if isinstance(value, dict) else enumerate(value):
        yield (*at, part)
        if isinstance(given, dict | list):
            yield from places(given, (*at, part))


def kinds(data: dict[str, Any], chance: random.Random) -> list[Place]:
    """One place for each key of each kind of entry, and for what its lists and tables hold."""
    found: dict[tuple[object, ...], list[Place]] = {}
    for place in places(data):
        above = [part if isinstance(part, str) and place[i - 1] not in FREE else "*" for i, part in enumerate(place)]
        found.setdefault(tuple(above), []).append(place)
    return [chance.choice(each) for each in found.values()]


def inside(data: Any, place: Place) -> Any:
    for part in place:
        data = data[part]
    return data


def put(data: dict[str, Any], place: Place, value: Any) -> dict[str, Any]:
    changed = deepcopy(data)
    inside(changed, place[:-1])[place[-1]] = value
    return changed


def wrong(data: dict[str, Any], place: Place) -> Iterator[tuple[dict[str, Any], Place]]:
    """The register with each value that this place does not take, and with a key that nobody reads; and where."""
    sound = inside(data, place)
    for value in WRONG[type(sound)]:
        if value == "" and place[-1] == 0 and "bands" in place:  # the open band
            continue
        if value != [1, 2] or not isinstance(sound[0], int):
            yield put(data, place, value), place
    if isinstance(sound, dict) and place[-1] not in FREE:
        yield put(data, (*place, "zzz_unknown"), "x"), (*place, "zzz_unknown")


def told(name: str, data: dict[str, Any], place: Place, folder: Path, read: Callable[[], object]) -> str | None:
    """What was wrong about the refusal of a register that is wrong at this place, if anything was."""
    text, at = register(data)
    (folder / name).write_text(text, encoding="utf-8")
    try:
        read()
    except BuildError as problem:
        said = str(problem)
        line = re.match(rf"{folder.name}/{re.escape(name)}:(\d+): ", said)
        if line is None or len(said.splitlines()) != 1:
            return f"said of {name}: {said}"
        expected = {at[place[:end]] for end in range(1, min(len(place), 3) + 1) if place[:end] in at}
        return None if int(line[1]) in expected or not expected else f"another line than {expected}: {said}"
    except Exception as problem:
        return f"{type(problem).__name__}, {problem}"
    return "taken"


def whole(texts: Path) -> None:
    """All that the build reads of the registers."""
    corpus = load(texts)
    law_data(corpus)
    read_rulings(corpus, read_later(corpus))


@pytest.mark.parametrize("name", NAMES)
def test_every_key_takes_its_kind_alone(name: str, chance: random.Random, attack: Attack, tmp_path: Path) -> None:
    """A wrong kind taken is published, or found by a traceback where nobody would look for it."""
    data = tomllib.loads((TEXTS / name).read_text(encoding="utf-8"))
    for place in kinds(data, chance):
        # the entry alone: what entries owe one another is not looked at here
        few = {key: [value[place[1]] if key == place[0] and place[1:] else value[0]] if entries(value) else value
               for key, value in data.items()}  # fmt: skip
        here = (place[0], 0, *place[2:]) if entries(data[place[0]]) and place[1:] else place
        for changed, at in wrong(few, here):
            effect = told(name, changed, at, tmp_path, lambda: read_toml(tmp_path / name))
            attack.attempt((name, at, inside(changed, at)), effect)
    few = data | {"zzz_unknown": "x"}
    attack.attempt((name, "unknown"), told(name, few, ("zzz_unknown",), tmp_path, lambda: read_toml(tmp_path / name)))


@pytest.mark.parametrize("name", BUILT)
def test_the_build_stops_at_a_register(name: str, chance: random.Random, attack: Attack, tmp_path: Path) -> None:
    """What reads a register by a way of its own would take what is refused above; an entry twice hides another."""
    texts = shutil.copytree(TEXTS, tmp_path / "source_texts")
    data = tomllib.loads((texts / name).read_text(encoding="utf-8"))
    for place in chance.sample(found := kinds(data, chance), min(len(found), 3 * TIMES)):
        changed, at = chance.choice(list(wrong(data, place)))
        attack.attempt((name, at, inside(changed, at)), told(name, changed, at, texts, lambda: whole(texts)))
    for key in [key for key, value in data.items() if entries(value)]:
        for entry in chance.sample(data[key], min(len(data[key]), 2 * TIMES)):
            changed = data | {key: [*data[key], entry]}
            attack.attempt((name, key, "twice", entry), told(name, changed, (), texts, lambda: whole(texts)))


@pytest.mark.parametrize("name", BUILT)
def test_a_register_that_is_no_file_is_named(name: str, attack: Attack, tmp_path: Path) -> None:
    """A folder, or a link that leads nowhere, is a mistake of whoever laid it there."""
    texts = shutil.copytree(TEXTS, tmp_path / "source_texts")
    file = texts / name
    for way in (file.mkdir, lambda: file.symlink_to(file), lambda: file.symlink_to(texts / "nowhere")):
        file.unlink() if file.is_symlink() or file.is_file() else shutil.rmtree(file)
        way()
        with pytest.raises(BuildError, match=rf"^source_texts/{name}: .+$"):
            whole(texts)
        attack.attempt((name, way), None)
