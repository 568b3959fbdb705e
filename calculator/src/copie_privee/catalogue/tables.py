"""Tables: the words people write above columns, what rows accept, and what is said of a month, a check or a claim."""

from __future__ import annotations

FR: dict[str, str] = {
    "column.small": "d|de|du|des|l|le|la|les|un|une|en|par|a|au|aux|et|ou|n|no|eur|euro|of|the",
    "column.word.quantity": "quantite|qte|nombre|nb",
    "column.word.capacity": "capacite",
    "column.word.category": "categorie|famille",
    "column.word.product": "produit|article|designation|libelle|modele",
    "column.name.product": "Produit",
    "column.name.category": "Catégorie",
    "column.name.capacity": "Capacité",
    "column.name.phonograms": "Capacité dédiée aux phonogrammes",
    "column.name.quantity": "Quantité",
    "column.name.date": "Date",
    "column.name.ground": "Motif d’exonération",
    "column.name.billed": "Rémunération facturée",
    "column.name.billed_unit": "Rémunération facturée à l’unité",
    "column.name.vat": "Taux de TVA",
    "column.name.invoice": "Facture",
    "column.name.file": "Fichier",
    "column.file": "nom du fichier|fichier d’origine|file|filename",
    "column.product": (
        "produits|article|désignation|désignation du produit|libellé|libellé du produit|description|modèle|nom|"
        "nom du produit|intitulé|référence|référence produit|code article|sku|item"
    ),
    "column.category": (
        "catégories|catégorie de support|catégorie de support ou d’appareil|catégorie d’appareil|catégorie de produit|"
        "famille|famille de produit|type|type de support|type d’appareil|type de produit|genre|tableau|support"
    ),
    "column.capacity": (
        "capacité d’enregistrement|capacité de stockage|capacité nominale|capacité du support|capacité totale|"
        "capacité en|capacité unitaire|stockage|mémoire|taille|contenance|volume de stockage|capa|cap|size|storage"
    ),
    "column.phonograms": (
        "capacité phonogrammes|capacité pour phonogrammes|capacité dédiée à la lecture de phonogrammes"
    ),
    "column.quantity": (
        "quantités|qté|qtés|qt|qte|qty|nombre|nombre d’unités|nombre de supports|nombre d’appareils|nombre de pièces|"
        "unités|unité|pièces|nb|nbre|quantité vendue|quantité sortie|quantité sortie de stock|sorties|"
        "sorties de stock|ventes|exemplaires|count|units"
    ),
    "column.date": (
        "jour|date de sortie|date de sortie de stock|date d’exigibilité|date d’acquisition|date d’achat|date de vente|"
        "date de facture|date de la facture|date facture|date de mise en circulation|date de livraison|day"
    ),
    "column.ground": "motif|exonération|motif exonération|exemption|motif d’exemption|cause d’exonération|ground",
    "column.billed": (
        "rémunération|rcp|rcp facturée|montant rcp|montant de la rcp|redevance|redevance facturée|montant facturé|"
        "montant de la rémunération|rémunération pour copie privée|copie privée|montant copie privée|levy|levy billed"
    ),
    "column.billed_unit": (
        "rcp unitaire|rémunération unitaire|redevance unitaire|montant unitaire|rcp par unité|rémunération par unité|"
        "redevance par unité|tarif unitaire|unit levy"
    ),
    "column.vat": "tva|taux tva|tva %|taux|vat|vat rate",
    "column.invoice": "n° facture|n° de facture|numéro de facture|numéro facture|facture n°|invoice|invoice number",
    "column.offer": "offre|type d’offre|offre groupée ou de complément",
    "column.device": "appareil|vendu avec|appareil associé|appareil de l’offre",
    "column.integrated": "capacité intégrée|capacité de l’appareil|capacité intégrée à l’appareil",
    "column.export": "exporté|exportation|exportation ou livraison|livraison intracommunautaire|hors du pays",
    "column.os": "système d’exploitation|système|os",
    "column.buyer": "acheteur|qualité de l’acheteur|client",
    "field.table": "Tableau",
    "field.headings": "Titres des colonnes",
    "field.month": "Mois",
    "field.task": "Ce que la liste contient",
    "field.vat": "Taux de TVA",
    "field.billed": "Rémunération facturée",
    "field.billed_unit": "Rémunération facturée à l’unité",
    "field.ground": "Motif d’exonération",
    "field.basis": "Montants facturés",
    "field.product": "Produit",
    "field.invoice": "Facture",
    "accepted.table": (
        "du texte, une ligne par produit, tel qu’un tableur l’enregistre en CSV (séparateur point-virgule, virgule ou "
        "tabulation), un classeur XLSX, ou une facture structurée (UBL, Factur-X)~; un autre classeur s’ouvre dans son "
        "logiciel, qui l’enregistre ainsi"
    ),
    "accepted.workbook": (
        "un classeur XLSX sans mot de passe, de trente mégaoctets au plus, tel qu’un tableur l’enregistre~; ou du CSV"
    ),
    "accepted.workbook_size": "un classeur XLSX de trente mégaoctets au plus~; ou du CSV, de toute longueur",
    "accepted.invoice_size": "une facture XML de vingt mégaoctets et de deux cent mille éléments au plus",
    "accepted.pdf_size": "un PDF de trente mégaoctets au plus",
    "accepted.invoice_xml": (
        "une facture structurée, UBL (Peppol BIS) ou CII (Factur-X), bien formée, sans déclaration DOCTYPE"
    ),
    "accepted.invoice_task": (
        "«~Des factures à vérifier~» (check) ou «~Des factures à se faire rembourser~» (claim)~: une facture n’est pas "
        "un mois à déclarer"
    ),
    "accepted.pdf": (
        "un PDF qui porte sa facture XML (Factur-X, ZUGFeRD), sans mot de passe~; un PDF sans elle ne se lit pas ici"
    ),
    "accepted.pdf_library": (
        "un PDF, si la bibliothèque pypdf est installée (pip install 'copie-privee[pdf]')~; ou le fichier XML de la "
        "facture"
    ),
    "accepted.euro": "une facture en euros",
    "accepted.levy": (
        "une facture dont une ligne, un supplément ou une remise porte la rémunération, sous un de ces noms~: copie "
        "privée, RCP, Auvibel~; aucune ligne de celle-ci n’en parle"
    ),
    "invoice.billed": "Rémunération facturée HT",
    "invoice.levy": (
        "remuneration pour la copie privee|remuneration pour copie privee|remuneration copie privee|remuneration de la "
        "copie privee|redevance pour copie privee|redevance copie privee|redevance de copie privee|copie privee|rcp|"
        "remuneration auvibel|redevance auvibel|auvibel|private copying levy|private copy levy|private copying|"
        "private copy|copie france|sorecop"
    ),
    "accepted.calendar": "un classeur dont les jours se comptent depuis 1900~; le vôtre les compte depuis 1904",
    "accepted.file": "un fichier lisible",
    "accepted.sheet": "1~048~575 lignes au plus, ce que tient une feuille d’un classeur~; le CSV les prend toutes",
    "accepted.out": "un nom de fichier en .xlsx, .csv, .json ou .ics, dans un dossier qui existe",
    "field.out": "Fichier du résultat",
    "accepted.headings": (
        "une ligne de titres, avec au moins «~catégorie~» ou «~produit~», et «~quantité~»~; par exemple "
        "produit;catégorie;capacité;quantité"
    ),
    "accepted.same_columns": (
        "les colonnes du premier fichier ({headings}), dans n’importe quel ordre, un titre disant la même unité et la "
        "même base~; celui-ci se lit à part"
    ),
    "accepted.files": "{most} fichiers au plus à la fois",
    "accepted.file_name": "le nom d’un fichier, et s’il en vient un autre",
    "accepted.columns": "des noms de colonne~: {columns}",
    "accepted.once": "une seule colonne de ce nom",
    "accepted.encoding": "des lignes d’un même codage, UTF-8, UTF-16 ou Windows-1252, celui du début du fichier",
    "accepted.row_length": "une ligne de cent mille octets au plus",
    "accepted.quotes": "des guillemets qui s’ouvrent et se ferment dans la même cellule",
    "accepted.cells": "autant de cellules que de titres~: {count}",
    "accepted.month": "un mois, sous la forme AAAA-MM ou MM/AAAA",
    "accepted.task": (
        "declare (un mois à déclarer), check (des factures à vérifier) ou claim (des factures à se faire rembourser)"
    ),
    "accepted.basis": "ht (hors TVA) ou ttc (TVA comprise)",
    "accepted.signed": (
        "un nombre entier d’appareils ou de supports~; un nombre négatif corrige une déclaration précédente"
    ),
    "accepted.packs": (
        "le nombre d’appareils ou de supports, et non de lots~: le produit annonce un lot de {count}~; la catégorie, "
        "écrite dans sa colonne, lève le doute"
    ),
    "accepted.row_date": "une date qui existe, sous la forme AAAA-MM-JJ ou JJ/MM/AAAA, ou le nombre d’un tableur",
    "accepted.date_in": "un jour {of_month}~; seule une correction, en nombre négatif, peut être d’un mois antérieur",
    "accepted.thousands": (
        "une capacité sans point devant trois chiffres~: l’espace sépare les milliers, la virgule les décimales"
    ),
    "accepted.billed": "un montant en euros, sans signe, virgule ou point pour les décimales",
    "accepted.percent": "un taux entre 0 et 100, «~19,6 %~» par exemple",
    "accepted.words": "une seule catégorie~; ces mots en permettent plusieurs~: {choices}",
    "accepted.unnamed": (
        "l’article dont cette rémunération est due, en ses mots («~clé USB~»)~; une facture de plusieurs articles qui "
        "la porte en une somme ne le dit pas~: si elle en couvre plusieurs, faites-en une ligne par article dans un "
        "tableur, ou demandez le détail au vendeur"
    ),
    "accepted.ground": "un de ces motifs~: {grounds}",
    "accepted.open": "une table ouverte~; celle-ci ne l’est plus, sa lecture est à recommencer",
    "accepted.bytes": "les octets d’un fichier, un signe par octet, et si ce sont les derniers",
    "accepted.mended": "des lignes mises de côté, chacune une fois, avec leur numéro et leurs cellules",
    "ground.export": "exportation|export|livraison intracommunautaire|l. 311-8 ii bis|ii bis",
    "ground.professional": "usage professionnel|professionnel|fins professionnelles|l. 311-8 ii|ii",
    "ground.broadcaster": "entreprise de communication audiovisuelle|communication audiovisuelle|1°",
    "ground.producer": "producteur|producteur de phonogrammes|producteur de vidéogrammes|2°",
    "ground.publisher": "éditeur|éditeur d’œuvres sur supports numériques|2° bis",
    "ground.disability": "aide aux handicapés|handicap|organisme d’aide aux handicapés|3°",
    "word.yes": "oui|o|x|1|vrai|true|yes|y",
    "word.no": "non|n|0|faux|false|no|-",
    "table.read_as": "Lu~: {read}.",
    "table.presumed": "Présumé~: {category}. {question}",
    "table.line": "ligne {line}~: {what}{capacity} × {quantity} = {total} ({reason})",
    "table.line.bare": "ligne {line}~: {what}{capacity} × {quantity}~: {outcome} ({reason})",
    "table.in_file": "{file}, {sentence}",
    "table.aside": "ligne {line}, {field}~: «~{value}~» n’est pas compris. Accepté~: {accepted}.",
    "table.aside.empty": "ligne {line}, {field}~: ce champ est vide. Accepté~: {accepted}.",
    "table.title.declare": "Déclaration {of_month}",
    "table.title.check": "Factures vérifiées",
    "table.title.claim": "Demande de remboursement",
    "table.count": "{rows} lignes lues = {answered} répondues + {aside} mises de côté",
    "table.label.declare": "À payer, hors TVA",
    "table.label.check": "Attendu selon le tarif, hors TVA",
    "table.label.claim": "Remboursable, hors TVA",
    "table.csv.unit": "Calcul par pièce",
    "table.csv.total": "Calcul de la ligne",
    "table.csv.outcome": "Réponse",
    "table.csv.reason": "Pourquoi",
    "table.csv.line": "Ligne du fichier lu",
    "table.csv.gap": "Écart",
    "table.book.rows": "Lignes",
    "table.book.declare": "Déclaration",
    "table.book.check": "Vérification",
    "table.book.claim": "Demande",
    "table.book.category": "Catégorie",
    "table.book.capacity": "Capacité",
    "table.book.quantity": "Nombre",
    "table.book.unit": "À l’unité",
    "table.book.total": "Total",
    "table.book.refund": "Remboursable",
    "table.book.reason": "Pourquoi",
    "table.csv.aside": "Mise de côté~: {field}",
    "table.lot.told": "{offer}, avec {device}, capacité intégrée {integrated}",
    "table.more": "Et {count} autres lignes, que portent les fichiers XLSX et JSON.",
    "table.nil": "Mois sans sortie~: la déclaration porte « néant ».",
    "table.total.declare": "Total à payer, hors TVA~: {total}",
    "table.total.check": "Total attendu, hors TVA~: {total}",
    "table.total.claim": "Total remboursable, hors TVA~: {total}",
    "table.lot": (
        "Ce montant est celui du lot, appareil et support ensemble~: l’appareil vendu ainsi ne se déclare pas une "
        "seconde fois sur une autre ligne."
    ),
    "table.due": "{what} ({payers})",
    "table.ignored": "Colonnes laissées de côté~: {headings}.",
    "table.unsettled": (
        "{count} lignes posent une question de fait que vous seul pouvez trancher~; le total ne les compte pas."
    ),
    "table.repeated": (
        "Ces numéros de facture se trouvent dans plusieurs fichiers~: {invoices}. Si c’est la même facture, ses lignes "
        "sont comptées plus d’une fois."
    ),
    "table.compared": (
        "Montants facturés {basis}~: {billed}, soit un écart de {gap} avec le tarif~; {agreeing} lignes sur "
        "{comparable} sont justes au centime selon une des lectures."
    ),
    "table.basis.ht": "hors TVA",
    "table.basis.ttc": "TVA comprise",
    "table.and": "~; ",
    "table.billed": "facturé {billed} ({basis}), écart {gap}",
    "table.under": "{label}~: {total}, écart {gap}",
    "table.under.agrees": "{label}~: {total}, c’est le montant facturé (écart {gap})",
    "table.claim.invoices": "Factures~: {count}",
    "table.claim.part": "{what}{capacity} × {quantity}~: {refund} ({reason})",
    "table.claim.open": "Une question reste ouverte~: {question} Option~: --{field}",
    "table.claim.papers": "Pièces à réunir",
    "table.claim.floors": "Minimum et dates",
    "table.claim.humans": "Ce que seules des personnes établissent",
    "table.set_aside": "Lignes mises de côté",
    "cli.declare": "calcule une liste entière~: un mois à déclarer, des factures à vérifier ou à se faire rembourser",
    "cli.declare.file": (
        "fichier CSV ou XLSX, avec une ligne de titres, ou facture structurée (UBL, Factur-X)~; «~-~» lit l’entrée"
    ),
}
