"""The register of works that the texts cite and that are not published here.

Takes `cited.toml`; gives each cited work and each of its named provisions a title, its official
identifiers ("identifiant non connu" where there is none) and an anchor on the references page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scripts.catalogue import say
from scripts.lawdoc.registers import read_register

PAGE = "references"


@dataclass(frozen=True, slots=True)
class CitedWork:
    """A work cited by our texts: title, identifiers by name, where they were seen."""

    id: str
    title: str
    identifiers: dict[str, str] = field(default_factory=dict)
    link: str = ""
    published: str = ""
    seen_in: str = ""
    places: dict[str, str] = field(default_factory=dict)
    at: str = field(default="", compare=False)

    def name(self, eid: str = "") -> str:
        """The work, or one of its provisions: « Code …, article L. 311-5 ». KeyError if unknown."""
        return f"{self.title}, {self.places[eid]}" if eid else self.title

    def anchor(self, eid: str = "") -> str:
        """Anchor on the references page: `fr-cpi`, `fr-cpi--L311-5`."""
        return self.id.replace("/", "-") + (f"--{eid}" if eid else "")

    def identity(self) -> str:
        """Official identifiers and publication in words."""
        known = [f"{name} {value}" for name, value in self.identifiers.items()]
        return ", ".join([*known, self.published] if self.published else known) or say("cited.unidentified")


def read_cited(path: Path) -> dict[str, CitedWork]:
    """The register by work id."""
    return {work.id: work for work in read_register(path, "cited", _cited)}


def _cited(entry: dict[str, Any]) -> CitedWork:
    places = {place["eid"]: place["title"] for place in entry.pop("places", ())}
    return CitedWork(**entry, places=places)
