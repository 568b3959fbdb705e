"""France: the names and grounds of competing readings; `~` stands for the narrow no-break space."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "reading.default.unit-1024": "La capacité est comptée telle qu’écrite, {capacity}, en unités décimales.",
    "reading.default.offer": (
        "Le lot paie le tarif de l’appareil pour la capacité totale~: «~{words}~». Aucun exemple officiel n’existe."
    ),
    "reading.unit-1024": "Étiquette comptée {read}",
    "reading.unit-1024.ground": (
        "La notice de la société Copie France, en janvier 2013, compte pour 1~000~Go les disques étiquetés 1~To et "
        "1~024~Go. Degré~: pratique rapportée par la presse, aucun texte."
    ),
    "reading.offer-medium": "Le support au tarif de la capacité totale, à côté de l’appareil nu",
    "reading.offer-medium.ground": (
        "Le texte assujettit «~{words}~»~: on peut n’y voir que le support, qui doit {rate} par gigaoctet sur ses "
        "propres {medium}, soit {share}. L’appareil nu, pour {integrated}, doit de son côté {bare}. Déduit du "
        "texte~; aucun exemple officiel."
    ),
    "reading.offer-difference": "L’appareil nu, et le support pour la différence",
    "reading.offer-difference.ground": (
        "L’appareil nu, pour {integrated}, doit {bare}~; le support ajoute ce qui manque pour atteindre le montant "
        "du lot, {more}. Déduit du texte~; aucun exemple officiel."
    ),
    "reading.offer-difference.negative": (
        "L’appareil nu, pour {integrated}, doit {bare}, soit {more} de plus que le lot~: la différence est négative, "
        "et le support est compté pour zéro. Déduit du texte~; aucun exemple officiel."
    ),
    "reading.unit-1024.analogy": (
        "Par analogie~: la notice de la société Copie France, en janvier 2013, compte pour 1~000~Go les disques "
        "étiquetés 1~To et 1~024~Go, et n’en nomme pas d’autres. Degré~: déduit d’une pratique rapportée par la "
        "presse, aucun texte."
    ),
    "reading.to-1024": "Un To compté pour 1~024~Go, soit {read}",
    "reading.to-1024.ground": (
        "Pratique constatée~: des factures de janvier 2014, pour des disques de 2 et 3~To, comptent 1~024~Go par To. "
        "En sens contraire, la notice de la société Copie France de janvier 2013 compte 1~To pour 1~000~Go. Degré~: "
        "rapporté par la presse, aucun texte."
    ),
    "reading.default.to-1024": "Un To est compté pour 1~000~Go, comme la décision le fait d’un tableau à l’autre.",
    "reading.playing-only": "Appareil qui ne fait que lire~: hors de la liste",
    "reading.playing-only.ground": (
        "La définition dit «~{definition}~», l’intitulé du tableau seulement «~{table}~». À s’en tenir à la "
        "définition, une mémoire qui ne fait que lire la musique n’est pas visée."
    ),
    "reading.default.playing-only": (
        "Le tableau fixe le montant pour toute mémoire dédiée à la lecture, qu’elle enregistre ou non."
    ),
}
