"""Belgium: arrêté royal of 28 March 1996, article 2, as amended in 2009.

Fixed amounts an item, by storage capacity in §§ 1 and 3 where points a) to c) say so.
"""

from __future__ import annotations

from ..case import Question
from ..law import Law
from ..tariff import Levy, apply_band, band_for


def levy(question: Question, law: Law) -> Levy:  # noqa: ARG001 - one signature for every system
    """The levy of article 2 for a category and, where it counts, a capacity."""
    if question.capacity is None:
        (band,) = question.category.bands
        return apply_band(band, None)
    found = band_for(question.category, question.capacity)
    assert found is not None, "the last band of article 2 has no upper bound"
    return apply_band(found, question.capacity)
