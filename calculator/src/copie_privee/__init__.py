"""The private-copying levy of France and Belgium, read from the words of the law.

>>> from copie_privee import Case, assess
>>> answer = assess(Case("fr", "stockage-externe", capacity="1 001 Go", date="2013-06-01"))
>>> answer.unit_amount, str(answer.outcome)
(Decimal('15.02'), 'due')
"""

from __future__ import annotations

from .answer import Assessment, Deadline, Kind, Outcome, Reading, Step
from .assess import assess
from .capacity import Capacity, read_capacity
from .case import Case
from .errors import InputError
from .law import Category, Citation, Law, load
from .schema import assessment_schema, case_schema
from .tools.compare import compare
from .tools.comparison import Comparison
from .tools.dossier import Dossier, dossier
from .tools.guidance import Guidance
from .tools.guide import guide
from .tools.receipt import Verification, receipt, verify
from .tools.trace import Trace, trace
from .version import __version__

__all__ = [
    "Assessment",
    "Capacity",
    "Case",
    "Category",
    "Citation",
    "Comparison",
    "Deadline",
    "Dossier",
    "Guidance",
    "InputError",
    "Kind",
    "Law",
    "Outcome",
    "Reading",
    "Step",
    "Trace",
    "Verification",
    "__version__",
    "assess",
    "assessment_schema",
    "case_schema",
    "compare",
    "dossier",
    "guide",
    "load",
    "read_capacity",
    "receipt",
    "trace",
    "verify",
]
