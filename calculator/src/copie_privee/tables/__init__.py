"""Tables: a list of rows in, each answered or set aside: a month to declare, invoices to check or to claim back."""

from .listing import TASKS, Listing, listing
from .rows import Line, SetAside
from .table import Summary, Table

__all__ = ["TASKS", "Line", "Listing", "SetAside", "Summary", "Table", "listing"]
