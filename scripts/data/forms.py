"""The other ways in which a reader may type what a text prints: the words of French folded for search.

Takes running words; gives the forms that differ from them: without accents, `œ` in two letters, `L. 311-8` in one
piece, numbers without the spaces of thousands. The worker `docs/assets/javascripts/workers/french-search.js` folds the
query the same way: a rule here has its rule there.
"""

from __future__ import annotations

import re

from scripts.folding import fold

_WORD = re.compile(r"[^\W\d_]+")
_ARTICLE = re.compile(r"\b([LRD])\.? ?(\d{3})-(\d+)(?:-(\d+))?\b")
_NUMBER = re.compile(r"(?<![\d,])\d{1,3}(?: \d{3})*(?:,\d+(?: \d{1,3})*)?(?![\d,])")


def forms(text: str) -> list[str]:
    """The forms a text does not print itself, each once, in the order of the text.

    >>> forms("À l’article L. 311-8, 0,309 5 € par Go jusqu’à 1 000 Go")
    ['a', 'l3118', '3118', '0,3095', '1000']
    """
    plain = text.replace("\u202f", " ").replace("\u00a0", " ")
    found = [folded for word in _WORD.findall(plain) if (folded := fold(word)) != word.lower()]
    for match in _ARTICLE.finditer(plain):
        number = "".join(part for part in match.groups()[1:] if part)
        found += [match[1].lower() + number, number]
    found += [number.replace(" ", "") for number in _NUMBER.findall(plain) if " " in number]
    return list(dict.fromkeys(found))
