"""Every sentence the package says to a reader, in French, by id.

Takes an id and the values to put in; gives the sentence. Another language is another table.
Narrow no-break spaces are written `~` here for legibility and become U+202F.
"""

from __future__ import annotations

NARROW = "\u202f"

FR: dict[str, str] = {
    "field.system": "Système",
    "field.category": "Catégorie",
    "field.capacity": "Capacité",
    "field.date": "Date",
    "field.quantity": "Quantité",
    "field.line": "Ligne",
    "field.op": "Demande",
    "field.cases": "Fichier de cas",
    "error.bad": "{field}~: «~{value}~» n’est pas compris. Accepté~: {accepted}.",
    "error.missing": "{field}~: ce champ est vide. Accepté~: {accepted}.",
    "accepted.system": "{systems}",
    "accepted.category": "une des catégories de ce système~: {categories}",
    "accepted.capacity": (
        "un nombre plus grand que zéro suivi de son unité, Mo, Go ou To (MB, GB, TB aussi), "
        "la virgule ou le point pour les décimales, l’espace pour les milliers"
    ),
    "accepted.date": "une date qui existe, sous la forme AAAA-MM-JJ ou JJ/MM/AAAA",
    "accepted.quantity": "un nombre entier d’appareils ou de supports, au moins 1",
    "accepted.line": "un objet JSON par ligne, dont les clés sont {keys}",
    "accepted.op": "un objet JSON avec «~op~»~: {ops}",
    "accepted.cases": "un fichier lisible en UTF-8, un cas par ligne",
    "system.fr": "France",
    "system.be": "Belgique",
    "outcome.due": "Rémunération due",
    "outcome.zero": "Montant fixé à zéro",
    "outcome.outside_texts": "Hors des textes publiés ici",
    "step.defined": "La catégorie «~{category}~» est définie ici~: {place}.",
    "step.in_force": ("Le {date}, ce tarif était applicable~: il l’a été du {start} au {end}. Fin~: {authority}."),
    "step.in_force_open": ("Le {date}, ce tarif était applicable~: il l’est depuis le {start}, et {authority}."),
    "step.before": (
        "Le {date} est antérieur au {start}, premier jour d’application de ce tarif "
        "({authority}). Les textes publiés ici ne disent pas ce qui était dû avant."
    ),
    "step.after": (
        "Le {date} est postérieur au {end}, dernier jour d’application de ce tarif~: il a pris fin "
        "avec un texte qui n’est pas publié ici ({authority})."
    ),
    "step.band_fixed": "Pour {capacity}, le texte fixe le montant à {amount} par appareil ou support.",
    "step.fixed": "Le texte fixe le montant à {amount} l’unité, quelle que soit la capacité.",
    "step.zero": "Le texte fixe le montant à {amount}~: rien n’est à payer.",
    "step.band_rate": (
        "Pour {capacity}, le texte fixe un tarif de {rate} par gigaoctet, qui s’applique à toute "
        "la capacité~: {gigabytes} × {rate} = {exact}."
    ),
    "step.same_capacity": "Le texte fixe ce montant, {amount}, pour un support de {base}.",
    "step.proportion": (
        "Le tableau fixe {amount} pour {base}. Pour un support qui n’en diffère que par la capacité, "
        "le montant est proportionnel~: {amount} × {capacity} ÷ {base} = {exact}."
    ),
    "step.cap": (
        "{capacity} dépasse la plus grande capacité du tableau, {largest}. Le montant de cette "
        "capacité maximale s’applique, à titre conservatoire."
    ),
    "step.rounded": (
        "Arrondi au centime, le montant unitaire est de {amount}. Les textes ne fixent pas de règle "
        "d’arrondi~; les montants publiés sont arrondis au centime le plus proche."
    ),
    "step.quantity": "Pour {quantity} unités~: {quantity} × {amount} = {total}.",
    "display.quantity": "{quantity} × {amount} = {total}",
    "display.exact": "Montant exact avant arrondi~: {exact}",
    "display.none": "Aucun montant",
    "display.period": "du {start} au {end}",
    "display.period_open": "depuis le {start}",
    "display.validity": "Tarif applicable {period}. Fin~: {authority}.",
    "display.grade.inferred": "Période déduite des sources, non lue telle quelle~: {note}.",
    "warning.vat": "Hors TVA, selon l’usage~: les textes ne parlent pas de la TVA.",
    "warning.no_end": (
        "Aucune fin de ce tarif n’a été trouvée jusqu’en {seen_until}~; "
        "cela ne prouve pas qu’il s’applique encore le {date}."
    ),
    "warning.dot": (
        "«~{typed}~» a été lu {read}~: le point sépare les décimales. Pour les milliers, écrivez une espace."
    ),
    "cli.program": "La rémunération pour copie privée, calculée sur les mots de la loi.",
    "cli.assess": "calcule un cas, ou un fichier de cas",
    "cli.categories": "liste les catégories",
    "cli.reason": "  {number}. {text}",
    "cli.quote": "     «~{quote}~» ({label})",
    "cli.warning": "Attention~: {text}",
}


def say(key: str, **values: object) -> str:
    """The sentence of an id with its values put in. KeyError for an unknown id or value."""
    return FR[key].replace("~", NARROW).format(**values)
