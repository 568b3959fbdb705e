"""`make test-cluster`: `copie_privee.table` on a million rows, in DuckDB and in Spark, against the command.

Takes the number of rows (a million); runs `cluster_tables.py` in an environment of its own, build/cluster, as
cluster.lock has it. Spark needs Java, which it says where there is none.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from scripts.bench import HERE, ROOT
from scripts.bench.environment import environment

MANY = "1_000_000"


def main() -> int:
    if shutil.which("java") is None:
        print("test-cluster: Spark needs Java 17 or newer (on Debian and Ubuntu: apt-get install default-jre-headless)")
        return 1
    python = environment("cluster")
    core = str(ROOT / "calculator/src")
    command = [str(python), str(HERE / "cluster_tables.py"), *(sys.argv[1:2] or [MANY]), core]
    return subprocess.run(command, env=os.environ | {"PYTHONPATH": core}, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
