"""What stands in each register of `source_texts/`: its entries, their keys, and what each entry has to itself."""

from __future__ import annotations

from copie_privee.answer.assessment import Outcome
from copie_privee.case import FIELDS
from copie_privee.law import GRADES, STATES
from scripts.lawdoc.shapes import (
    DAY,
    LIST,
    NUMBER,
    WORDS,
    YES,
    Fixed,
    Several,
    Shape,
    Table,
    each,
    holding,
    matching,
    one_of,
)

COUNTRY = matching("un pays, de deux lettres", "[a-z]{2}")
SIZE = matching("une capacité avec son unité", r"[0-9]+(?:,[0-9]+)? [MGT][oB]")
DATED = matching(
    "un jour ou un mois, AAAA-MM-JJ ou AAAA-MM", r"[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?"
)
_WORDS_OF_PHRASES = (
    "small", "noise", "joining", "coordinating", "belonging", "negating", "numbered", "numbering", "since", "packs",
    "lots", "measures", "kept",
)  # fmt: skip
_FLAGS = Several(one_of("medium", "weak", "part", "speeds", "beside", "aside", "host", "sizeless", "megabytes", "out"))
_NAMED = Several(WORDS, least=0)
_GRADED: dict[str, Shape] = {"grade": one_of(*GRADES), "sources": LIST}


def _by_country(shape: Shape) -> Table:
    return Table({}, shape, lambda key: len(key) == 2)


def _entries(fields: dict[str, Shape], *names: tuple[str, ...], countries: Shape | None = None) -> Several:
    return Several(Table(fields, countries, lambda key: len(key) == 2), names=names)


# the circumstances of a case that are chosen from a list
_FIELDS = Table({f"{name}?": one_of(*field.choices) for name, field in FIELDS.items() if field.choices})
_SIDE = Table({"category?": WORDS, "fields?": _FIELDS, "cites?": LIST})
_ANSWER: dict[str, Shape] = {
    "id": WORDS, "when?": _NAMED, "otherwise?": LIST, "category?": WORDS, "fields?": _FIELDS,
    "outcome?": one_of(*(outcome for outcome in Outcome if not outcome.has_amount)),
    "cites?": LIST,
}  # fmt: skip

SHAPES: dict[str, Table] = {
    "sources.toml": Table({
        "work": _entries({
            "id": WORDS, "system": COUNTRY, "raw": WORDS, "sha256": matching("un sha256", "[0-9a-f]{64}"),
            "edition": WORDS, "title": WORDS, "short": WORDS, "subject": WORDS, "author": WORDS, "date": DAY,
            "published": WORDS, "version": WORDS, "identifiers": each(WORDS), "uri?": WORDS, "portion?": WORDS,
            "publication?": Table({"date": DAY, "name": WORDS, "number?": WORDS}),
            "amending?": each(Table({"name": WORDS, "work": holding("date")})),
            "journal?": LIST, "citation?": holding("place"),
        }, ("id",), ("raw",), ("edition",)),
    }),
    "chronology.toml": Table({
        "period": _entries({
            "work": WORDS, "places": LIST, "from": DAY, "until?": DAY, "seen_until?": DAY, "start_places?": LIST,
            "start_authority": WORDS, "end_authority": WORDS, "grade": one_of("seen", "inferred"), "grade_note?": WORDS,
        }, ("work", "places")),
    }),
    "categories.toml": Table({
        "category": _entries({
            "id": WORDS, "system": COUNTRY, "work": WORDS, "label": WORDS, "defined_in": WORDS, "tariff_in": WORDS,
            "words": LIST, "common": Several(SIZE, least=0), "start_band?": NUMBER,
        }, ("system", "id")),
    }),
    "errata.toml": Table({
        "erratum": _entries({
            "work": WORDS, "number": NUMBER, "kind": one_of("edited", "kept", "layout"), "place": WORDS,
            "source": WORDS, "edited?": WORDS, "expected?": WORDS, "also?": LIST, "reason": WORDS, "ground": WORDS,
        }, ("work", "number")),
    }),
    "cited.toml": Table({
        "cited": _entries({
            "id": WORDS, "title": WORDS, "identifiers?": each(WORDS), "link?": WORDS, "published?": WORDS,
            "seen_in?": WORDS, "places?": _entries({"eid": WORDS, "title": WORDS}, ("eid",)),
        }, ("id",)),
    }),
    "terms.toml": Table({
        "term": _entries({
            "work": WORDS, "defined_in": WORDS, "forms": LIST, "not_in?": LIST,
        }, ("work", "defined_in"), ("work", "forms")),
    }),
    "answers.toml": Table({
        "answer": _entries({"work": WORDS, "place": WORDS, "words": LIST}, ("work", "place")),
        "page": _entries({"location": WORDS, "words": LIST}, ("location",)),
    }),
    "headings.toml": Table({"heading": _entries({"work": WORDS, "titles": each(WORDS)}, ("work",))}),
    "unlinked.toml": Table({
        "unlinked": _entries({
            "work": WORDS, "place": WORDS, "words": WORDS, "reason": WORDS,
        }, ("work", "place", "words")),
    }),
    "rules.toml": Table({
        "rule": _entries({
            "work": WORDS, "place": WORDS, "status": one_of("code", "human", "none"), "note?": WORDS, "by?": LIST,
            "cites?": each(WORDS), "names?": LIST,
            "figures?": each(matching("un texte où {} tient la place du nombre", r"[^{}]*\{\}[^{}]*")),
        }, ("work", "place")),
    }),
    "devices.toml": Table({"device": _entries({"id": WORDS, "label": WORDS}, ("id",), countries=_SIDE)}),
    "vat.toml": Table({
        "rate": _entries({
            "system": COUNTRY, "percent": matching("un taux, « 19.6 »", r"[0-9]{1,2}(?:\.[0-9]+)?"), "from": DAY,
            "until?": DAY, "source": WORDS, "grade": one_of("seen", "inferred", "memory"),
        }, ("system", "from")),
    }),
    "guide.toml": Table({
        "question": _entries({
            "id": WORDS, "system": COUNTRY, "about?": LIST, "between?": LIST, "only?": LIST, "doubt?": LIST,
            "cites": LIST, "answer": _entries(_ANSWER, ("id",)),
        }, ("id",)),
    }),
    "vocabulary.toml": Table({
        "largest": SIZE, "rounds": WORDS, "years": Fixed((NUMBER, NUMBER)),
        **dict.fromkeys(_WORDS_OF_PHRASES, WORDS),
        "nearest": _by_country(LIST),
        "outside": _by_country(Table({"device": LIST, "medium": LIST})),
        "offers": _by_country(Table({"fields": _FIELDS, "device": WORDS, "none": WORDS, "integrated": WORDS})),
        "counts": each(NUMBER),
        "trait": _entries({"id": WORDS, "words": WORDS, "models?": WORDS, "flags?": _FLAGS, "why?": WORDS}, ("id",)),
        "thing": _entries({
            "id": WORDS, "words": WORDS, "why": WORDS, "is?": WORDS, "models?": WORDS, "flags?": _FLAGS, "means?": LIST,
            "traits?": LIST, "largest?": SIZE,
        }, ("id",), countries=WORDS),
    }),
    "caselaw.toml": Table({
        "ruling": _entries({
            "id": WORDS, "court": WORDS, "date": DAY, "number": WORDS, "name?": WORDS, "ecli?": WORDS,
            "decides?": WORDS, "seen?": WORDS, "places?": Several(Fixed((WORDS, WORDS))), "acts?": LIST,
        }, ("id",)),
    }),
    "later.toml": Table({
        "source": _entries({
            "id": WORDS, "kind": one_of(*GRADES[:-1]), "title": WORDS, "address": WORDS, "read": DATED,
        }, ("id",)),
        "horizon": _entries({"system": COUNTRY, "seen": DAY, "text": WORDS}, ("system",)),
        "act": _entries({
            "id": WORDS, "system": COUNTRY, "label": WORDS, "short": WORDS, "date": DATED, "published": WORDS,
            **_GRADED, "in_force?": WORDS, "identifiers?": each(WORDS), "link?": WORDS, "formed?": YES,
            "challenge?": WORDS, "note?": WORDS, "earlier?": YES, "repealed?": WORDS, "named_by?": LIST,
        }, ("id",)),
        "family": _entries({
            "id": WORDS, "system": COUNTRY, "label": WORDS, "categories": _NAMED, "named_by?": LIST,
        }, ("id",), ("system", "categories")),
        "period": _entries({
            "family": WORDS, "act": WORDS, "from": DAY, "until?": DAY, "seen_until?": DAY,
            "state?": one_of(*STATES), "os?": LIST, "bound?": one_of("up_to", "below"), **_GRADED, "note?": WORDS,
            "bands?": Several(Fixed((
                matching("une capacité avec son unité, ou rien", r"(?:[0-9]+ [MGT][oB])?"),
                matching("un montant en euros, avec un point et deux décimales", r"[0-9]+\.[0-9]{2}"),
            ))),
        }),  # `later` says which may not stand side by side
        "sighting": _entries({"family": WORDS, "date": DATED, "text": WORDS, **_GRADED}, ("family", "date")),
        "around": _entries({
            "id": WORDS, "system": COUNTRY, "title": WORDS, "text": WORDS, **_GRADED, "named_by?": LIST,
        }, ("id",)),
        "absent": _entries({"system": COUNTRY, "title": WORDS, "text": WORDS, "named_by?": LIST}, ("system", "title")),
    }),
}  # fmt: skip
