"""A new field: a line in the table, its words, the country's list of fields, and the rule that looks at it.

Whatever a reader meets (parser, schema, form, help, file, messages) knows it from the table. The made-up country of
`tests/new_country` gets it, in a copy of the package.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from copie_privee.catalogue import NARROW
from tests.new_country.beside import Reply, add_country, asked, copy_package, pack, run, write_registers

CASE = {"system": "xx", "category": "telephone", "date": "2013-02-01", "institution": "oui"}
# file, words that stand in it once, what is added before them
RECIPE = [
    ("case/fields.py", "\n    @property\n    def given",
     '    wrapping: str | None = _choice("refund", "whole", "torn")\n'),
    ("catalogue/fields.py", '    "field.system":', '    "field.wrapping": "Emballage",\n'
     '    "choice.wrapping.whole": "intact",\n    "choice.wrapping.torn": "déchiré",\n'),
    ("systems/xx/fields.py", '"institution",)\n\n\ndef check', '"wrapping", '),
    ("systems/xx/fields.py", '"institution",)\n', '"wrapping", '),
    ("systems/xx/rule.py", "        return Ruling(Outcome.REFUNDABLE", """\
        if question.facts.wrapping is None:
            asks = Step(Kind.QUESTION, say("question.wrapping.xx"), law.say("xx.invoice"))
            return Ruling(Outcome.NEEDS_JUDGEMENT, steps=(asks,), missing=("wrapping",))
        if question.facts.wrapping == "torn":
            return Ruling(Outcome.DUE, found, steps=(*found.steps, school))
"""),
    ("systems/xx/words.py", '    "system.xx":', '    "question.wrapping.xx": "L’emballage utopien est-il intact~?",\n'),
]  # fmt: skip


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_package(tmp_path_factory.mktemp("field"))
    add_country(folder)
    for name, before, added in RECIPE:
        file = folder / "copie_privee" / name
        text = file.read_text(encoding="utf-8")
        assert before in text, (name, before)
        at = text.rindex(before)
        file.write_text(text[:at] + added + text[at:], encoding="utf-8")
    done = pack(folder, write_registers(folder / "source_texts"))
    assert done.returncode == 0, done.stderr
    return folder


def test_parser_rule_and_messages_know_it(package: Path) -> None:
    """A field that is read and not weighed, or refused without its name, helps nobody."""
    torn, whole, unsaid, wet, elsewhere, receipt = asked(
        package,
        {"op": "assess", "case": CASE | {"wrapping": "torn"}},
        {"op": "assess", "case": CASE | {"wrapping": "WHOLE"}},
        {"op": "assess", "case": CASE},
        {"op": "assess", "case": CASE | {"wrapping": "mouillé"}},
        {"op": "assess", "case": {"system": "be", "category": "ordinateur", "date": "2012-06-01", "wrapping": "torn"}},
        {"op": "receipt", "case": CASE | {"wrapping": "whole"}},
    )
    outcomes = [reply["assessment"]["outcome"] for reply in (torn, whole, unsaid)]
    assert outcomes == ["due", "refundable", "needs_judgement"]
    (question,) = unsaid["display"]["questions"]
    assert (question["label"], [choice["label"] for choice in question["choices"]]) == (
        "Emballage",
        ["intact", "déchiré"],
    )
    assert wet["error"]["message"] == (
        f"Emballage{NARROW}: «{NARROW}mouillé{NARROW}» n’est pas compris. "
        f"Accepté{NARROW}: whole (intact), torn (déchiré)."
    )
    assert any("Sans effet ici" in warning and "Emballage" in warning for warning in elsewhere["display"]["warnings"])
    assert whole["display"]["case"]["wrapping"] == receipt["receipt"]["case"]["wrapping"] == "whole"


def test_form_schema_and_help_know_it(package: Path) -> None:
    """Three descriptions of a case that differ would each be right somewhere only."""
    (form,) = asked(package, {"op": "fields", "case": CASE})
    found: dict[str, Reply] = {field["field"]: field for field in form["fields"]}
    assert found["wrapping"]["kind"] == "choice"
    assert found["wrapping"]["group_label"] == "Demande de remboursement"
    printed = "import json; from copie_privee import case_schema; print(json.dumps(case_schema()))"
    schema = json.loads(run(package, "-c", printed).stdout)
    assert schema["properties"]["wrapping"] == {"enum": ["whole", "torn", "", None]}
    shown = run(package, "-m", "copie_privee.cli", "assess", "--help").stdout
    assert "--wrapping WRAPPING" in shown
    assert f"Emballage{NARROW}: whole (intact), torn (déchiré)" in shown


def test_the_file_asks_it_with_its_labels(package: Path) -> None:
    """The question of a file and the control of a form are one field."""
    open_, done = asked(
        package, {"op": "dossier", "case": CASE}, {"op": "dossier", "case": CASE | {"wrapping": "whole"}}
    )
    question = open_["display"]["question"]
    assert (question["field"], question["text"]) == ("wrapping", f"L’emballage utopien est-il intact{NARROW}?")
    assert [choice["label"] for choice in question["choices"]] == ["Intact", "Déchiré"]
    assert done["dossier"]["open"] is None
    assert [step["answer"] for step in done["display"]["path"]] == ["Oui", "Intact"]
