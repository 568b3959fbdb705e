"""Sixty command lines: strange bytes, outputs that take nothing, locales, options that contradict one another."""

from __future__ import annotations

import os
import random
import subprocess
from pathlib import Path

import pytest

from tests.calculator.test_command import COMMAND
from tests.fuzz import hostile
from tests.fuzz.conftest import TIMES, Attack

pytestmark = pytest.mark.slow
SHARES = 2
EACH = 30 * TIMES
LOCALES = ["C", "POSIX", "C.UTF-8", "fr_FR.ISO-8859-1", "xx", ""]
OUTPUTS = ["", "", "", ">&-", ">/dev/full", "2>&-", ">&- 2>&-", "2>/dev/full", "</dev/null", "<&-", "| head -c 3"]
# answered, refuted or nothing answered, not understood, not written, interrupted
STATUS = {0, 1, 2, 74, 120, 130}
ALLOWED = set("\n\t")


def argument(chance: random.Random) -> bytes:
    """What a shell can pass: any bytes but NUL."""
    if chance.randrange(4) == 0:
        return bytes(chance.randrange(1, 256) for _ in range(chance.randrange(1, 30)))
    return hostile.text(chance).encode("utf-8", "surrogatepass")[:50_000].replace(b"\0", b"")


def line(chance: random.Random, folder: Path) -> list[bytes]:
    """A command with its options: sound names, hostile values, files that hold anything."""
    file = folder / f"{chance.random()}"
    asked = hostile.request(chance, hostile.case(chance)).encode("utf-8", "surrogatepass")
    file.write_bytes(chance.choice((asked, b"\xef\xbb\xbf" + asked, argument(chance), b"", b"[" * 100_000)))
    files = [os.fsencode(file), os.fsencode(folder), b"/dev/null", argument(chance)]
    words: list[bytes] = [chance.choice((b"assess", b"guide", b"verify", b"declare", b"categories", argument(chance)))]
    if words[0] == b"assess":
        for name in chance.sample(["system", "category", "capacity", "date", "quantity", "buyer"], chance.randrange(6)):
            words += [f"--{name}=".encode() + argument(chance)]
        words += chance.choice(([], [b"--cases", chance.choice(files)], [b"--receipt"], [b"--receipt", b"--json"]))
    elif words[0] == b"declare":
        words += [chance.choice(files), b"--system=fr", b"--month=" + chance.choice((b"2013-06", argument(chance)))]
        words += chance.choice(([], [b"--json"], [b"--task=" + argument(chance)], [b"--task=claim", b"--export=oui"]))
    elif words[0] in (b"verify", b"guide"):
        words += [b"--", chance.choice(files) if words[0] == b"verify" else argument(chance)]
    return words


@pytest.mark.parametrize("_share", range(SHARES))
def test_hostile_command_lines(_share: int, chance: random.Random, attack: Attack, tmp_path: Path) -> None:
    """A traceback in a terminal says that nobody thought of it; a steering sign takes the terminal over."""
    for _ in range(EACH):
        output, locale = chance.choice(OUTPUTS), chance.choice(LOCALES)
        words = line(chance, tmp_path)
        known = {"PATH": os.environ["PATH"], "LC_ALL": locale, "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
        done = subprocess.run(
            [b"sh", b"-c", f'"$0" "$@" {output}'.encode(), COMMAND.encode(), *words],
            env=known, cwd=tmp_path, capture_output=True, timeout=60, check=False,
        )  # fmt: skip
        said = (done.stdout + done.stderr).decode("utf-8", "surrogateescape")
        effect = None
        if "Traceback" in said or "Exception ignored" in said:
            effect = f"a traceback, {said[-300:]}"
        elif done.returncode not in STATUS:
            effect = f"status {done.returncode}"
        elif steering := {sign for sign in said if (sign < " " or "\x7f" <= sign < "\xa0") and sign not in ALLOWED}:
            effect = f"steering signs {steering}"
        attack.attempt((words, output, locale), effect)
