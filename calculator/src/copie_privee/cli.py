"""The `copie-privee` command: the same core, from a terminal.

Exit 0 for every legal outcome, 1 for a receipt that is refuted, 2 for input that cannot be understood (message on
stderr).
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from .answer.assessment import Assessment, Outcome
from .assess import assess
from .case.case import Case
from .catalogue import say
from .door import categories
from .errors import InputError
from .law.model import Law, load
from .show.answer import display, display_guide
from .tools.guide import guide
from .tools.receipt import KEYS, read_receipt, receipt, verify
from .version import __version__


def main(arguments: list[str] | None = None) -> int:
    """Run the command; gives the exit status."""
    for stream in (sys.stdout, sys.stderr):
        # what was typed and is no text comes back escaped instead of stopping the command
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    options = _parser().parse_args(arguments)
    runs = {"assess": _assess, "categories": _categories, "guide": _guide, "verify": _verify}
    try:
        return runs[options.command](options, load())
    except InputError as error:
        print(error.message, file=sys.stderr)
        return 2
    except BrokenPipeError:  # whoever read the output has seen enough; nothing more may be written at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="copie-privee", description=say("cli.program"))
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True)
    assess_ = commands.add_parser("assess", help=say("cli.assess"), description=say("cli.assess"))
    for field in fields(Case):
        assess_.add_argument(f"--{field.name}", default="", help=say(f"field.{field.name}"))
    assess_.add_argument("--cases", metavar="FILE.jsonl", help=say("field.cases"))
    assess_.add_argument("--json", action="store_true", help="JSON")
    assess_.add_argument("--receipt", action="store_true", help=say("cli.receipt"))
    list_ = commands.add_parser("categories", help=say("cli.categories"))
    list_.add_argument("--json", action="store_true", help="JSON")
    guide_ = commands.add_parser("guide", help=say("cli.guide"), description=say("cli.guide"))
    guide_.add_argument("query", nargs="+", help=say("accepted.query"))
    guide_.add_argument("--json", action="store_true", help="JSON")
    verify_ = commands.add_parser("verify", help=say("cli.verify"), description=say("cli.verify"))
    verify_.add_argument("receipt", metavar="RECEIPT.json", help=say("field.receipt"))
    verify_.add_argument("--json", action="store_true", help="JSON")
    return parser


def _assess(options: argparse.Namespace, law: Law) -> int:
    if options.cases is not None:
        for reply in _answer_lines(options.cases, law):
            print(json.dumps(reply, ensure_ascii=False))
        return 0
    typed = {field.name: getattr(options, field.name) for field in fields(Case)}
    case = Case.from_mapping(typed)
    if options.receipt:
        _print_json(receipt(case, law))
    elif options.json:
        _print_json(assess(case, law).as_json())
    else:
        _print_prose(assess(case, law), law)
    return 0


def _print_json(data: object) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2))


def _answer_lines(path: str, law: Law) -> Iterator[dict[str, Any]]:
    """One reply a line of the file, in order; a bad line gets an error with its number."""
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise InputError("cases", path, say("accepted.cases")) from problem
    for number, line in enumerate(lines, start=1):
        try:
            yield assess(_read_case(line), law).as_json()
        except InputError as error:
            yield {"error": {"line": number, **error.as_json()}}


def _read_case(line: str) -> Case:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, dict):
        keys = ", ".join(field.name for field in fields(Case))
        raise InputError("line", line, say("accepted.line", keys=keys))
    return Case.from_mapping(given)


def _categories(options: argparse.Namespace, law: Law) -> int:
    listed = categories(law)
    if options.json:
        _print_json(listed)
        return 0
    for entry in listed:
        print(f"{entry['system']}  {entry['id']:24} {entry['label']}")
    return 0


def _guide(options: argparse.Namespace, law: Law) -> int:
    guidance = guide(" ".join(options.query), law)
    if options.json:
        _print_json(guidance.as_json())
        return 0
    shown = display_guide(guidance, law)
    for directions in shown["systems"]:
        print(directions["label"])
        found = [*directions["leads"], *directions["nearest"]]
        for line in (directions["nothing"], *(lead["text"] for lead in found)):
            if line:
                print(say("cli.item", text=line))
        for question in directions["questions"]:
            print(say("cli.item", text=question["text"]))
            for answer in question["answers"]:
                print(say("cli.answer", text=answer["text"], lead=answer["lead"]))
            for citation in question["citations"]:
                print(say("cli.quote", quote=citation["quote"], label=citation["label"]))
    for notice in shown["notices"]:
        print(notice)
    return 0


def _verify(options: argparse.Namespace, law: Law) -> int:
    try:
        text = Path(options.receipt).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise InputError("receipt", options.receipt, say("accepted.receipt", keys=", ".join(KEYS))) from problem
    verification = verify(read_receipt(text), law)
    if options.json:
        _print_json(verification.as_json())
    else:
        print("\n".join(verification.sentences()))
    return 0 if verification.confirmed else 1


def _print_prose(assessment: Assessment, law: Law) -> None:
    shown = display(assessment, law)
    answer = shown["amount"] or shown["outcome_label"]
    if shown["amount"] and assessment.outcome is not Outcome.DUE:
        answer = say("display.outcome", amount=shown["amount"], outcome=shown["outcome_label"])
    print(f"{shown['label']} : {answer}")
    for line in shown["lines"]:
        print(line)
    print()
    for number, step in enumerate(shown["steps"], start=1):
        print(say("cli.reason", number=number, text=step["text"]))
        for citation in step["citations"]:
            print(say("cli.quote", quote=citation["quote"], label=citation["label"]))
    if shown["deadlines"]:
        print()
        print(say("cli.deadlines"))
    for deadline in shown["deadlines"]:
        print(say("cli.item", text=deadline["text"]))
    if shown["readings"]:
        print()
        print(say("cli.readings"))
        for reading in shown["readings"]:
            print(say("cli.item", text=reading["text"]))
    print()
    print(shown["validity"])
    for warning in shown["warnings"]:
        print(say("cli.warning", text=warning))


if __name__ == "__main__":
    raise SystemExit(main())
