"""Signs that nobody sees, told by their number: so that a text shows all it holds, and steers nothing.

Takes any text; gives it with every control sign, every mark that turns the order of reading and every sign without a
width written out. Tabs stay.
"""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    "["
    "\x00-\x08\x0a-\x1f\x7f-\x9f"  # control signs, of a terminal too
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "]"
)


def visible(text: str) -> str:
    r"""The text with what cannot be seen written out.

    >>> visible("30,20\u200b €")
    '30,20\\u200b €'
    """
    return _UNSEEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)
