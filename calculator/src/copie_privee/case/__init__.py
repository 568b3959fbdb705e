"""The reader's side: the table of fields, the case as typed, the question as understood."""

from .case import Case
from .fields import FIELDS, Facts
from .question import Question, understand, whatever_the_size

__all__ = ["FIELDS", "Case", "Facts", "Question", "understand", "whatever_the_size"]
