"""Finds a Chromium or Chrome for the tests, and installs one where there is none.

Takes the environment variable CHROMIUM (a path) and the PATH; gives the path of a browser that starts, and the flags to
launch it with. `python -m scripts.workshop.browser` may install; `find()` only looks, so that tests never install
anything. Most tests need no window: the same engine without one (`windowless()`) starts a page for half the work.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SHELL = "chromium-headless-shell"

# Playwright adds --headless itself. No sandbox: containers run as root. The rest keeps the browser from talking to
# anyone but the site, and from sharing its one QUIC and GPU with the machine's.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

PLAYWRIGHT = [sys.executable, "-m", "playwright"]
APT = ["apt-get", "--quiet", "--yes", "-o", "Dpkg::Use-Pty=0"]


def say(message: str) -> None:
    print("browser: " + message, flush=True)


def starts(path: str, says: bytes = b"Chrom") -> bool:
    """Whether the file is a browser that runs here: some distributions put a script there that only advertises one."""
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and says in done.stdout


def playwrights_own() -> str:
    """Where Playwright would put its own Chromium. Asked in another process: its API cannot be started twice in one."""
    code = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    return done.stdout.strip()


def find() -> Path | None:
    """A browser already on this machine."""
    named = os.environ.get("CHROMIUM")
    if named:
        path = shutil.which(named)
        if path is None or not starts(path):
            sys.exit(f"browser: CHROMIUM={named} does not start")
        return Path(path)
    for name in NAMES:
        path = shutil.which(name)
        if path and starts(path):
            return Path(path)
    own = playwrights_own()
    return Path(own) if own and starts(own) else None


def windowless() -> Path | None:
    """Chromium without the code of windows, or the browser that there is; a browser that is named is the one meant."""
    path = None if os.environ.get("CHROMIUM") else shutil.which(SHELL)
    return Path(path) if path and starts(path) else find()


def apt_works() -> bool:
    """Whether the distribution's packages can be installed: as root, on Debian and its kin."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def from_packages(*packages: str) -> list[list[str]]:
    """The commands that install packages of the distribution."""
    return [[*APT, "update"], [*APT, "install", "--no-install-recommends", *packages]]


def attempt(what: str, *commands: list[str]) -> None:
    """Run the commands of one way to get a browser, as far as they succeed."""
    say(f"installing {what}")
    for command in commands:
        say("  " + " ".join(command).replace(sys.executable, "python"))
        try:
            done = subprocess.run(
                command,
                env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                timeout=600,
                check=False,
            )
        except subprocess.TimeoutExpired:
            say("  it did not finish in ten minutes")
            break
        if done.returncode:
            said = done.stderr.strip().splitlines() or ["no message"]
            say("  it failed: " + next((line for line in said if line.startswith(("E:", "Error"))), said[-1]))
            break


def install() -> Path | None:
    """Get a browser: Playwright's, else, as root on Debian and its kin, the distribution's."""
    attempt("Playwright's Chromium", [*PLAYWRIGHT, "install", "chromium"])
    found = find()
    if found is None and apt_works():
        packages = ["chromium", "fonts-liberation", "fonts-dejavu-core"]
        attempt("the distribution's Chromium", *from_packages(*packages))
        found = find()
        if found is None:
            # Ubuntu's package is not a browser; Playwright's may only lack its libraries
            attempt("the libraries of Playwright's Chromium", [*PLAYWRIGHT, "install-deps", "chromium"])
            found = find()
    return found


def main() -> None:
    found = find()
    if found is None:
        say("no Chromium or Chrome on this machine")
        found = install()
    if found is None:
        sys.exit("browser: none could be installed; install Chromium or Chrome, or set CHROMIUM to its path")
    if windowless() == found and "CHROMIUM" not in os.environ and apt_works():
        attempt("Chromium without windows, to be quicker", *from_packages(SHELL))
    say(f"the tests use {found}" + (f" and {quick}" if (quick := windowless()) != found else ""))


if __name__ == "__main__":
    main()
