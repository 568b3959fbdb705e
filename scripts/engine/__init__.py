"""The runtime the site serves to browsers: Pyodide from npm, with bytecode cut to what our package needs.

`build(wheel, out, book)` makes the folder out/<digest>/ and gives its Manifest; `answer_in_pyodide(folder, lines)` asks
a finished folder under Node, so that the same requests can be put to CPython and to Pyodide. `fingerprint(folder)` is
what a page holds, to check a folder before anything of it runs.
"""

from scripts.engine.manifest import Manifest, fingerprint
from scripts.engine.node import EngineError
from scripts.engine.runtime import answer_in_pyodide, build

__all__ = ["EngineError", "Manifest", "answer_in_pyodide", "build", "fingerprint"]
