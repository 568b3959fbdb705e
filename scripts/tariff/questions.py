"""The questions that lead from everyday words to a category: the register `guide.toml`, checked.

Takes the corpus and the rules; gives plain data for the wheel. What the questions say to readers is in the catalogue;
the register holds what raises them, the phrases of the law they come from, and where each answer leads.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from copie_privee.catalogue import FR
from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.registers import RegisterError, read_register
from scripts.tariff.rules import Rules

REGISTER = "guide.toml"


def read_guide(corpus: Corpus, rules: Rules, path: Path | None = None) -> list[dict[str, Any]]:
    """The questions, complete and checked. Raises RegisterError for what leads nowhere or cites no words."""
    return read_register(path or corpus.root / REGISTER, "question", lambda entry: _question(entry, corpus, rules))


def _question(entry: dict[str, Any], corpus: Corpus, rules: Rules) -> dict[str, Any]:
    where = entry["id"]
    corpus.of_known_system(entry)
    known = {category.id for category in corpus.categories if category.system == entry["system"]}
    if unknown := set(entry["cites"]) - set(rules.phrases):
        raise RegisterError(f"{where} : phrases inconnues, {', '.join(sorted(unknown))}")
    if unknown := {*entry.get("about", ()), *entry.get("between", ())} - known:
        raise RegisterError(f"{where} : catégories inconnues, {', '.join(sorted(unknown))}")
    answers = [_answer(f"{where}, {answer['id']}", answer, known, rules) for answer in entry["answer"]]
    for key in [f"guide.question.{entry['id']}", *(f"guide.answer.{entry['id']}.{a['id']}" for a in answers)]:
        if key not in FR:
            raise RegisterError(f"{where} : il manque la phrase {key} au catalogue")
    return {
        "id": entry["id"],
        "system": entry["system"],
        **{name: entry.get(name, ()) for name in ("about", "between", "only", "doubt")},
        "cites": entry["cites"],
        "answers": answers,
    }


def _answer(where: str, entry: dict[str, Any], known: set[str], rules: Rules) -> dict[str, Any]:
    category = entry.get("category", "")
    if category and category not in known:
        raise RegisterError(f"{where} : catégorie inconnue « {category} »")
    cites = entry.get("cites", ())
    if not category and (not cites or "outcome" not in entry or set(cites) - set(rules.phrases)):
        raise RegisterError(f"{where} : ne mène ni à une catégorie ni à une issue et à des mots de la loi")
    return {
        "id": entry["id"],
        **{kind: [condition.split() for condition in entry.get(kind, ())] for kind in ("when", "otherwise")},
        "category": category,
        "fields": entry.get("fields", {}),
        "outcome": "" if category else entry["outcome"],
        "cites": cites,
    }
