"""Everything the calculator can ever import, imported; all it reads, read: it travels beside the package.

`load()` runs in the browser before a snapshot of Python's memory is taken. What starts from that memory has no archives
to import from any more, and needs none.
"""

import importlib
import pkgutil

from copie_privee import law

COMMAND = ("copie_privee.cli", "copie_privee.options")  # of no use in a page, where the library has no argparse


def load() -> None:
    for module in pkgutil.walk_packages():
        if not module.name.endswith("__main__") and module.name not in COMMAND:
            importlib.import_module(module.name)
    law.load()
