"""The `copie-privee` command: the same core, from a terminal.

Exit 0 for every legal outcome; 1 for a receipt that is refuted, or a file of which no row was answered; 2 for
input that cannot be understood (message on stderr); 74 where the output cannot be written; 130 when interrupted.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

from .answer import Assessment, Outcome
from .assess import assess
from .case import Case
from .case.fields import CIRCUMSTANCES, FIELDS
from .catalogue import say
from .door import categories
from .errors import InputError
from .jsontext import LONGEST
from .law import Law, load
from .options import read_options
from .show.answer import display, display_guide
from .show.kept import keep, way_of
from .show.later import later_lines
from .show.tables import prose, summary_text, written
from .tables import Line, SetAside, Table, listing
from .tables.cases import REFUSED, replies
from .tools.guide import guide
from .tools.receipt import KEYS, read_receipt, receipt, verify
from .visible import visible

NONE_ANSWERED, NOT_UNDERSTOOD, NOT_WRITTEN, INTERRUPTED = 1, 2, 74, 130
_CHUNK = 1 << 16
_LARGEST = 4 * LONGEST + 1  # bytes of a receipt: one too many is refused as any text that is too long


def main(arguments: list[str] | None = None) -> int:
    """Run the command; gives the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            # what was typed and is no text comes back escaped instead of stopping the command
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    runs = {"assess": _assess, "categories": _categories, "guide": _guide, "verify": _verify, "declare": _declare}
    try:
        law = load()
        typed = [_as_text(argument) for argument in sys.argv[1:]] if arguments is None else arguments
        try:
            options = read_options(typed, law)
            status = runs[options.command](options, law)
        except SystemExit as told:  # help, or the version
            status = int(told.code or 0)
        if sys.stdout is None:
            raise OSError(say("cli.closed"))
        sys.stdout.flush()
    except InputError as error:
        _complain(error.message)
        return NOT_UNDERSTOOD
    except KeyboardInterrupt:
        _complain(say("cli.interrupted"))
        return INTERRUPTED
    except BrokenPipeError:  # whoever read the output has seen enough
        _forget_output()
        return 0
    except OSError as problem:
        _forget_output()
        _complain(say("cli.broken", problem=problem.strerror or problem))
        return NOT_WRITTEN
    return status


def _as_text(argument: str) -> str:
    """An argument as UTF-8, whatever the locale made of its bytes."""
    return os.fsencode(argument).decode("utf-8", "surrogateescape")


def _file(argument: str) -> Path:
    """The file an argument names, by the very bytes that were typed. Raises ValueError for a name no file can have."""
    return Path(os.fsdecode(argument.encode("utf-8", "surrogateescape")))


def _forget_output() -> None:
    """Nothing more may be written at exit, or Python would complain once again."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _print(text: str = "") -> None:
    """One line, whatever its text holds."""
    print(visible(text))


def _complain(text: str) -> None:
    """The message, where there is somebody to read it: the exit status says the same."""
    if sys.stderr is None:
        return
    try:
        print(visible(text), file=sys.stderr, flush=True)
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def _assess(options: argparse.Namespace, law: Law) -> int:
    if options.cases is not None:
        return _assess_file(options, law)
    if options.date is not None and not options.date.strip():
        raise InputError("date", options.date, say("accepted.date"))
    case = Case.from_mapping({name: getattr(options, name) for name in FIELDS})
    if options.receipt:
        _print_json(receipt(case, law))
    elif options.json:
        _print_json(assess(case, law).as_json())
    else:
        _print_prose(assess(case, law), law)
    return 0


def _assess_file(options: argparse.Namespace, law: Law) -> int:
    """One reply a line of the file; every line tells its whole case, so that other options would be lost."""
    others = [f"--{name}" for name in (*FIELDS, "receipt") if getattr(options, name)]
    if others:
        raise InputError("cases", ", ".join(others), say("cli.alone"))
    answered = False
    for reply in _answer_lines(options.cases, law):
        answered = answered or not reply.startswith(REFUSED)
        _print(reply)
    return 0 if answered else NONE_ANSWERED


def _print_json(data: object) -> None:
    for line in json.dumps(data, ensure_ascii=False, indent=2).split("\n"):
        _print(line)


def _answer_lines(path: str, law: Law) -> Iterator[str]:
    try:
        with _file(path).open("rb") as file:
            yield from replies(file, law)
    except (OSError, ValueError) as problem:
        raise InputError("cases", path, say("accepted.cases")) from problem


def _declare(options: argparse.Namespace, law: Law) -> int:
    told = {name: getattr(options, name) for name in ("system", "month", "task", "basis", *CIRCUMSTANCES)}
    table = Table(listing(told, law), law, several=len(options.table) > 1)
    out = None if options.out is None else _out(options.out)
    rows = _rows(table, options.table)
    first = list(islice(rows, 1))  # a file that is no table is refused before anything is written
    if out:
        keep(out, chain(first, rows), table)
        summary = table.summary()
        if options.json:
            _print_json(summary.as_json())
        for line in () if options.json else summary_text(summary):
            _print(line)
    else:
        for line in (written if options.json else prose)(chain(first, rows), table):
            _print(line)
    return 0 if table.sums.answered or not table.sums.rows else NONE_ANSWERED


def _rows(table: Table, paths: list[str]) -> Iterator[Line | SetAside]:
    """The rows of one file after the other."""
    for path in paths:
        table.begin(Path(path).name)
        for data, last in _chunks(path):
            yield from table.feed(data, last)


def _out(typed: str) -> Path:
    """The file that a result is kept in. Raises InputError where its ending does not say how."""
    try:
        path = _file(typed)
        way_of(path)
    except ValueError as problem:
        raise InputError("out", typed, say("accepted.out")) from problem
    return path


def _chunks(path: str) -> Iterator[tuple[bytes, bool]]:
    """The bytes of a file, or of the input for "-", and whether they are the last."""
    try:
        if path == "-" and sys.stdin is None:
            raise OSError(say("cli.closed"))
        with sys.stdin.buffer if path == "-" else _file(path).open("rb") as file:
            while data := file.read(_CHUNK):
                yield data, False
    except (OSError, ValueError) as problem:
        raise InputError("table", path, say("accepted.file")) from problem
    yield b"", True


def _categories(options: argparse.Namespace, law: Law) -> int:
    listed = categories(law)
    if options.json:
        _print_json(listed)
        return 0
    for entry in listed:
        _print(f"{entry['system']}  {entry['id']:24} {entry['label']}")
    return 0


def _guide(options: argparse.Namespace, law: Law) -> int:
    guidance = guide(" ".join(options.query), law)
    if options.json:
        _print_json(guidance.as_json())
        return 0
    shown = display_guide(guidance, law)
    for directions in shown["systems"]:
        if not any(directions[part] for part in ("leads", "nearest", "questions", "beside")):
            continue
        _print(directions["label"])
        found = [*directions["leads"], *directions["nearest"]]
        for line in (directions["nothing"], *(lead["text"] for lead in found)):
            if line:
                _print(say("cli.item", text=line))
        for pointer in directions["beside"]:
            _print(say("cli.pointer", **pointer))
        for question in directions["questions"]:
            _print(say("cli.item", text=question["text"]))
            for answer in question["answers"]:
                _print(say("cli.answer", text=answer["text"], lead=answer["lead"]))
            for citation in question["citations"]:
                _print(say("cli.quote", quote=citation["quote"], label=citation["label"]))
    for notice in shown["notices"]:
        _print(notice)
    return 0


def _verify(options: argparse.Namespace, law: Law) -> int:
    try:
        with _file(options.receipt).open("rb") as file:
            text = file.read(_LARGEST).decode("utf-8")
    except (OSError, ValueError) as problem:
        raise InputError("receipt", options.receipt, say("accepted.receipt", keys=", ".join(KEYS))) from problem
    verification = verify(read_receipt(text), law)
    if options.json:
        _print_json(verification.as_json())
    else:
        for sentence in verification.sentences():
            _print(sentence)
    return 0 if verification.confirmed else 1


def _print_prose(assessment: Assessment, law: Law) -> None:
    shown = display(assessment, law)
    answer = shown["amount"] or shown["outcome_label"]
    if shown["amount"] and assessment.outcome is not Outcome.DUE:
        answer = say("display.outcome", amount=shown["amount"], outcome=shown["outcome_label"])
    _print(f"{shown['label']} : {answer}")
    for line in shown["lines"]:
        _print(line)
    if shown["later"]:
        _print()
        for line in later_lines(shown["later"]):
            _print(line)
    _print()
    for number, step in enumerate(shown["steps"], start=1):
        _print(say("cli.reason", number=number, text=step["text"]))
        for citation in step["citations"]:
            _print(say("cli.quote", quote=citation["quote"], label=citation["label"]))
    if shown["deadlines"]:
        _print()
        _print(say("cli.deadlines"))
    for deadline in shown["deadlines"]:
        _print(say("cli.item", text=deadline["text"]))
    if shown["readings"]:
        _print()
        _print(say("cli.readings"))
        for reading in shown["readings"]:
            _print(say("cli.item", text=reading["text"]))
    _print()
    _print(shown["validity"])
    for warning in shown["warnings"]:
        _print(say("cli.warning", text=warning))


if __name__ == "__main__":
    raise SystemExit(main())
