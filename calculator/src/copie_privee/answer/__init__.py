"""The answer's side: the assessment and its reasons, amounts out of bands, competing readings, dates in force."""

from .assessment import CURRENCY, Assessment, Deadline, Kind, Outcome, Reading, Step
from .later import Later

__all__ = ["CURRENCY", "Assessment", "Deadline", "Kind", "Later", "Outcome", "Reading", "Step"]
