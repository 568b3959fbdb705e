"""The card of a page that is shared: there for each tariff page, readable where it is shown, and light."""

from __future__ import annotations

from pathlib import Path

import lxml.html
import pytest
from PIL import Image

from tests.site.test_pages import TARIFF_PAGES


@pytest.mark.parametrize("page", [page for page in TARIFF_PAGES if page.startswith(("fr/", "be/"))])
def test_each_tariff_page_has_its_card(site_folder: Path, page: str) -> None:
    """A link in a message that shows nothing of the answer is a link nobody opens."""
    tree = lxml.html.parse(str(site_folder / page / "index.html")).getroot()
    (address,) = tree.xpath("//meta[@property='og:image']/@content")
    assert address.startswith("http")
    file = site_folder / "assets/social" / address.rpartition("/")[2]
    with Image.open(file) as card:
        assert card.size == (1200, 630)
        lit = card.convert("RGB").getpixel((90, 432))
    assert lit == (255, 229, 143), "the row is not lit"
    assert file.stat().st_size < 60_000


def test_a_page_without_amount_has_none(site_folder: Path) -> None:
    """An article on declarations that is announced by an amount promises what it has not."""
    tree = lxml.html.parse(str(site_folder / "fr/decision-15-2012/art-7/index.html")).getroot()
    assert tree.xpath("//meta[@property='og:image']") == []
