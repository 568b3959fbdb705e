"""From the reader's first touch to the amount: `make bench-startup` measures it beside Pyodide started alone.

Takes site/ as built, and how many rounds (7); prints a table and writes build/bench/startup.json. In each round every
visit has a new profile and is set beside the bare `loadPyodide()` of the same round; what is told is the median of the
rounds' ratios. Both lines are measured: as fast as the machine, and 20 Mbit/s with 40 ms.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Playwright, sync_playwright

from scripts.bench.hosting import FRESH, Host
from scripts.bench.startup_visits import OF_THE_BOOK, OTHER, Visitor, bare_folder, percentile

ROOT = Path(__file__).resolve().parents[2]
RESULT = ROOT / "build" / "bench" / "startup.json"
LINES = {"unthrottled": (0, 0), "20 Mbit/s, 40 ms": (20_000_000, 0.04)}
Round = dict[str, tuple[float, float]]  # what was measured → our milliseconds, the bare ones beside it


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--line", choices=LINES, action="append", help="only this line")
    asked = parser.parse_args()
    if not (ROOT / "site" / "index.html").is_file():
        sys.exit("bench-startup: site/ is missing: run make build first")
    with (
        tempfile.TemporaryDirectory() as room,
        Host({"/": ROOT / "site", "/bare/": bare_folder(ROOT / "node_modules/pyodide", Path(room))}) as host,
        sync_playwright() as playwright,
    ):
        found: dict[str, object] = {"rounds": asked.rounds}
        for name in asked.line or LINES:
            host.line.bits, host.line.delay = LINES[name]
            rounds = []
            for number in range(asked.rounds):
                print(f"bench-startup: {name}, round {number + 1} of {asked.rounds}", file=sys.stderr, flush=True)
                rounds.append(_round(playwright, host))
            found[name] = _told(name, rounds)
        host.line.bits = host.line.delay = 0
        found["before the engine"] = _before(playwright, host)
        found["key → paint, ms"] = _keys(playwright, host)
    RESULT.parent.mkdir(parents=True, exist_ok=True)
    RESULT.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(f"\nwritten: {RESULT.relative_to(ROOT)}")
    return 0


def _round(playwright: Playwright, host: Host) -> Round:
    """Every kind of visit once, the bare ones among them."""
    with Visitor(playwright, host.url) as visitor:
        bare = _visits(host, visitor.bare)
    with Visitor(playwright, host.url) as visitor:
        touched = _visits(host, visitor.touches)
    with Visitor(playwright, host.url) as visitor:
        other = visitor.arrives(OTHER)
    with Visitor(playwright, host.url) as visitor:
        known = visitor.arrives(OF_THE_BOOK)
    with Visitor(playwright, host.url) as visitor:
        visitor.rests()
        remembered = visitor.touches("from a snapshot")
    (cold, called), (_, called_later), (_, called_again) = bare
    return {
        "a question of the book, cold: navigation → answer": (known, cold),
        "another question, cold: navigation → answer": (other, cold),
        "another question, cold: touch → answer": (touched[0], called),
        "ten minutes later: touch → answer": (touched[1], called_later),
        "second visit: touch → answer": (touched[2], called_again),
        "second visit, with a snapshot: touch → answer": (remembered, called_again),
    }


def _visits(host: Host, visit: Callable[[], Any]) -> list[Any]:
    """Cold; when all that was kept has to be asked for again; when it is fresh."""
    host.age = FRESH
    first = visit()
    host.age = 0
    return [first, visit(), visit()]


def _told(name: str, rounds: list[Round]) -> dict[str, object]:
    print(f"\n{name:56}{'ours':>10}{'bare':>10}{'of bare':>10}")
    told: dict[str, object] = {}
    for what in rounds[0]:
        ours, bare = (statistics.median(each[what][side] for each in rounds) for side in (0, 1))
        ratios = [each[what][0] / each[what][1] for each in rounds]
        print(f"{what:56}{ours:>7.0f} ms{bare:>7.0f} ms{statistics.median(ratios):>10.2f}")
        told[what] = {"ours_ms": ours, "bare_ms": bare, "ratio": statistics.median(ratios), "ratios": ratios}
    return told


def _before(playwright: Playwright, host: Host) -> dict[str, int]:
    host.sent.clear()
    with Visitor(playwright, host.url) as visitor:
        visitor.looks()
    told = {"requests": len(host.sent), "bytes": sum(length for _, length in host.sent)}
    print(f"\n{'before the engine':56}{told['bytes'] / 1000:>7.0f} kB{told['requests']:>6} requests")
    return told


def _keys(playwright: Playwright, host: Host) -> dict[str, float]:
    with Visitor(playwright, host.url) as visitor:
        times = visitor.types()
    told = {"p50": percentile(times, 0.5), "p95": percentile(times, 0.95), "keys": len(times)}
    print(f"{f'key → paint, {len(times)} keys':56}{told['p50']:>7.0f} ms p50{told['p95']:>7.0f} ms p95")
    return told


if __name__ == "__main__":
    raise SystemExit(main())
