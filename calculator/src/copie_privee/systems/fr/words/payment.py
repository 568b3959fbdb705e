"""France: which day counts, who pays when, and what is declared; `~` stands for the narrow no-break space."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "accepted.exigible_day": "une date avec son jour~: pour un autre importateur le paiement est dû ce jour même",
    "deadline.statement": "Relevé de sortie de stock {month}, au plus tard",
    "deadline.payment_reading": "Paiement, au plus tard, autre lecture des jours francs",
    "step.fr_exclusive": (
        "Fabricant ou importateur exclusif~: la rémunération est exigible à la sortie de stock et se paie dans les "
        "{days} jours francs qui suivent la fin de ce mois, donc à compter du {end}."
    ),
    "step.fr_wholesale": (
        "Importateur-grossiste~: la rémunération est exigible à la sortie de stock et se paie dans les {days} jours "
        "francs qui suivent la fin de ce mois, donc à compter du {end}."
    ),
    "step.fr_other": "Autre importateur~: la rémunération est exigible et se paie le jour de l’acquisition.",
    "step.fr_statement": "Le relevé des sorties de stock d’un mois est transmis au plus tard le {day} du mois suivant.",
    "step.fr_declaration": (
        "La déclaration indique, catégorie par catégorie, le nombre de supports et la capacité de chacun~; cette "
        "capacité est présumée être celle que déclare le redevable."
    ),
    "step.fr_offer_declaration": (
        "Pour une offre avec un appareil, la déclaration distingue cinq choses~: l’appareil, le nombre de supports "
        "en offre groupée, leur nombre en offre de complément, la capacité déjà intégrée à l’appareil, celle du "
        "support. Les deux capacités sont ainsi déclarées à part, et aucune n’est comptée deux fois."
    ),
    "step.fr_still_due": (
        "L’exonération est celle de l’acheteur ou de l’exportateur~: elle ne dispense pas le fabricant ou "
        "l’importateur de déclarer et de payer, et le remboursement suppose un montant payé."
    ),
    "step.clear_days": (
        "Par «~jours francs~», l’usage entend que ni le premier ni le dernier jour ne comptent~: paiement le {due} "
        "au plus tard. Autre lecture~: le dernier jour du délai est le dernier pour payer, le {sooner}. Aucune "
        "décision propre à la copie privée n’a été trouvée."
    ),
    "step.day.fr.unknown": (
        "La date qui compte est celle où la rémunération devient exigible~: la sortie du stock du fabricant, de "
        "l’importateur exclusif ou du grossiste, ou l’acquisition par un autre importateur. Seule une date d’achat "
        "est connue, le {date}~: elle est prise pour ce jour, mais l’appareil a pu sortir de stock avant."
    ),
    "step.day.fr.unknown.told": (
        "La date qui compte est celle où la rémunération est devenue exigible, à la sortie de stock ou à "
        "l’acquisition~: le {date}. Une date d’achat ou de vente plus tardive n’y change rien."
    ),
    "step.day.fr.stock": (
        "La date qui compte est celle de la sortie de stock, où la rémunération devient exigible~: le {date}."
    ),
    "step.day.fr.stock.told": (
        "La date qui compte est celle de la sortie de stock, où la rémunération devient exigible~: le {date}. Une "
        "date de vente plus tardive n’y change rien."
    ),
    "step.day.fr.acquisition": (
        "La date qui compte est celle de l’acquisition par l’importateur, où la rémunération devient exigible~: le "
        "{date}."
    ),
    "step.day.fr.acquisition.told": (
        "La date qui compte est celle de l’acquisition par l’importateur, où la rémunération devient exigible~: le "
        "{date}. Une date de vente plus tardive n’y change rien."
    ),
    "step.near_start.fr": (
        "Sorti de stock avant le {start}, l’appareil ou le support relèverait d’un texte antérieur, qui n’est pas "
        "publié ici."
    ),
    "step.near_end.fr": (
        "S’il était sorti de stock le {last} au plus tard, ce tarif s’appliquait encore~: {told} par unité."
    ),
    "date.fr": "Date d’achat",
    "date.fr.exclusive": "Date de sortie de stock",
    "date.fr.manufacturer": "Date de sortie de stock",
    "date.fr.wholesale": "Date de sortie de stock",
    "date.fr.other": "Date d’acquisition",
    "date.why.fr": (
        "Le jour qui choisit le tarif est celui où la rémunération devient exigible~: la sortie de stock pour un "
        "fabricant, un importateur exclusif ou un grossiste, l’acquisition pour un autre importateur. Si vous n’avez "
        "qu’une date d’achat, elle en tient lieu~; l’appareil a pu sortir de stock avant."
    ),
}
