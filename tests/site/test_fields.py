"""Fields as the build writes them: what an attribute says is what the browser reads."""

from __future__ import annotations

from pathlib import Path

import lxml.html


def test_no_attribute_of_a_field_holds_its_own_quotes(site_folder: Path) -> None:
    """« "jj/mm/aaaa" » with its quotes was shown to readers, and `inputmode='"numeric"'` gave phones no keypad."""
    seen = 0
    for file in site_folder.rglob("*.html"):
        for field in lxml.html.parse(str(file)).iter("input", "select", "textarea", "button"):
            seen += 1
            assert [value for value in field.attrib.values() if value[:1] in ("'", '"')] == [], file
    assert seen > 100
