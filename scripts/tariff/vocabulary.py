"""The words people use, packed for the guide: `vocabulary.toml` and the names the texts list, in one lexicon.

Takes the corpus, the questions, the rules and the later acts; gives plain data for the wheel. A name in a list leads to
its own point, or to the question between its points; a word of the register that says otherwise for such a name is
refused. Acts are called by the names that their labels say.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from copie_privee.catalogue import NARROW
from copie_privee.tools.tokens import tokens
from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.registers import Register, RegisterError, read_toml
from scripts.tariff.landmarks import Landmark, landmarks, names
from scripts.tariff.later_entries import Later
from scripts.tariff.listed import Listed, read_listed
from scripts.tariff.rules import Rules

REGISTER = "vocabulary.toml"
_WORDS = (
    "small",
    "noise",
    "joining",
    "coordinating",
    "belonging",
    "negating",
    "numbered",
    "numbering",
    "since",
    "packs",
    "lots",
    "measures",
    "kept",
)
_MARKS = ("is", "traits", "means", "flags", "models", "largest", "why")

Entry = dict[str, Any]


def read_vocabulary(
    corpus: Corpus, questions: list[dict[str, Any]], rules: Rules, later: Later, path: Path | None = None
) -> dict[str, Any]:
    """The vocabulary, complete and checked. Raises RegisterError for a word with two places or a place that is none."""
    file = read_toml(path or corpus.root / REGISTER)
    register, systems = file.data, corpus.systems
    _check_outside(file, systems, rules)
    things = {thing["id"]: thing for thing in register["thing"]}
    small = set(register["small"].split())
    packed: list[Entry] = []
    owners: dict[str, Entry] = {}

    for at, entry in enumerate(register["trait"]):
        with file.telling("trait", at):
            _add(packed, owners, _entry(entry, {}), _phrases(entry["words"]), small)
    for at, entry in enumerate(register["thing"]):
        with file.telling("thing", at):
            base = things.get(entry.get("is", entry["id"]))
            if base is None:
                raise RegisterError(f"{entry['id']} : aucune chose de ce nom, {entry['is']}")
            if unknown := {key for key in entry if len(key) == 2} - {"id", "is", *systems}:
                raise RegisterError(f"{entry['id']} : aucun texte de {', '.join(sorted(unknown))}")
            placed = {system: _rule(base.get(system, ""), system, corpus, questions, base) for system in systems}
            _add(packed, owners, _entry(entry, placed), _phrases(entry["words"]), small)
    for name in names(corpus, later, register["numbering"].split()):
        with file.telling("numbering"):
            _add(packed, owners, _entry(name, {}), _phrases(name["words"]), small)
    later.check_named({entry["id"] for entry in packed})
    _check_landmarks(landmarks(corpus, later), packed, file)
    _add_listed(packed, owners, read_listed(corpus), questions, systems, file)
    return {
        **{name: register[name] for name in _WORDS if name != "small"},
        "small": register["small"],
        **{name: register[name] for name in ("largest", "rounds", "years", "nearest", "outside", "offers", "counts")},
        "entries": packed,
    }


def _check_outside(file: Register, systems: list[str], rules: Rules) -> None:
    """Every country has the words that say what its text does not cite, and no other country has any."""
    for system in systems:
        if system not in file.data["outside"]:
            raise RegisterError(
                f"{file.at('outside')}: outside.{system} manque, les mots qui disent ce qui n'est pas cité"
            )
        cited = [phrase for phrases in file.data["outside"][system].values() for phrase in phrases]
        if unknown := set(cited) - set(rules.phrases):
            at = file.at("outside", system)
            raise RegisterError(f"{at}: outside.{system} : phrases inconnues, {', '.join(sorted(unknown))}")
    for name in ("nearest", "outside", "offers"):
        for system in file.data[name]:
            if system not in systems:
                raise RegisterError(f"{file.at(name, system)}: {name}.{system} : aucun texte de ce pays")


def _check_landmarks(found: list[Landmark], packed: list[Entry], file: Register) -> None:
    """Words lead to every landmark: by the name of its act, or by the state that it is about."""
    if unknown := {name for landmark in found for name in landmark.named_by} - {entry["id"] for entry in packed}:
        raise RegisterError(f"{file.at('trait')}: il manque ce que dit later.toml, {', '.join(sorted(unknown))}")


def _entry(given: Entry, rules: dict[str, Any]) -> Entry:
    given = given | {"why": _typeset(given.get("why", ""))}
    entry = {"id": given["id"], "words": "", **{mark: given[mark] for mark in _MARKS if given.get(mark)}}
    return entry | ({"rules": rules} if rules else {})


def _typeset(text: str) -> str:
    """Narrow no-break spaces where the register writes `~`, and inside guillemets."""
    return text.replace("« ", f"«{NARROW}").replace(" »", f"{NARROW}»").replace("~", NARROW)


def _phrases(words: str) -> list[str]:
    return [phrase for phrase in (piece.strip() for piece in words.split(",")) if phrase]


def _key(phrase: str, small: set[str]) -> tuple[str, str]:
    """A phrase as it is compared, and as it is packed: its words without the small ones, joined by hyphens."""
    kept = [token for token in tokens(phrase) if (token.is_word or token.is_number) and token.key not in small]
    return "".join(token.key for token in kept), "-".join(token.typed.lower() for token in kept)


def _add(packed: list[Entry], owners: dict[str, Entry], entry: Entry, phrases: list[str], small: set[str]) -> None:
    written: dict[str, str] = {}
    for phrase in phrases:
        key, form = _key(phrase, small)
        if not key:
            raise RegisterError(f"{entry['id']} : « {phrase} » n'a aucun mot")
        if key in owners and owners[key]["id"] != entry["id"]:
            raise RegisterError(f"« {phrase} » est à {owners[key]['id']} et à {entry['id']}")
        owners[key] = entry
        written.setdefault(key, form)
    entry["words"] = " ".join(written.values())
    packed.append(entry)


def _rule(said: str, system: str, corpus: Corpus, questions: list[dict[str, Any]], thing: Entry) -> dict[str, Any]:
    """{"lead": category}, {"ask": question, "presume": answer}, or {"out": "device" or "medium"}."""
    where = thing["id"]
    if not said:
        return {"out": "medium" if "medium" in thing.get("flags", ()) else "device"}
    if not said.startswith("?"):
        if said not in {category.id for category in corpus.categories if category.system == system}:
            raise RegisterError(f"{where} : catégorie inconnue « {said} »")
        return {"lead": said}
    id_, _, presumed = said[1:].partition("/")
    question = next((q for q in questions if (q["id"], q["system"]) == (id_, system)), None)
    if question is None or (presumed and presumed not in {answer["id"] for answer in question["answers"]}):
        raise RegisterError(f"{where} : question inconnue « {said} »")
    return {"ask": id_} | ({"presume": presumed} if presumed else {})


def _add_listed(
    packed: list[Entry],
    owners: dict[str, Entry],
    listed: list[Listed],
    questions: list[dict[str, Any]],
    systems: list[str],
    file: Register,
) -> None:
    """Every name of the lists: checked against the register, or an entry of its own."""
    stands = {entry["id"]: (kind, at) for kind in ("trait", "thing") for at, entry in enumerate(file.data[kind])}
    small = set(file.data["small"].split())
    places: dict[str, dict[str, list[str]]] = {}
    names: dict[str, str] = {}
    for item in listed:
        for form in item.forms:
            key, written = _key(form, small)
            categories = places.setdefault(key, {}).setdefault(item.system, [])
            if item.category not in categories:
                categories.append(item.category)
            names.setdefault(key, written)
    for key, by_system in places.items():
        if key in owners:
            with file.telling(*stands.get(owners[key]["id"], ())):
                _check(names[key], owners[key], by_system, questions)
            continue
        rules = {system: _between(names[key], by_system.get(system, []), system, questions) for system in systems}
        entry = {"id": names[key], "words": names[key], "rules": rules, "largest": "20 To"}
        owners[key] = entry
        packed.append(entry)


def _between(name: str, categories: list[str], system: str, questions: list[dict[str, Any]]) -> dict[str, Any]:
    for question in questions:
        if question["system"] == system and question["between"] and set(question["between"]) == set(categories):
            return {"ask": question["id"]}
    if len(categories) > 1:
        raise RegisterError(f"guide.toml : aucune question ne départage {', '.join(categories)} pour « {name} »")
    return {"lead": categories[0]} if categories else {"out": "device"}


def _check(name: str, entry: Entry, by_system: dict[str, list[str]], questions: list[dict[str, Any]]) -> None:
    """A word of the register that the lists name leads to every category that names it."""
    for system, categories in by_system.items():
        rule = entry.get("rules", {}).get(system, {})
        reached = {rule.get("lead")}
        for question in questions:
            if question["system"] == system and (
                question["id"] == rule.get("ask") or rule.get("lead") in question["about"]
            ):
                reached |= {answer["category"] for answer in question["answers"]}
        if missing := set(categories) - reached:
            listed = ", ".join(sorted(missing))
            raise RegisterError(f"{entry['id']} : « {name} » est listé dans {listed} et n'y mène pas")
