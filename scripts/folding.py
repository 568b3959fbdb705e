"""Letters as they are compared: no accents, lower case, `œ` and `æ` in two letters.

The worker `docs/assets/javascripts/workers/french-search.js` folds what is typed in the search box the same way: a rule
here has its rule there.
"""

from __future__ import annotations

import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "Oe", "Æ": "Ae"})


def fold(text: str) -> str:
    """
    >>> fold("Œuvre audiovisuelle protégée")
    'oeuvre audiovisuelle protegee'
    """
    decomposed = unicodedata.normalize("NFD", text.translate(_LIGATURES))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).lower()
