"""What an Akoma Ntoso document says about itself: work, expression, manifestation, events, apparatus.

Takes an entry of `sources.toml`, its period and its errata; gives the `<meta>` element. Addresses
follow the Akoma Ntoso naming convention: `/akn/fr/act/decision/2012-12-14/15`, then `/fra@2013-01-01`
for the expression (language, first day in force) and `.akn` for the file.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from functools import partial
from typing import Any

from lxml import etree
from lxml.builder import ElementMaker  # type: ignore[import-not-found]  # lxml-stubs forgot it

from scripts.catalogue import say
from scripts.folding import fold
from scripts.lawdoc.amendments import Amendment, read_amendment
from scripts.lawdoc.corpus import Corpus, Work
from scripts.lawdoc.mathml import mathml
from scripts.lawdoc.model import Formula, InlineNote
from scripts.lawdoc.refs import references
from scripts.lawdoc.registers import RegisterError

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
MATHML = "http://www.w3.org/1998/Math/MathML"
EDITION_NAMESPACE = "urn:copie-privee:edition"
Element = etree._Element


class Maker:
    """lxml's element maker, typed: `E.num("1°")`, `E("point", child, eId="art_1__point_1")`."""

    def __init__(self, namespace: str, prefix: str | None = None) -> None:
        self._maker: Any = ElementMaker(namespace=namespace, nsmap={prefix: namespace})

    def __call__(self, tag: str, *content: object, **attributes: str) -> Element:
        element: Element = self._maker(tag, *content, **attributes)
        return element

    def __getattr__(self, tag: str) -> Callable[..., Element]:
        return partial(self, tag)


E = Maker(NAMESPACE)

EDITOR, AUTHOR, ORIGINAL, ENDING = "editeur", "auteur", "original", "fin"
_URI = re.compile(
    r"/akn/(?P<country>[a-z]{2})/act/(?:(?P<subtype>[a-z-]+)/)?(?P<date>\d{4}-\d\d-\d\d)/(?P<number>[^/]+)"
)


def work_uri(work: Work) -> str:
    """Address of the work; made from its date and id where the register gives none."""
    country, _, name = work.id.partition("/")
    return work.uri or f"/akn/{country}/act/{work.date}/{name}"


def place_uri(work: Work) -> str:
    """Address to which `#eId` is added: the work, or the portion of it that is published here."""
    return work_uri(work) + (f"/~{work.portion}" if work.portion else "")


def cited_uri(corpus: Corpus, work: str) -> str:
    """Address of a cited work: of one published here, its own; of another, made from its id in the register.

    The naming convention wants a date and a type that the register does not hold for every work, so such an
    address is a name to be resolved through the `activeRef` of the metadata, which carries the title.
    """
    return place_uri(corpus.works[work]) if work in corpus.works else f"/akn/{work}"


def amendment_eid(amendment: Amendment) -> str:
    return f"{amendment.kind.lower()}_{amendment.date}_{amendment.rank}"


class Meta:
    """The metadata of one text; `main` for the document, `component` for an attachment of it."""

    def __init__(self, corpus: Corpus, work: Work, made: datetime.date) -> None:
        self.corpus, self.work, self.made = corpus, work, made
        self.uri = work_uri(work)
        parts = _URI.fullmatch(self.uri)
        if parts is None:
            raise RegisterError(f"{work.at}: « {self.uri} » n'est pas une adresse Akoma Ntoso")
        self.parts = parts
        self.period = corpus.period(work.id, "*")
        self.expression = f"{self.uri}/{corpus.editions[work.id].language}@{self.period.start}"

    def main(self) -> Element:
        meta = E.meta(self.identification(f"~{self.work.portion}" if self.work.portion else "!main"))
        if self.work.publication:
            known = {key: str(value) for key, value in self.work.publication.items()}
            meta.append(E.publication(**known, showAs=self.work.published))
        amendments = self.amendments()
        meta.append(self.lifecycle(amendments))
        meta.append(self.references(amendments))
        meta.extend(self.notes())
        meta.append(self.proprietary())
        return meta

    def component(self, name: str) -> Element:
        """An attachment is a document of its own, identified as a component of the whole."""
        return E.meta(self.identification(f"!{name}"))

    def identification(self, part: str) -> Element:
        return E.identification(
            E.FRBRWork(*self.frbr_work(part)),
            E.FRBRExpression(
                E.FRBRthis(value=f"{self.expression}/{part}"),
                E.FRBRuri(value=self.expression),
                E.FRBRdate(date=str(self.period.start), name="entree-en-vigueur"),
                E.FRBRauthor(href=f"#{EDITOR}"),
                E.FRBRauthoritative(value="false"),
                E.FRBRlanguage(language=self.corpus.editions[self.work.id].language),
            ),
            E.FRBRManifestation(*self.frbr_manifestation(part)),
            source=f"#{EDITOR}",
        )

    def frbr_work(self, part: str) -> list[Element]:
        elements = [E.FRBRthis(value=f"{self.uri}/{part}"), E.FRBRuri(value=self.uri)]
        elements += [E.FRBRalias(name=name, value=value) for name, value in self.work.identifiers.items()]
        elements += [
            E.FRBRdate(date=self.parts["date"], name="signature"),
            E.FRBRauthor(href=f"#{AUTHOR}"),
            E.FRBRcountry(value=self.parts["country"]),
        ]
        if self.parts["subtype"]:
            elements.append(E.FRBRsubtype(value=self.parts["subtype"]))
        return [
            *elements,
            E.FRBRnumber(value=self.parts["number"]),
            E.FRBRname(value=self.work.title),
            E.FRBRprescriptive(value="true"),
            E.FRBRauthoritative(value="false"),
        ]

    def frbr_manifestation(self, part: str) -> list[Element]:
        elements = [
            E.FRBRthis(value=f"{self.expression}/{part}.akn"),
            E.FRBRuri(value=f"{self.expression}.akn"),
            E.FRBRdate(date=str(self.made), name="fichier"),
            E.FRBRauthor(href=f"#{EDITOR}"),
        ]
        if self.work.portion:
            elements.append(E.FRBRportion({"from": f"#{self.work.portion}"}))
        return [*elements, E.FRBRformat(value="application/akn+xml")]

    def amendments(self) -> list[Amendment]:
        """The amending acts that the notes of the text name, each once, oldest first."""
        found: dict[str, Amendment] = {}
        for provision in self.corpus.editions[self.work.id].walk():
            for item in provision.inlines():
                if isinstance(item, InlineNote):
                    amendment = read_amendment(item.printed)
                    found[amendment_eid(amendment)] = amendment
        return sorted(found.values(), key=lambda amendment: amendment.since)

    def lifecycle(self, amendments: list[Amendment]) -> Element:
        events = [E.eventRef(eId="evt_1", date=self.parts["date"], type="generation", source=f"#{ORIGINAL}")]
        for number, amendment in enumerate(amendments, start=2):
            source = f"#{amendment_eid(amendment)}"
            events.append(E.eventRef(eId=f"evt_{number}", date=str(amendment.since), type="amendment", source=source))
        if self.period.until:
            number = len(events) + 1
            ending = {"date": str(self.period.until), "type": "repeal", "source": f"#{ENDING}"}
            events.append(E.eventRef(eId=f"evt_{number}", **ending))
        return E.lifecycle(*events, source=f"#{EDITOR}")

    def references(self, amendments: list[Amendment]) -> Element:
        country = self.parts["country"]
        ontology = "/akn/ontology"
        entries = [E.original(eId=ORIGINAL, href=self.uri, showAs=self.work.title)]
        for each in amendments:
            href = f"/akn/{country}/act/{each.date}/{each.rank}"
            shown = f"{each.kind} {each.date}/{each.rank}"
            entries.append(E.passiveRef(eId=amendment_eid(each), href=href, showAs=shown))
        for cited, title in self.cited().items():
            entries.append(E.activeRef(eId=cited.replace("/", "_"), href=cited_uri(self.corpus, cited), showAs=title))
        author = f"{ontology}/organization/{country}/{slug(self.work.author)}"
        editor = f"{ontology}/organization/copie-privee"
        entries.append(E.TLCOrganization(eId=AUTHOR, href=author, showAs=self.work.author))
        entries.append(E.TLCOrganization(eId=EDITOR, href=editor, showAs=say("export.editor")))
        if self.period.until:
            href = f"{ontology}/reference/{country}/{slug(self.period.end_authority)}"
            shown = self.period.end_authority
            entries.append(E.TLCReference(eId=ENDING, name="fin", href=href, showAs=shown))
        return E.references(*entries, source=f"#{EDITOR}")

    def cited(self) -> dict[str, str]:
        """The other works that the text refers to, by id, with their titles; in the order of their first mention."""
        targets = [target for _, ref in references(self.corpus.editions[self.work.id]) for target in ref.targets]
        titles = {id_: work.title for id_, work in self.corpus.cited.items()}
        titles |= {id_: work.title for id_, work in self.corpus.works.items()}
        return {target.work: titles[target.work] for target in targets if target.work}

    def proprietary(self) -> Element:
        """What Akoma Ntoso has no words for: the file received and its hash, each formula in MathML."""
        edition = Maker(EDITION_NAMESPACE, "ed")
        entries = [edition.received(sha256=self.work.sha256, file=self.work.raw)]
        for provision in self.corpus.editions[self.work.id].walk():
            for child in provision.children:
                if isinstance(child, Formula):
                    entries.append(edition.formula(*map(_math, child.lines), place=f"#{provision.eid}"))
        return E.proprietary(*entries, source=f"#{EDITOR}")

    def notes(self) -> list[Element]:
        """The critical apparatus: one note an erratum, resting on its place, its readings by class."""
        notes = []
        for erratum in self.corpus.errata:
            if erratum.work != self.work.id:
                continue
            readings = {name: getattr(erratum, name) for name in ("source", "edited", "expected", "reason", "ground")}
            paragraphs = [E.p(" ".join(value.split()), {"class": name}) for name, value in readings.items() if value]
            attributes = {"class": erratum.kind, "placementBase": f"#{erratum.place}", "marker": str(erratum.number)}
            notes.append(E.note(*paragraphs, attributes, eId=f"apparat_{erratum.number}"))
        return [E.notes(*notes, source=f"#{EDITOR}")] if notes else []


def _math(line: str) -> Element:
    """The equation of a line of a formula, without the words before it."""
    return etree.fromstring(f'<math xmlns="{MATHML}"' + str(mathml(line)).partition("<math")[2])


def slug(text: str) -> str:
    """Words of an address: no accents, lower case, hyphens.

    >>> slug("Code de la propriété intellectuelle (France)")
    'code-de-la-propriete-intellectuelle-france'
    """
    return "-".join(re.findall(r"[a-z0-9]+", fold(text).replace("’", "")))
