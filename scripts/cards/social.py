"""The card shown where a tariff page is shared: its title, an amount, and the words of the row that sets it, lit.

Takes the law and the folder of pages; writes one PNG for each page that sets amounts. The amount is that of the case
its calculator shows first, worked out by the core; nothing is typed here but places and sizes.
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from copie_privee import assess
from copie_privee.french import money
from copie_privee.law import Category, Law
from scripts.cards.calculators import start_case
from scripts.catalogue import say
from scripts.pages.typography import french

FOLDER = "assets/social"
FONTS = Path(__file__).resolve().parents[2] / "docs/assets/fonts"
SIZE, MARGIN = (1200, 630), 80
INK, SOFT, PAPER, MARKER, RULE = "#1b1f24", "#565b63", "#fbfaf7", "#ffe58f", "#1f3a5f"
COLOURS = 32  # of the palette: a card is ink, paper and one marker


def card_of(page: str) -> str:
    """Where the card of a page of law stands, relative to the site's root.

    >>> card_of("fr/decision-15-2012/tableau-10/")
    'assets/social/fr-decision-15-2012-tableau-10.png'
    """
    return f"{FOLDER}/{page.strip('/').replace('/', '-')}.png"


def write_social(law: Law, docs: Path) -> None:
    """One card a page; a page of several categories shows the first of them."""
    (docs / FOLDER).mkdir(parents=True, exist_ok=True)
    pages: dict[str, Category] = {}
    for category in law.categories.values():
        pages.setdefault(law.place(category.work, category.tariff_in).page.partition("#")[0], category)
    for page, category in pages.items():
        _draw(category, law).save(docs / card_of(page), optimize=True)


def _draw(category: Category, law: Law) -> Image.Image:
    found = assess(start_case(category), law)
    assert found.total is not None
    assert found.provision is not None
    place = law.place(category.work, category.tariff_in)
    image = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, SIZE[0], 14), fill=RULE)
    where = f"{law.works[category.work].short}, {place.label}"
    pen.text((MARGIN, 74), french(where), font=_face("public-sans-400-normal", 32), fill=SOFT)
    capacity = f" · {french(category.start)}" if category.needs_capacity else ""
    title = _fitting("newsreader-600-normal", 56, french(category.label) + capacity)
    pen.text((MARGIN, 124), french(category.label) + capacity, font=title, fill=INK)
    pen.text((MARGIN, 206), money(found.total), font=_face("newsreader-600-normal", 170), fill=INK)
    words = _cut(french(found.provision.quote), _face("newsreader-400-normal", 38))
    pen.rectangle((MARGIN - 16, 428, SIZE[0] - MARGIN + 16, 496), fill=MARKER)
    pen.text((MARGIN, 438), words, font=_face("newsreader-400-normal", 38), fill=INK)
    pen.text((MARGIN, 548), say("social.site"), font=_face("public-sans-400-normal", 28), fill=SOFT)
    return image.quantize(COLOURS)


def _face(name: str, size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / f"{name}.woff2", size)


def _fitting(name: str, size: float, text: str) -> ImageFont.FreeTypeFont:
    """The face as large as asked, or as small as the line wants."""
    room = SIZE[0] - 2 * MARGIN
    length = _face(name, size).getlength(text)
    return _face(name, size if length <= room else size * room / length)


def _cut(text: str, face: ImageFont.FreeTypeFont) -> str:
    """The words that fit on the lit line."""
    room = SIZE[0] - 2 * MARGIN
    if face.getlength(text) <= room:
        return text
    while face.getlength(f"{text}…") > room:
        text = text.rpartition(" ")[0]
    return f"{text}…"
