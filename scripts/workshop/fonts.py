"""Makes the fonts the site serves out of npm's: cut to the letters of French, as woff2, and told to their fallbacks.

Takes the packages of `package.json`; writes `docs/assets/fonts/`, which is kept in the repository, and prints the
`@font-face` metrics by which a fallback takes the same room. Needs fonttools and brotli, in an environment of its own:
`python -m pip install fonttools brotli && python scripts/workshop/fonts.py`.
"""

from __future__ import annotations

from pathlib import Path

from fontTools.subset import Options, Subsetter, save_font  # type: ignore[import-not-found,unused-ignore]
from fontTools.ttLib import TTFont  # type: ignore[import-not-found,unused-ignore]
from fontTools.ttLib.tables._g_l_y_f import Glyph  # type: ignore[import-not-found,unused-ignore]

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "docs/assets/fonts"
_CAPITALS = (0xC0, 0xC2, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCE, 0xCF, 0xD4, 0xD6, 0x152, 0xD9, 0xDB, 0xDC)
_SMALL = (0xE0, 0xE2, 0xE4, 0xE6, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEE, 0xEF, 0xF4, 0xF6, 0x153, 0xF9, 0xFB, 0xFC, 0xFF)
ACCENTED = "".join(map(chr, (*_CAPITALS, *_SMALL)))  # those of French
COMMON = "".join(sign for sign in map(chr, range(0x20, 0x7F)) if sign not in "`^~{}\\|@#$") + ACCENTED
COMMON += "\u00a0\u202f\u2009’“”«»–—―…€°§×÷−·"
RARE = "@#\\|{}~¶²³¹½"  # in the regular face only
SPACES = (0x2009, 0x202F)  # narrow ones: drawn as a part of the space where a face has none
FACES = [
    ("newsreader", "400-normal", COMMON + RARE, ["kern", "tnum"]),
    ("newsreader", "400-italic", COMMON, ["kern"]),
    ("newsreader", "600-normal", COMMON, ["kern", "tnum"]),
    ("public-sans", "400-normal", COMMON + RARE, ["kern", "tnum"]),
    ("public-sans", "600-normal", COMMON, ["kern", "tnum"]),
]


def main() -> None:
    """Write every face, and say what they weigh together."""
    FONTS.mkdir(parents=True, exist_ok=True)
    total = 0
    for family, face, signs, features in FACES:
        package = ROOT / f"node_modules/@fontsource/{family}"
        font = TTFont(package / f"files/{family}-latin-{face}.woff2")
        _complete(font)
        options = Options()
        options.flavor, options.hinting, options.name_IDs = "woff2", False, []
        options.layout_features = features
        options.drop_tables += ["DSIG", "GDEF", "STAT", "MVAR"]
        cut = Subsetter(options)
        cut.populate(unicodes=[ord(sign) for sign in signs])
        cut.subset(font)
        missing = [sign for sign in signs if ord(sign) not in font.getBestCmap()]
        assert not missing, f"{family} {face}: {missing}"
        target = FONTS / f"{family}-{face}.woff2"
        save_font(font, target, options)
        total += target.stat().st_size
        print(f"{target.name}: {target.stat().st_size} bytes")
    print(f"together: {total} bytes")


def _complete(font: TTFont) -> None:
    """The dash of the French journal and the narrow spaces, where a face lacks them."""
    space = font["hmtx"]["space"][0]
    for table in font["cmap"].tables:
        if not table.isUnicode():
            continue
        table.cmap.setdefault(0x2015, table.cmap[0x2014])
        for code in SPACES:
            if code in table.cmap:
                continue
            name = f"uni{code:04X}"
            if name not in font.getGlyphOrder():
                font["glyf"][name] = Glyph()
                font["hmtx"][name] = (round(space * 0.6), 0)
            table.cmap[code] = name


if __name__ == "__main__":
    main()
