"""French words that are one slip of the keyboard away from a word of the guide, and must not be taken for it.

Takes a list of French words, one a line (Debian's `wfrench` has one: /usr/share/dict/french); prints the line `kept` of
vocabulary.toml. Run it when the vocabulary has grown: `python -m scripts.workshop.right_words /usr/share/dict/french`.
"""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path

from copie_privee import load
from copie_privee.tools.lexicon import FORGIVEN, Lexicon
from copie_privee.tools.tokens import folded, singular


def right_words(words: list[str]) -> list[str]:
    """Those of the words that a slip could turn into a word of the guide, folded and singular, in order."""
    packed = {**load().vocabulary, "kept": ""}
    lexicon = Lexicon(packed)
    plain = {singular(folded(word)) for word in words if word.isalpha()}
    return sorted(
        word
        for word in plain - lexicon.known
        if len(word) >= FORGIVEN - 1 and any(len(lexicon.shown[near]) >= FORGIVEN for near in lexicon.near(word))
    )


if __name__ == "__main__":
    found = right_words(Path(sys.argv[1]).read_text(encoding="utf-8").split())
    print('kept = """' + textwrap.fill(" ".join(found), 150) + '"""')
