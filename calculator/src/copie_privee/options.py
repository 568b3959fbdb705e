"""The options of the `copie-privee` command, made from the fields of a case.

Takes the arguments as text and the law; gives what was chosen, or raises InputError for what no option takes, so that a
wrong command is answered like any other bad input. An option is written in full, and once.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any, NoReturn

from .case.fields import CIRCUMSTANCES, FIELDS, Field, FieldKind
from .case.question import accepted_ids
from .catalogue import say
from .errors import InputError
from .law import Law
from .version import __version__


class _Once(argparse.Action):
    """Keeps a value; a second one would silently replace the first."""

    def __call__(self, _parser: object, chosen: argparse.Namespace, value: Any, option: str | None = None) -> None:
        if option and getattr(chosen, self.dest) is not None:
            raise InputError("command", f"{option} {value}", say("accepted.option.once"))
        setattr(chosen, self.dest, value)


class _Parser(argparse.ArgumentParser):
    def __init__(self, **how: Any) -> None:
        super().__init__(**{**how, "allow_abbrev": False, "exit_on_error": False})
        self.register("action", None, _Once)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        try:
            return super().parse_known_args(args, namespace)
        except argparse.ArgumentError:
            raise InputError("command", " ".join(args), self._usage()) from None

    def error(self, _message: str) -> NoReturn:  # something is missing
        raise InputError("command", "", self._usage())

    def print_help(self, file: Any = None) -> None:
        print(self.format_help(), end="", file=file)  # a closed output is no reason to fill the other one

    def _usage(self) -> str:
        return " ".join(self.format_usage().split()[1:])


def read_options(typed: Sequence[str], law: Law) -> argparse.Namespace:
    """What was chosen. Raises InputError (field "command") for anything else, SystemExit after help and version."""
    chosen: argparse.Namespace
    chosen, unknown = _parser(law).parse_known_args(typed)
    if unknown:
        options = [f"--{name}" for name in vars(chosen) if name not in ("command", "table", "query")]
        raise InputError("command", " ".join(unknown), ", ".join(options))
    return chosen


def _parser(law: Law) -> _Parser:
    parser = _Parser(prog="copie-privee", description=say("cli.program"))
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True)
    assess_ = commands.add_parser("assess", help=say("cli.assess"), description=say("cli.assess"))
    for field in FIELDS.values():
        assess_.add_argument(f"--{field.name}", help=_help(field, law))
    assess_.add_argument("--cases", metavar="FILE.jsonl", help=say("field.cases"))
    assess_.add_argument("--json", action="store_true", help="JSON")
    assess_.add_argument("--receipt", action="store_true", help=say("cli.receipt"))
    declare = commands.add_parser("declare", help=say("cli.declare"), description=say("cli.declare"))
    declare.add_argument("table", nargs="+", metavar="IN.csv", help=say("cli.declare.file"))
    for name in ("month", "task", "basis"):
        declare.add_argument(f"--{name}", help=_told(say(f"field.{name}"), say(f"accepted.{name}")))
    for field in (FIELDS["system"], *CIRCUMSTANCES.values()):
        declare.add_argument(f"--{field.name}", help=_help(field, law))
    declare.add_argument("--out", metavar="FILE", help=_told(say("field.out"), say("accepted.out")))
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
