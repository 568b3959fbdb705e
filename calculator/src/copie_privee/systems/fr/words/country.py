"""France beside other countries: its name, and a comparison; `~` stands for the narrow no-break space."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "system.fr": "France",
    "system.in.fr": "en France",
    "compare.unit.fr": (
        "Le texte compte en Mo, Go et To, et l’un de ses tableaux compte en milliers de Go ce qu’un autre compte en "
        "To~: les unités sont décimales."
    ),
    "compare.when.fr": "en France, le délai court de la fin du mois",
    "compare.who.fr": "Paient les fabricants et les importateurs.",
}
