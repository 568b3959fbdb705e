"""The tariffs, typed by hand from the printed texts: what the reading of them is checked against.

One entry a category: its bands in order, each (inclusive upper bound or None, amount, per), where
per is "unit" for euros an item and "Go" for euros a gigabyte.
"""

from __future__ import annotations

Band = tuple[str | None, str, str]

TARIFFS: dict[tuple[str, str], list[Band]] = {
    ("fr", "cd-data"): [(None, "0.35", "unit")],
    ("fr", "dvd-data"): [(None, "0.90", "unit")],
    ("fr", "enregistreur-tv"): [
        ("8 Go", "6.30", "unit"), ("40 Go", "12.00", "unit"), ("80 Go", "18.00", "unit"),
        ("160 Go", "25.00", "unit"), ("250 Go", "30.00", "unit"), ("320 Go", "37.50", "unit"),
        ("500 Go", "45.00", "unit"),
    ],
    ("fr", "baladeur-audio"): [("8 Go", "1.50", "Go"), ("32 Go", "1.00", "Go")],
    ("fr", "baladeur-audio-video"): [
        ("4 Go", "1.50", "Go"), ("8 Go", "0.88", "Go"), ("16 Go", "0.50", "Go"), ("32 Go", "0.35", "Go"),
        ("96 Go", "0.33", "Go"),
    ],
    ("fr", "cle-usb"): [
        ("2 Go", "0.20", "Go"), ("4 Go", "0.16", "Go"), ("8 Go", "0.13", "Go"), (None, "0.10", "Go"),
    ],
    ("fr", "carte-memoire"): [
        ("2 Go", "0.09", "Go"), ("4 Go", "0.08", "Go"), ("8 Go", "0.07", "Go"), (None, "0.06", "Go"),
    ],
    ("fr", "stockage-externe"): [
        ("120 Go", "8.40", "unit"), ("320 Go", "9.60", "unit"), ("500 Go", "11.00", "unit"),
        ("1000 Go", "20.00", "unit"), ("5000 Go", "0.015", "Go"), ("10000 Go", "0.012", "Go"),
    ],
    ("fr", "stockage-multimedia"): [
        ("8 Go", "6.30", "unit"), ("40 Go", "9.30", "unit"), ("80 Go", "12.50", "unit"),
        ("160 Go", "16.00", "unit"), ("250 Go", "23.00", "unit"), ("320 Go", "27.00", "unit"),
        ("500 Go", "30.00", "unit"), ("1 To", "31.00", "unit"), ("2 To", "32.00", "unit"),
    ],
    ("fr", "telephone-mobile"): [
        ("8 Go", "0.7000", "Go"), ("16 Go", "0.5000", "Go"), ("32 Go", "0.3095", "Go"), ("64 Go", "0.2360", "Go"),
    ],
    ("fr", "autoradio-navigation"): [(None, "1.25", "Go")],
    ("fr", "tablette"): [
        ("8 Go", "0.8000", "Go"), ("16 Go", "0.5250", "Go"), ("32 Go", "0.3281", "Go"), ("64 Go", "0.1969", "Go"),
    ],
    ("be", "appareil-sans-support"): [(None, "2.00", "unit")],
    ("be", "appareil-integre"): [("256 GB", "3.30", "unit"), ("1 TB", "10.75", "unit"), (None, "13.00", "unit")],
    ("be", "appareil-non-integre"): [("256 GB", "3.30", "unit"), ("1 TB", "10.75", "unit"), (None, "13.00", "unit")],
    ("be", "baladeur-telephone"): [("2 GB", "1.00", "unit"), ("16 GB", "2.50", "unit"), (None, "3.00", "unit")],
    ("be", "ordinateur"): [(None, "0", "unit")],
    ("be", "cd-minidisc"): [(None, "0.12", "unit")],
    ("be", "dvd"): [(None, "0.40", "unit")],
    ("be", "cle-carte"): [("2 GB", "0.15", "unit"), ("16 GB", "0.50", "unit"), (None, "1.35", "unit")],
    ("be", "disque-dur-externe"): [("256 GB", "1.30", "unit"), ("1 TB", "6.75", "unit"), (None, "9.00", "unit")],
    ("be", "cassette-audio-8mm"): [(None, "0.12", "unit")],
    ("be", "cassette-video"): [(None, "0.40", "unit")],
}  # fmt: skip

# A date on which every tariff of the system was in force.
DATES = {"fr": "2013-06-01", "be": "2012-06-01"}
