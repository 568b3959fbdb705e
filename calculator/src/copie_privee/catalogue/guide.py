"""The questions that lead from everyday words to a category, and their answers."""

from __future__ import annotations

FR: dict[str, str] = {
    "guide.nothing": "Aucune catégorie ne porte ces mots. Le calculateur, plus bas, les liste toutes.",
    "guide.lead.category": "Catégorie «~{category}~»",
    "guide.lead.outcome": "Catégorie «~{category}~»~: {outcome}",
    "guide.question.nas-form": (
        "Le NAS se pose-t-il sur un meuble, se monte-t-il dans un rack, ou ne sert-il qu’avec des équipements "
        "professionnels~?"
    ),
    "guide.answer.nas-form.professional": "Il ne sert qu’avec des équipements professionnels",
    "guide.answer.nas-form.desktop": "Il se pose sur un meuble",
    "guide.answer.nas-form.rack": "Il se monte dans un rack",
    "guide.question.media-outputs": (
        "L’appareil a-t-il des sorties audio ou vidéo, pour lire images et sons sans passer par un ordinateur~?"
    ),
    "guide.answer.media-outputs.no": "Non, il faut un ordinateur",
    "guide.answer.media-outputs.yes": "Oui, il se branche à une télévision ou à une chaîne",
    "guide.question.disk-place": "Le disque est-il externe, ou interne à un ordinateur~?",
    "guide.answer.disk-place.external": "Externe, branché par un câble",
    "guide.answer.disk-place.internal": "Interne~: le texte ne le cite pas parmi les supports éligibles",
    "guide.question.mobile-os": "Quel système d’exploitation la tablette a-t-elle~?",
    "guide.answer.mobile-os.mobile": "Un système pour terminaux mobiles",
    "guide.answer.mobile-os.own": "Un système propre à la tablette",
    "guide.answer.mobile-os.computer": "Un système d’ordinateur",
    "guide.question.sound-or-picture": "L’appareil est-il fait pour le son seul, ou pour le son et l’image~?",
    "guide.answer.sound-or-picture.sound": "Le son seul",
    "guide.answer.sound-or-picture.both": "Le son et l’image",
    "guide.answer.sound-or-picture.picture": "L’image, pour enregistrer des vidéos",
    "guide.question.tv-box": "La mémoire sert-elle seulement à enregistrer la télévision~?",
    "guide.answer.tv-box.recording": "Oui, elle enregistre des programmes et rien d’autre",
    "guide.answer.tv-box.multimedia": "Non, elle garde aussi d’autres contenus",
    "guide.answer.tv-box.none": "L’appareil n’enregistre pas~: il n’est pas dans la liste",
    "guide.question.phonogram-memory": "Une mémoire y est-elle réservée à enregistrer et à lire de la musique~?",
    "guide.answer.phonogram-memory.yes": "Oui",
    "guide.answer.phonogram-memory.no": "Non~: il n’est pas dans la liste",
    "guide.question.camera": "S’agit-il de l’appareil lui-même, ou d’une carte vendue avec lui~?",
    "guide.answer.camera.alone": "L’appareil~: il n’est pas dans la liste",
    "guide.answer.camera.card": "La carte vendue avec l’appareil",
    "guide.question.computer": "Un ordinateur",
    "guide.answer.computer.computer": (
        "Un ordinateur n’est pas cité parmi les supports éligibles~: rien n’est dû en France au titre de ce texte"
    ),
    "guide.question.recorder-storage": (
        "L’appareil contient-il un support d’enregistrement, un disque dur par exemple~?"
    ),
    "guide.answer.recorder-storage.no": "Non, pas de support intégré",
    "guide.answer.recorder-storage.yes": "Oui, un support intégré",
    "guide.question.combined-storage": (
        "L’appareil contient-il un support d’enregistrement, un disque dur par exemple~?"
    ),
    "guide.answer.combined-storage.no": "Non, pas de support intégré",
    "guide.answer.combined-storage.yes": "Oui, un support intégré",
    "guide.question.tv-storage": "L’appareil contient-il un support d’enregistrement, un disque dur par exemple~?",
    "guide.answer.tv-storage.yes": "Oui, un support intégré",
    "guide.answer.tv-storage.no": "Non~: il n’est pas dans la liste",
    "guide.question.mp3-function": "L’appareil a-t-il une fonction MP3 ou MP4~?",
    "guide.answer.mp3-function.yes": "Oui",
    "guide.answer.mp3-function.no": "Non~: il n’est pas dans la liste",
    "guide.question.tablet": "Une tablette ou une liseuse",
    "guide.answer.tablet.tablet": (
        "Les tablettes et les liseuses ne sont pas citées dans ce texte~: aucun montant n’y est fixé"
    ),
    "guide.question.disk-place-be": "Est-ce un disque dur externe~?",
    "guide.answer.disk-place-be.external": "Oui, un disque dur externe",
    "guide.answer.disk-place-be.other": "Non~: les autres disques ne sont pas cités dans ce texte",
    "guide.question.car": "Un autoradio ou un système de navigation",
    "guide.answer.car.car": (
        "Autoradios et systèmes de navigation ne sont pas cités dans ce texte~: aucun montant n’y est fixé"
    ),
    "guide.question.camera-be": "S’agit-il de l’appareil lui-même, ou de sa carte mémoire~?",
    "guide.answer.camera-be.alone": "L’appareil~: il n’est pas dans la liste",
    "guide.answer.camera-be.card": "La carte mémoire",
    "guide.question.cassette": "Quelle cassette~?",
    "guide.answer.cassette.audio": "Une cassette ou une bande audio",
    "guide.answer.cassette.video": "Une cassette vidéo ordinaire",
    "guide.answer.cassette.video-8": "Une cassette vidéo de petit format, 8 mm",
    "guide.answer.cassette.dat": "Une cassette audio numérique (DAT)",
}
