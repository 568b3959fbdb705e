"""The seed and the length of a run: fixed in `make test`, new and ten times as long in `make fuzz`.

FUZZ_SEED and FUZZ_TIMES say otherwise. Each test counts what it tried and what had an effect; the counts are printed at
the end of the run, by `tests/conftest.py`.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator

import pytest

SEED = os.environ.get("FUZZ_SEED", "311-8")
TIMES = int(os.environ.get("FUZZ_TIMES", "1"))


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> random.Random:
    """Its own sequence for every test, the same for the same seed wherever and in whatever order it runs."""
    return random.Random(f"{SEED} {request.node.name}")


class Attack:
    """What was tried, and what it did that it must not."""

    def __init__(self) -> None:
        self.tried = 0
        self.effects: list[str] = []

    def attempt(self, what: object, effect: str | None) -> None:
        self.tried += 1
        if effect:
            self.effects.append(f"{effect}: {ascii(what)[:300]}")


@pytest.fixture
def attack(request: pytest.FixtureRequest) -> Iterator[Attack]:
    """Counts attempts; a test that tried nothing, or whose attempts had an effect, fails."""
    made = Attack()
    yield made
    kind = request.node.originalname
    request.node.user_properties.append(("attack", (kind, made.tried, len(made.effects))))
    assert made.tried > 0
    assert made.effects[:5] == [], f"{len(made.effects)} of {made.tried}, seed {SEED}"
