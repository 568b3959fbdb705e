"""The names of devices and media that the texts list, read from the editions: nothing of the lists is typed again.

Takes the corpus; gives, for each category, the names in its defining provision and in the title of its tariff, with the
ways their slashes and their "et" can be said ("CD-R/RW Data": CD-R Data, CD-RW Data). Where a text lists in a way that
is not read here, the everyday words of the category stand in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.lawdoc.corpus import CategoryEntry, Corpus
from scripts.lawdoc.model import Provision, inline_words

# "… suivants : un A, un B, la rémunération …" (a list announced as one)
_ANNOUNCED = re.compile(r"suivants?(?:, qui [^:]+)? : (?P<list>.+?),? la rémunération pour copie privée est fixée")
_APPLICABLE = re.compile(r"applicable aux (?P<list>\w+) permettant")
_TYPES = re.compile(r"(?:^|de type )(?P<list>(?:CD|DVD) .+)$")
_INSIDE = re.compile(r"intégrés (?:à|aux) (?P<list>.+)$")
_NAMED = re.compile(r"^(?:Les )?(?P<list>[^,;:]+?)(?: non dédiée?s|,| dits | utilisables| autres que|$)")
_DEDICATED = re.compile(r"ou un (?P<noun>\w+ dédié à l’enregistrement de vidéogrammes)")
_QUOTED = re.compile(r"\((?:(?P<plain>\w+) ou )?« (?P<quoted>[^»]+) »\)")
_MULTIMEDIA = re.compile(r"dits « (?P<word>\w+) »")


@dataclass(frozen=True, slots=True)
class Listed:
    """A name in a list, as the text has it, and the other ways to say the same name."""

    system: str
    category: str
    name: str
    forms: tuple[str, ...]


def read_listed(corpus: Corpus) -> list[Listed]:
    """Every name of every list, in the order of the categories."""
    found = []
    for category in corpus.categories:
        names = list(dict.fromkeys(name for words in _sources(corpus, category) for name in _names(words)))
        names = names or list(category.words)
        found += [Listed(category.system, category.id, name, tuple(_forms(name))) for name in names]
    return found


def _sources(corpus: Corpus, category: CategoryEntry) -> Iterator[str]:
    """The words that define a category, those of its parts, and the title of its tariff where that is another place."""
    for eid in dict.fromkeys((category.defined_in, category.tariff_in)):
        place = corpus.editions[category.work].places[eid]
        assert isinstance(place, Provision)
        parts = [place, *(child for child in place.children if isinstance(child, Provision) and child.kind == "indent")]
        for part in parts:
            yield inline_words(part.text).removeprefix(part.num).lstrip(" ―.").rstrip(" ;.")


def _names(words: str) -> Iterator[str]:
    words = re.sub(r"^Tableau n° \d+\. ― ", "", words)
    if match := _ANNOUNCED.search(words) or _APPLICABLE.search(words):
        yield from (re.sub(r"^une? ", "", name) for name in match["list"].split(", "))
        return
    if match := _TYPES.search(words):
        yield match["list"]
        return
    yield from (match[group] for match in _QUOTED.finditer(words) for group in ("plain", "quoted") if match[group])
    yield from (match["noun"] for match in _DEDICATED.finditer(words))
    if match := _INSIDE.search(words):
        yield from _nouns(match["list"])
    elif words[:1].isupper() and (match := _NAMED.search(words)):
        multimedia = _MULTIMEDIA.search(words)
        yield f"{match['list']} {multimedia['word']}" if multimedia else match["list"]


def _nouns(words: str) -> Iterator[str]:
    """The devices of "intégrés à un téléviseur, un enregistreur ou un boîtier assurant …"."""
    head = re.split(r" assurant| dédiée?s?\b| permettant| destinés| munies|, munies| avec fonction", words)[0]
    head = re.sub(r"^à |^aux ", "", head)
    for piece in re.split(r", | ou à | et/ou à | ou | et/ou ", head):
        yield re.sub(r"^(?:une?|des|à des|à un|à) ", "", piece)


def _forms(name: str) -> Iterator[str]:
    """A name, and each of the types it joins: "DVD+/-R/RW" is DVD+R, DVD-R, DVD+RW, DVD-RW."""
    yield name
    if match := re.fullmatch(r"(\w+)([+/-]+)(R|Ram)/(RW)( \w+)?", name):
        family, signs, *kinds = match[1], match[2], match[3], match[4]
        for kind in kinds:
            for sign in signs.replace("/", ""):
                yield f"{family}{sign}{kind}{match[5] or ''}"
    elif match := re.fullmatch(r"(.+) ou à (.+)", name):
        head, other = match[1], match[2]
        yield from (head, f"{head.split()[0]} à {other}")
    elif " et " in name and (match := re.fullmatch(r"(CD|DVD) (.+?)( data)?", name)):
        for kind in re.split(r", | et ", match[2]):
            yield f"{match[1]} {kind.removeprefix(match[1]).strip()}{match[3] or ''}"
