"""The private-copying levy of France and Belgium, read from the words of the law.

>>> from copie_privee import Case, assess
>>> answer = assess(Case("fr", "stockage-externe", capacity="1 001 Go", date="2013-06-01"))
>>> answer.unit_amount, str(answer.outcome)
(Decimal('15.02'), 'due')
"""

from __future__ import annotations

from .assess import assess
from .assessment import Assessment, Deadline, Outcome, Reading, Step
from .capacity import Capacity, read_capacity
from .case import Case
from .compare import compare
from .comparison import Comparison
from .dossier import Dossier, dossier
from .errors import InputError
from .guide import Guidance, guide
from .law import Category, Citation, Law, load
from .receipt import Verification, receipt, verify
from .schema import assessment_schema, case_schema
from .trace import Trace, trace
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
