"""What the law templates ask for while they print a provision: addresses, glosses, defined terms.

Takes the corpus; gives Jinja filters. Each reads `work` and `root` of the page being rendered from
the template's context.
"""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import Environment, pass_context
from jinja2.runtime import Context

from copie_privee.french import day
from scripts.catalogue import say
from scripts.lawdoc.amendments import read_amendment
from scripts.lawdoc.cited import PAGE as REFERENCES
from scripts.lawdoc.corpus import Corpus
from scripts.lawdoc.labels import address, label, number
from scripts.lawdoc.mathml import mathml
from scripts.lawdoc.model import Mark, Provision, Target
from scripts.lawdoc.terms import Run, mark_terms
from scripts.pages.typography import french

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"


@dataclass(frozen=True, slots=True)
class Gloss:
    """A note of amendment in plain words: the sentence, the amending act's address, the way back."""

    sentence: str
    act: str
    back: str


class LawFilters:
    """The filters of one corpus; `install` adds them to an environment."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus

    def install(self, env: Environment) -> None:
        env.filters |= {
            "fr": french,
            "mathml": mathml,
            "href": self.href,
            "target_label": self.target_label,
            "target_mark": self.target_mark,
            "preview": self.preview,
            "runs": self.runs,
            "definition": self.definition,
            "note_of": self.note_of,
            "gloss": self.gloss,
        }

    @pass_context
    def href(self, context: Context, target: Target) -> str:
        """Address of a reference's target: here, in another text, or in the register of cited works."""
        work = target.work or context["work"].id
        if work in self.corpus.editions:
            return str(context["root"]) + address(self.corpus.editions[work], target.eid)
        return f"{context['root']}{REFERENCES}/#{self.corpus.cited[work].anchor(target.eid)}"

    @pass_context
    def target_label(self, context: Context, target: Target) -> str:
        """The target in words."""
        work = target.work or context["work"].id
        if work in self.corpus.editions:
            return french(label(self.corpus.editions[work], target.eid))
        return french(self.corpus.cited[work].name(target.eid))

    @pass_context
    def target_mark(self, context: Context, target: Target) -> str:
        """The target's own number, to stand beside a reference that leads to several: "3", "II", "al. 2"."""
        edition = self.corpus.editions.get(target.work or context["work"].id)
        if edition and getattr(edition.places[target.eid], "kind", "") == "tableau":
            return number(edition, target.eid)
        return self.target_label(context, target).rpartition(", ")[2]

    @pass_context
    def preview(self, _: Context, target: Target) -> str:
        """What a reader should see of a cited work without going there; "" for our own texts."""
        if target.work is None or target.work in self.corpus.editions:
            return ""
        cited = self.corpus.cited[target.work]
        return french(f"{cited.name(target.eid)} ({cited.identity()})")

    @pass_context
    def runs(self, context: Context, text: str, eid: str) -> list[Run]:
        """The words of a provision cut where defined terms are used."""
        terms = tuple(term for term in self.corpus.terms if term.work == context["work"].id)
        return mark_terms(text, terms, eid)

    @pass_context
    def definition(self, context: Context, eid: str) -> str:
        """Address of the place that defines a term of the text being rendered."""
        return str(context["root"]) + address(self.corpus.editions[context["work"].id], eid)

    @pass_context
    def note_of(self, context: Context, mark: Mark, eid: str) -> str:
        """eId of the note an amendment bracket belongs to, "" if the article has none of that number."""
        number = _SUPERSCRIPTS.index(mark.printed.strip("[]"))
        note = f"{eid.partition('__')[0]}__note_{number}"
        return note if note in self.corpus.editions[context["work"].id].places else ""

    @pass_context
    def gloss(self, context: Context, printed: str, eid: str) -> Gloss:
        """A note `(1)<AR …>` in plain words, for the article of `eid`."""
        amendment = read_amendment(printed)
        acts = context["work"].shorthand.amending[amendment.kind]
        act = self.corpus.cited[acts.work.format(date=amendment.date)]
        date, since = day(amendment.date), day(amendment.since)
        sentence = say("amendment", act=acts.name, date=date, article=amendment.article, since=since)
        article = self.corpus.editions[context["work"].id].places[eid.partition("__")[0]]
        assert isinstance(article, Provision)
        marked = (p.eid for p in article.walk() if any(isinstance(item, Mark) for item in p.inlines()))
        back = next(marked, "") if amendment.number else ""
        return Gloss(french(sentence), f"{context['root']}{REFERENCES}/#{act.anchor()}", back)
