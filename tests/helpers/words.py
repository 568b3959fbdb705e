"""The words of the law as each published form gives them to its reader: the page, the XML."""

from __future__ import annotations

import lxml.html
from lxml import etree

AKN = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}


def rendered_words(page: lxml.html.etree._ElementTree) -> str:
    """Text of every element that carries words of the law, in document order, controls left out."""
    parts = []
    for element in page.xpath("//*[@data-work]"):
        for control in element.xpath(".//a[contains(@class, 'permalink') or contains(@class, 'headerlink')]"):
            control.drop_tree()
        for gloss in element.xpath(".//*[@data-gloss]"):
            gloss.drop_tree()
        for fraction in element.xpath(".//*[local-name() = 'mfrac']"):
            over, under = (child.text_content() for child in fraction)
            fraction.text, fraction[:] = f" ({over}) / {under} ", []
        for minus in element.xpath(".//*[local-name() = 'mo']"):
            minus.text = (minus.text or "").replace("−", "―")
        for boundary in element.xpath(".//p | .//td | .//th | .//*[local-name() = 'mi' or local-name() = 'mo']"):
            boundary.tail = " " + (boundary.tail or "")
        parts.append(element.text_content())
    return " ".join(parts)


def akn_words(root: etree._Element) -> str:
    """All text that stands outside of metadata, as any reader of XML would take it."""
    return " ".join(root.xpath("//text()[not(ancestor::a:meta)]", namespaces=AKN))
