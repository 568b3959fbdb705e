"""The tools as the build renders them: form, first answer, and what is said without JavaScript.

Takes the law and the door itself, so that page and browser answer with one voice; gives one raw block of HTML a tool.
No capacity or amount is typed here: cases start where the law and its registers say.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import lxml.html
from jinja2 import Environment

from copie_privee import assess
from copie_privee.case import FIELDS
from copie_privee.catalogue import has, say
from copie_privee.door import answer
from copie_privee.french import raised
from copie_privee.law import Category, Law
from copie_privee.systems import system
from copie_privee.tools.compare import together
from copie_privee.tools.dossier import Asked, Choice, dossier
from copie_privee.tools.trace import trace
from scripts.cards.binding import bind
from scripts.cards.calculators import start_case
from scripts.catalogue import say as words

Option = dict[str, Any]
PAYERS = FIELDS["payer"].choices


class Tools:
    """Renders tools by name; `render` is what a hand-written page calls."""

    def __init__(self, env: Environment, law: Law, engine: str) -> None:
        self.env, self.law, self.engine = env, law, engine

    def render(self, name: str, root: str, *first: str) -> str:
        """A tool, by the name of its template; `first`: the system and the category it answers in the page."""
        request = self._first(name, self.law.categories[first[0], first[1]]) if first else {}
        shown = self._ask(request) if request else {}
        context = {"root": root, "engine": self.engine, "case": shown.get("case", {})}
        context |= {"groups": self._groups(name), "outcomes": []}
        if name == "declare":
            payers = [{"value": id_, "label": raised(FIELDS["payer"].choice_label(id_)), "data": {}} for id_ in PAYERS]
            context |= {"payers": [{"label": "", "options": payers}]}
        if name == "dossier":
            context |= {"chosen": shown["case"]["category"], "outcomes": self._outcomes(shown["case"])}
            context["opening"] = list(self._opening())
        html = self.env.get_template(f"tools/{name}.html.j2").render(tool=context).strip()
        tree = lxml.html.fragment_fromstring(html)
        section = tree.find(".//section[@data-answer]")
        if request:
            bind(section, shown, root)
        printed: str = lxml.html.tostring(tree, encoding="unicode")
        return "\n".join(line for line in printed.splitlines() if line.strip())

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        reply = json.loads(answer(json.dumps(request)))
        display: dict[str, Any] = reply["display"]
        return display

    def _first(self, name: str, category: Category) -> dict[str, Any]:
        """The question answered in the page: its case comes from the start of a category."""
        if name == "compare":
            device = next(d for d in self.law.devices.values() if d.sides[category.system].category is category)
            return {"op": name, "device": device.id, "capacity": category.start}
        if name == "trace":
            amount = trace_amount(category, self.law)
            return {"op": name, "amount": amount}
        case = start_case(category).as_json() | {"date": str(self._date(category))}
        return {"op": name, "case": case}

    def _date(self, category: Category) -> object:
        """A day on which every text of the system published here held, where there is one for the category."""
        starts = [
            valid.start for work, valid in self.law.periods.items() if self.law.works[work].system == category.system
        ]
        valid = category.valid
        return max(start for start in [valid.start, *starts] if valid.until is None or start < valid.until)

    def _groups(self, name: str) -> list[dict[str, Any]]:
        if name == "compare":
            return [{"label": "", "options": [self._device(id_) for id_ in self.law.devices]}]
        systems = [{"value": id_, "label": say(f"system.{id_}"), "data": {}} for id_ in self.law.systems]
        if name == "declare":
            return [{"label": "", "options": systems}]
        if name == "trace":
            return [
                {"label": "", "options": [{"value": "", "label": words("tool.both_systems"), "data": {}}, *systems]}
            ]
        return [
            {
                "label": say(f"system.{id_}"),
                "options": [self._category(category) for category in self.law.of_system(id_)],
            }
            for id_ in self.law.systems
        ]

    def _device(self, id_: str) -> Option:
        device = self.law.devices[id_]
        sides = [side.category for side in device.sides.values() if side.category]
        needing = [category for category in sides if category.needs_capacity]
        data = {
            "needs-capacity": "true" if needing else "false",
            "start-capacity": needing[0].start if needing else "",
            "start-date": str(together(self.law)[0]),
        }
        return {"value": id_, "label": device.label, "data": data}

    def _category(self, category: Category) -> Option:
        data = {
            "system": category.system,
            "needs-capacity": "true" if category.needs_capacity else "false",
            "start-capacity": category.start,
            "start-date": str(self._date(category)),
        }
        return {"value": category.id, "label": category.label, "data": data}

    def _opening(self) -> Iterator[dict[str, Any]]:
        """Who may ask, country by country: the answers that lead through the first two questions of a case."""
        for id_ in self.law.systems:
            category = min(self.law.of_system(id_), key=lambda c: not (c.is_medium and c.needs_capacity))
            case = start_case(category).as_json() | {"date": str(self._date(category))}
            who = []
            first = dossier(case, self.law).open
            assert first is not None
            for choice in first.choices:
                answered = {first.field: choice.value}
                then = dossier(case | answered, self.law).open if choice.value == "non" else None
                for each in [(then, inner) for inner in then.choices] if then else [(first, choice)]:
                    value = urlencode(answered | {each[0].field: each[1].value})
                    who.append({"value": value, "label": _who(each[0].field, each[1], id_)})
            yield {"id": id_, "name": say(f"system.{id_}"), "who": who}

    def _outcomes(self, first: dict[str, str]) -> list[dict[str, Any]]:
        """Every way through the questions, for a case of each system."""
        listed = []
        for id_ in self.law.systems:
            category = min(self.law.of_system(id_), key=lambda c: not (c.is_medium and c.needs_capacity))
            case = first if first["system"] == id_ else start_case(category).as_json()
            listed.append({"name": say(f"system.{id_}"), "rows": list(self._paths(case, ()))})
        return listed

    def _paths(self, case: dict[str, str], labels: tuple[str, ...]) -> Iterator[dict[str, Any]]:
        found = dossier(case, self.law)
        if found.open is None or found.open.kind == "date":
            shown = self._ask({"op": "dossier", "case": case})
            file, question = shown["file"], shown["question"]
            outcome = file["title"] if file else question["text"]
            places = file["provisions"] if file else question["citations"]
            yield {"labels": " → ".join(labels), "outcome": outcome, "provisions": places}
            return
        for value, label in self._ways(found.open, case["system"]):
            yield from self._paths(case | {found.open.field: value}, (*labels, label))

    def _ways(self, asked: Asked, system_id: str) -> list[tuple[str, str]]:
        """The answers to a question, with short names; of an amount, that of the case and those of the law."""
        field = say(f"field.{asked.field}")
        if asked.kind == "euros":
            amounts = (asked.value, *system(system_id).relief.samples(asked.field, self.law))
            return [(value, words("tool.way", field=field, answer=value)) for value in amounts]
        return [
            (choice.value, words("tool.way", field=field, answer=choice.label[:1].lower() + choice.label[1:]))
            for choice in asked.choices
        ]


def _who(field: str, choice: Choice, system_id: str) -> str:
    """An answer as the name of whoever gives it."""
    key = f"dossier.who.{field}.{choice.value}.{system_id}"
    return say(key) if has(key) else choice.label


def trace_amount(category: Category, law: Law) -> str:
    """The amount of a category's start, as an invoice of its first days shows it."""
    total = assess(start_case(category), law).total
    assert total is not None
    assert trace(str(total), law=law).matches
    return str(total).replace(".", ",")
