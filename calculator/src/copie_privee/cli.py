"""The `copie-privee` command: the same core, from a terminal.

Exit 0 for every legal outcome; 1 for a receipt that is refuted, or a file of which no row was answered; 2 for
input that cannot be understood (message on stderr); 74 where the output cannot be written; 130 when interrupted.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TextIO

from .answer import Assessment, Outcome
from .assess import assess
from .case import Case
from .case.fields import CIRCUMSTANCES, FIELDS, Field, FieldKind
from .case.question import accepted_ids
from .catalogue import say
from .door import categories
from .errors import InputError
from .law import Law, load
from .show.answer import display, display_guide
from .show.later import later_lines
from .show.tables import prose, written
from .tables import Table, listing
from .tables.cases import REFUSED, replies
from .tools.guide import guide
from .tools.receipt import KEYS, read_receipt, receipt, verify
from .version import __version__

NONE_ANSWERED, NOT_UNDERSTOOD, NOT_WRITTEN, INTERRUPTED = 1, 2, 74, 130
_CHUNK = 1 << 16
# Signs that would steer a terminal, part a line or turn the order of reading; told by their number instead.
_STEERING = [*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_VISIBLE = {sign: f"\\u{sign:04x}" for sign in _STEERING if chr(sign) not in "\n\t"}
_HIDDEN = re.compile(f"[{re.escape(''.join(map(chr, _VISIBLE)))}]")


def main(arguments: list[str] | None = None) -> int:
    """Run the command; gives the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            # what was typed and is no text comes back escaped instead of stopping the command
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    law = load()
    typed = [_as_text(argument) for argument in sys.argv[1:]] if arguments is None else arguments
    options = _parser(law).parse_args(typed)
    runs = {"assess": _assess, "categories": _categories, "guide": _guide, "verify": _verify, "declare": _declare}
    try:
        status = runs[options.command](options, law)
        if sys.stdout is None:
            raise OSError(say("cli.closed"))
        sys.stdout.flush()
    except InputError as error:
        _print(error.message, sys.stderr)
        return NOT_UNDERSTOOD
    except KeyboardInterrupt:
        _print(say("cli.interrupted"), sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # whoever read the output has seen enough
        _forget_output()
        return 0
    except OSError as problem:
        _forget_output()
        _print(say("cli.broken", problem=problem.strerror or problem), sys.stderr)
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


def _print(text: str = "", stream: TextIO | None = None) -> None:
    print(text.translate(_VISIBLE) if _HIDDEN.search(text) else text, file=stream or sys.stdout)


def _parser(law: Law) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="copie-privee", description=say("cli.program"))
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True)
    assess_ = commands.add_parser("assess", help=say("cli.assess"), description=say("cli.assess"))
    for field in FIELDS.values():
        assess_.add_argument(f"--{field.name}", help=_help(field, law))
    assess_.add_argument("--cases", metavar="FILE.jsonl", help=say("field.cases"))
    assess_.add_argument("--json", action="store_true", help="JSON")
    assess_.add_argument("--receipt", action="store_true", help=say("cli.receipt"))
    declare = commands.add_parser("declare", help=say("cli.declare"), description=say("cli.declare"))
    declare.add_argument("table", metavar="IN.csv", help=say("cli.declare.file"))
    for name in ("month", "task", "basis"):
        declare.add_argument(f"--{name}", help=_told(say(f"field.{name}"), say(f"accepted.{name}")))
    for field in (FIELDS["system"], *CIRCUMSTANCES.values()):
        declare.add_argument(f"--{field.name}", help=_help(field, law))
    declare.add_argument("--json", action="store_true", help="JSON")
    list_ = commands.add_parser("categories", help=say("cli.categories"))
    list_.add_argument("--json", action="store_true", help="JSON")
    guide_ = commands.add_parser("guide", help=say("cli.guide"), description=say("cli.guide"))
    guide_.add_argument("query", nargs="+", help=say("accepted.query"))
    guide_.add_argument("--json", action="store_true", help="JSON")
    verify_ = commands.add_parser("verify", help=say("cli.verify"), description=say("cli.verify"))
    verify_.add_argument("receipt", metavar="RECEIPT.json", help=say("field.receipt"))
    verify_.add_argument("--json", action="store_true", help="JSON")
    return parser


def _help(field: Field, law: Law) -> str:
    """What a field is and what it accepts; argparse takes `%` for a mark of its own."""
    return _told(field.label, accepted_ids(field.name, law) if field.kind is FieldKind.TEXT else field.accepted)


def _told(label: str, accepted: str) -> str:
    return say("cli.option", label=label, accepted=accepted).replace("%", "%%")


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
    _print(json.dumps(data, ensure_ascii=False, indent=2))


def _answer_lines(path: str, law: Law) -> Iterator[str]:
    try:
        with _file(path).open("rb") as file:
            yield from replies(file, law)
    except (OSError, ValueError) as problem:
        raise InputError("cases", path, say("accepted.cases")) from problem


def _declare(options: argparse.Namespace, law: Law) -> int:
    told = {name: getattr(options, name) for name in ("system", "month", "task", "basis", *CIRCUMSTANCES)}
    table = Table(listing(told, law), law)
    rows = (row for data, last in _chunks(options.table) for row in table.feed(data, last))
    first = list(islice(rows, 1))  # a file that is no table is refused before anything is written
    for line in (written if options.json else prose)(chain(first, rows), table):
        _print(line)
    return 0 if table.sums.answered or not table.sums.rows else NONE_ANSWERED


def _chunks(path: str) -> Iterator[tuple[bytes, bool]]:
    """The bytes of a file, or of the input for "-", and whether they are the last."""
    try:
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
        text = _file(options.receipt).read_text(encoding="utf-8")
    except (OSError, ValueError) as problem:
        raise InputError("receipt", options.receipt, say("accepted.receipt", keys=", ".join(KEYS))) from problem
    verification = verify(read_receipt(text), law)
    if options.json:
        _print_json(verification.as_json())
    else:
        _print("\n".join(verification.sentences()))
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
