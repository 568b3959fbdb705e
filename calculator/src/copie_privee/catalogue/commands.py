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
    "receipt.confirmed": "Reçu confirmé~: le calcul refait donne les mêmes {count} lignes.",
    "receipt.refuted": "Reçu réfuté~: {count} lignes ne sont pas celles que donne le calcul.",
    "receipt.version": "Le reçu vient de la version {stated}, la vérification de la version {computed}.",
    "receipt.line": "{path}~: le reçu dit «~{stated}~», le calcul donne «~{computed}~»",
    "receipt.same": "{path}~: {stated}",
    "receipt.absent": "rien",
    "receipt.mark.same": "confirmé",
    "receipt.mark.other": "réfuté",
}
