"""The `copie-privee` command: the same core, from a terminal.

Exit 0 for every legal outcome, 2 for input that cannot be understood (message on stderr).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from .assess import assess
from .assessment import Assessment
from .case import Case
from .catalogue import say
from .display import display
from .door import categories
from .errors import InputError
from .law import Law, load
from .version import __version__


def main(arguments: list[str] | None = None) -> int:
    """Run the command; gives the exit status."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    options = _parser().parse_args(arguments)
    try:
        run = {"assess": _assess, "categories": _categories}[options.command]
        run(options, load())
    except InputError as error:
        print(error.message, file=sys.stderr)
        return 2
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
    list_ = commands.add_parser("categories", help=say("cli.categories"))
    list_.add_argument("--json", action="store_true", help="JSON")
    return parser


def _assess(options: argparse.Namespace, law: Law) -> None:
    if options.cases is not None:
        for reply in _answer_lines(options.cases, law):
            print(json.dumps(reply, ensure_ascii=False))
        return
    typed = {field.name: getattr(options, field.name) for field in fields(Case)}
    assessment = assess(Case.from_mapping(typed), law)
    if options.json:
        print(json.dumps(assessment.as_json(), ensure_ascii=False, indent=2))
    else:
        _print_prose(assessment, law)


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


def _categories(options: argparse.Namespace, law: Law) -> None:
    listed = categories(law)
    if options.json:
        print(json.dumps(listed, ensure_ascii=False, indent=2))
        return
    for entry in listed:
        print(f"{entry['system']}  {entry['id']:24} {entry['label']}")


def _print_prose(assessment: Assessment, law: Law) -> None:
    shown = display(assessment, law)
    print(f"{shown['label']} : {shown['amount'] or shown['outcome_label']}")
    for line in shown["lines"]:
        print(line)
    print()
    for number, step in enumerate(shown["steps"], start=1):
        print(say("cli.reason", number=number, text=step["text"]))
        for citation in step["citations"]:
            print(say("cli.quote", quote=citation["quote"], label=citation["label"]))
    print()
    print(shown["validity"])
    for warning in shown["warnings"]:
        print(say("cli.warning", text=warning))


if __name__ == "__main__":
    raise SystemExit(main())
