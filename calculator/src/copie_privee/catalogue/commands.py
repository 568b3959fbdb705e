"""What the command says around an answer, and the words of receipts."""

from __future__ import annotations

FR: dict[str, str] = {
    "cli.program": "La rémunération pour copie privée, calculée sur les mots de la loi.",
    "cli.assess": "calcule un cas, ou un fichier de cas",
    "cli.categories": "liste les catégories",
    "cli.guide": "trouve la catégorie à partir de mots de tous les jours",
    "cli.receipt": "écrit un reçu vérifiable au lieu de la seule réponse",
    "cli.verify": "recalcule un reçu et le confirme ou le réfute ligne à ligne",
    "cli.option": "{label}~: {accepted}",
    "cli.reason": "  {number}. {text}",
    "cli.quote": "     «~{quote}~» ({label})",
    "cli.warning": "Attention~: {text}",
    "cli.deadlines": "Dates",
    "cli.readings": "Lectures possibles",
    "cli.item": "  – {text}",
    "cli.answer": "    · {text} → {lead}",
    "cli.pointer": "  – {text}~: {note} ({page})",
    "receipt.confirmed": "Reçu confirmé~: le calcul refait donne les mêmes {count} lignes.",
    "receipt.refuted": "Reçu réfuté~: {count} lignes ne sont pas celles que donne le calcul.",
    "receipt.refuted.1": "Reçu réfuté~: une ligne n’est pas celle que donne le calcul.",
    "receipt.version": "Le reçu vient de la version {stated}, la vérification de la version {computed}.",
    "receipt.line": "{path}~: le reçu dit «~{stated}~», le calcul donne «~{computed}~»",
    "receipt.same": "{path}~: {stated}",
    "receipt.absent": "rien",
    "receipt.mark.same": "confirmé",
    "receipt.mark.other": "réfuté",
    "receipt.subject": "Calcul refait~: {case}, {amount}.",
    "cli.alone": "avec --cases, chaque ligne du fichier dit tout de son cas~; seule l’option --json peut l’accompagner",
    "cli.interrupted": "Interrompu.",
    "cli.broken": "L’écriture du résultat a échoué~: {problem}.",
    "error.inside": (
        "Erreur interne de copie-privee {version}~: {kind}. La question a été reçue, mais pas la réponse~; les "
        "autres questions ne sont pas touchées."
    ),
    "cli.closed": "la sortie est fermée",
    "schema.case": "Cas",
    "schema.assessment": "Évaluation",
}
