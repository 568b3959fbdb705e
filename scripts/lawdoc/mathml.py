"""The formulas of article 4 as MathML, from the one-line notation of the edition.

Takes "dans laquelle TGo = (V × TR) / CM"; gives the leading words and a `<math>` in which
`(A) / B` is a fraction. The notation has names, operators, brackets and that one division.
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_TOKEN = re.compile(r"[^\W\d_]+|[=×―()/]|\d+")
_EXPRESSION = re.compile(r"\S+ = .+")
_FRACTION = re.compile(r"\((?P<over>[^()]+)\) / (?P<under>\S+)")


def mathml(line: str) -> Markup:
    """One line of a formula; words before the equation stay words. ValueError if there is none."""
    found = _EXPRESSION.search(line)
    if found is None:
        raise ValueError(f"formule non comprise : « {line} »")
    words, expression = line[: found.start()], found[0]
    rest, parts = expression, []
    while match := _FRACTION.search(rest):
        parts.append(_row(rest[: match.start()]))
        parts.append(f"<mfrac><mrow>{_row(match['over'])}</mrow><mrow>{_row(match['under'])}</mrow></mfrac>")
        rest = rest[match.end() :]
    parts.append(_row(rest))
    label = escape(expression)
    return Markup(
        f'{escape(words)}<math display="inline" displaystyle="true" aria-label="{label}">{"".join(parts)}</math>'
    )


def _row(text: str) -> str:
    return "".join(
        f"<mi>{token}</mi>" if token[0].isalpha() else f"<mo>{'−' if token == '―' else token}</mo>"
        for token in _TOKEN.findall(text)
    )
