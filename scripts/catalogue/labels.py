"""What lawyers call the places of a text; `title.…` is how the heading of a page calls it.

Plain spaces: these words also travel in `law.json`, in citations and in search, and get their no-break spaces on pages.
"""

from __future__ import annotations

FR: dict[str, str] = {
    "ordinal": "{number}e",
    "ordinal.1": "1er",
    "label.article": "art. {number}",
    "label.chapter": "chapitre {number}",
    "label.attachment": "annexe",
    "label.tableau": "tableau n° {number}",
    "label.row": "{number}e ligne",
    "label.row.1": "1re ligne",
    "label.al": "al. {number}",
    "label.note": "note {number}",
    "label.omission": "alinéa abrogé",
    "label.preface": "titre",
    "label.line": "titre",
    "label.enacting": "préambule",
    "label.conclusion": "signature",
    "label.citation": "{ordinal} visa",
    "label.recital": "{ordinal} considérant",
    "label.indent": "{ordinal} tiret",
    "title.article": "Article {number}",
    "title.tableau": "Tableau n° {number}",
    "cited.unidentified": "identifiant non connu",
}
