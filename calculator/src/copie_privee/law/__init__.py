"""What the package knows of the law: works, provisions, categories, bands; and facts that stand beside it.

Takes the packed `law.json`; gives frozen objects. The only place numbers of the law enter the program.
"""

from .beside import Device, Side, Vat
from .later import GRADES, STATES, Act, Beside, Family, Horizon, Landmark, Rule, Told
from .model import Band, Category, Citation, Figure, Provision, Validity, Work
from .packed import Law, load, read_law

__all__ = [
    "GRADES",
    "STATES",
    "Act",
    "Band",
    "Beside",
    "Category",
    "Citation",
    "Device",
    "Family",
    "Figure",
    "Horizon",
    "Landmark",
    "Law",
    "Provision",
    "Rule",
    "Side",
    "Told",
    "Validity",
    "Vat",
    "Work",
    "load",
    "read_law",
]
