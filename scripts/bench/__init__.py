"""How fast and how right: `make bench` asks copie_privee, Publicodes and OpenFisca-Core the same cases."""

from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
