"""The command where a terminal, a disk or a file is not as it should be: all this ended in a traceback or a lie."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from pathlib import Path

import pytest

from copie_privee import Case, assess, receipt
from copie_privee.door import answer
from tests.calculator.test_command import COMMAND, PHONE

LINE = {"system": "fr", "category": "telephone-mobile", "capacity": "64 Go", "date": "2013-06-01"}
pytestmark = pytest.mark.slow


def shell(script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A script of sh, in which $C is the command."""
    known = {"C": COMMAND, "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **environment}
    return subprocess.run(["sh", "-c", script], env=known, capture_output=True, encoding="utf-8", check=False)


def cases(folder: Path, content: bytes) -> str:
    file = folder / "cas.jsonl"
    file.write_bytes(content)
    return str(file)


@pytest.mark.parametrize("asked", ["categories", "guide disque", "categories --json"])
@pytest.mark.parametrize("output", [">&-", ">/dev/full"])
def test_an_output_that_takes_nothing_is_said(asked: str, output: str) -> None:
    """A script that trusts status 0 would go on with an empty file."""
    done = shell(f"$C {asked} {output}")
    assert done.returncode == 74
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


def test_a_reader_that_has_seen_enough_is_no_failure() -> None:
    """`copie-privee categories | head -1` is daily use."""
    done = shell("$C categories --json | head -1")
    assert (done.returncode, done.stdout, done.stderr) == (0, "[\n", "")


def test_interrupted_it_says_so(tmp_path: Path) -> None:
    """Ctrl-C is a wish, and its status is the one shells know."""
    pipe = tmp_path / "cas.jsonl"
    os.mkfifo(pipe)
    asked = [COMMAND, "assess", "--cases", str(pipe)]

    def heard() -> None:
        """Whoever runs the tests in the background has Ctrl-C ignored, and so would the command."""
        signal.signal(signal.SIGINT, signal.default_int_handler)

    # opened by both, and nothing written: the command waits for a line
    started = subprocess.Popen(asked, stderr=subprocess.PIPE, encoding="utf-8", preexec_fn=heard)
    with started as run, pipe.open("w", encoding="utf-8"):
        run.send_signal(signal.SIGINT)
        _, said = run.communicate(timeout=20)
    assert (run.returncode, said) == (130, "Interrompu.\n")


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8", "xx_YY"])
def test_the_guide_understands_accents_in_every_locale(locale: str) -> None:
    """In the C locale the bytes of « é » were no letters, and the answer « nothing found », with status 0."""
    done = shell("$C guide 'clé USB 8 Go'", LC_ALL=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 0
    assert done.stdout == shell("$C guide 'clé USB 8 Go'").stdout
    assert "Clé USB" in done.stdout


@pytest.mark.parametrize("other", [["--system", "be"], ["--receipt"], ["--date", "2013-06-01"], ["--export", "oui"]])
def test_an_option_beside_a_file_of_cases_is_refused(other: list[str], tmp_path: Path) -> None:
    """Ignored, it would leave whoever typed it with the answers to another question."""
    file = cases(tmp_path, json.dumps(LINE).encode())
    done = subprocess.run([COMMAND, "assess", "--cases", file, *other], capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stdout) == (2, "")
    assert other[0] in done.stderr


def test_a_file_of_which_nothing_is_answered_exits_1(tmp_path: Path) -> None:
    """Status 0 said that all went well."""
    for content, status in ((b"?\n{}\n", 1), (b"", 1), (b"?\n" + json.dumps(LINE).encode(), 0)):
        assert shell(f"$C assess --cases {cases(tmp_path, content)}").returncode == status


def test_marks_of_files_and_of_lines_cost_no_case(tmp_path: Path) -> None:
    """A byte order mark cost the first case; U+2028 and U+0085 inside a string parted a line in two."""
    odd = [LINE | {"category": f"tablette{sign}"} for sign in "\u2028\u2029\u0085\x0b\x0c\x1c"]
    lines = [json.dumps(line, ensure_ascii=False) for line in (LINE, *odd, LINE)]
    marked = "\ufeff" + "\n".join(lines)
    done = shell(f"$C assess --cases {cases(tmp_path, marked.encode())}")
    replies = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(replies) == len(lines)
    assert replies[0] == replies[-1] == assess(Case.from_mapping(LINE)).as_json()
    assert [reply["error"]["field"] for reply in replies[1:-1]] == ["category"] * len(odd)


def test_escape_codes_of_a_receipt_do_not_reach_the_terminal(tmp_path: Path) -> None:
    """A receipt could else rewrite on the screen the verdict that refutes it."""
    made = receipt(Case.from_mapping(LINE))
    made["assessment"]["total"] = "\x1b[2J\x1b]0;x\x07\u202e15,10\x9b1m"
    file = tmp_path / "reçu.json"
    file.write_text(json.dumps(made), encoding="utf-8")
    for done in (shell(f"$C verify {file}"), shell("$C assess --system \x1b[31m")):
        assert done.returncode in (1, 2)
        said = done.stdout + done.stderr
        assert not set("\x1b\x07\x9b\u202e") & set(said)
        assert "\\u001b" in said


@pytest.mark.parametrize("capacity", ["0,0000001 Go", "0,000000000001 ko", "0,000001 Go", "0.0000009 To", "1E-7 Go"])
def test_the_smallest_capacity_has_a_reply(capacity: str, tmp_path: Path) -> None:
    """One raised out of the door, and one line of a file ended the whole run."""
    case = LINE | {"capacity": capacity}
    reply = json.loads(answer(json.dumps({"op": "assess", "case": case})))
    assert reply.get("error", {"field": "capacity"})["field"] == "capacity"
    lines = [json.dumps(line) for line in (case, LINE)]
    done = shell(f"$C assess --cases {cases(tmp_path, chr(10).join(lines).encode())}")
    assert len(done.stdout.splitlines()) == 2
    assert json.loads(done.stdout.splitlines()[1])["unit_amount"] == "15.10"


@pytest.mark.parametrize("depth", [33, 1_000, 3_000, 100_000])
def test_nested_brackets_are_refused_and_the_next_question_answered(depth: int, tmp_path: Path) -> None:
    """Six thousand brackets killed the engine in every browser, and the tool beside it with it."""
    nested = "[" * depth + "]" * depth
    for asked in ({"op": "verify", "receipt": nested}, {"op": "verify", "receipt": f'{{"form": {nested}}}'}):
        assert json.loads(answer(json.dumps(asked)))["error"]["field"] == "receipt"
    assert json.loads(answer(f'{{"op": "assess", "case": {nested}}}'))["error"]["field"] == "op"
    assert "assessment" in json.loads(answer(json.dumps({"op": "assess", "case": LINE})))
    file = tmp_path / "reçu.json"
    file.write_text(nested, encoding="utf-8")
    done = shell(f"$C verify {file}")
    assert (done.returncode, done.stdout, "Traceback" in done.stderr) == (2, "", False)


@pytest.mark.parametrize(
    "lie", ['"assessment.total": "0.01"', '"": "0.01"', '"assessment": {}', '"version": "9"', '"case": {}', '"x": null']
)
@pytest.mark.parametrize("last", [True, False])
def test_a_key_more_is_never_confirmed(lie: str, last: bool, tmp_path: Path) -> None:
    """Dotted, empty, double or unknown: whoever reads the file sees a lie, and the command said it was confirmed."""
    text = json.dumps(receipt(Case.from_mapping(LINE)))
    forged = f"{text[:-1]}, {lie}}}" if last else f"{{{lie}, {text[1:]}"
    file = tmp_path / "reçu.json"
    file.write_text(forged, encoding="utf-8")
    assert shell(f"$C verify {file}").returncode in (1, 2)
    reply = json.loads(answer(json.dumps({"op": "verify", "receipt": forged})))
    assert "error" in reply or reply["verification"]["confirmed"] is False


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_a_file_with_an_accent_is_found_in_every_locale(locale: str, tmp_path: Path) -> None:
    """« reçu.json » is what the page proposes; in the C locale it ended in a traceback."""
    (tmp_path / "reçu.json").write_text(json.dumps(receipt(Case.from_mapping(LINE))), encoding="utf-8")
    (tmp_path / "été.jsonl").write_text(json.dumps(LINE), encoding="utf-8")
    plain = {"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for script in (f"cd {tmp_path}; $C verify reçu.json", f"cd {tmp_path}; $C assess --cases été.jsonl"):
        done = shell(script, **plain)
        assert (done.returncode, done.stderr) == (0, "")


def test_what_is_confirmed_is_told() -> None:
    """« Confirmed » without the case and the amount says nothing about what the reader holds in hand."""
    reply = json.loads(answer(json.dumps({"op": "verify", "receipt": json.dumps(receipt(Case.from_mapping(LINE)))})))
    told = json.dumps(reply["display"], ensure_ascii=False)
    assert reply["verification"]["confirmed"] is True
    assert "64\u00a0Go" in told
    assert "15,10\u202f€" in told


def test_the_phone_is_the_one_of_the_other_tests() -> None:
    """The line of a file and the options of the command tell the same case."""
    told = subprocess.run([COMMAND, "assess", *PHONE, "--json"], capture_output=True, encoding="utf-8", check=True)
    assert json.loads(told.stdout) == assess(Case.from_mapping(LINE)).as_json()


@pytest.mark.parametrize(
    ("script", "status"),
    [
        ("$C declare - --system fr --month 2013-06 <&-", 2),
        ("$C verify /nope 2>/dev/full", 2),
        ("$C verify /nope 2>&-", 2),
        ("$C assess --cases /nope 2>/dev/full", 2),
        ("$C assess --system xx 2>&-", 2),
        ("$C --help >/dev/full", 74),
        ("$C assess -h >&-", 74),
        ("$C assess -h >&- 2>&-", 74),
        ("$C --version >/dev/full 2>/dev/full", 74),
        ("ulimit -v 1500000; $C verify /dev/zero", 2),
        ("$C verify .", 2),
    ],
)
def test_streams_that_are_shut_change_no_status(script: str, status: int) -> None:
    """A status is all that a script has: « refuted » for a file that was not found is a lie."""
    done = shell(script)
    assert (done.returncode, done.stdout) == (status, "")
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") <= 1


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("assess --system fr --system be", "--system be"),
        ("assess --cases a --cases b", "--cases b"),
        ("declare a.csv --month 2013-06 --month 2013-07", "--month 2013-07"),
        ("assess --sys fr", "--sys"),
        ("assess --quelle-capacite 64", "--quelle-capacite"),
        ("deviner", "deviner"),
        ("assess --capacity", "--capacity"),
        ("verify", "RECEIPT.json"),
        ("", "assess"),
    ],
)
def test_an_option_is_written_in_full_and_once(options: str, told: str) -> None:
    """Of two options the first was lost in silence, and half a name was taken for another."""
    done = shell(f"$C {options}")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Commande")
    assert "Accepté" in done.stderr
    assert told in done.stderr
    assert done.stderr.count("\n") == 1
