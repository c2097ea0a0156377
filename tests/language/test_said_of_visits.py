"""What people say for one another of visits, courses and appointments in German, Spanish, French and Japanese, a few of each."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry

FAQS = {
    "de": {
        "leihen": ("Kann ich Ausrüstung ausleihen?", "Helme und Schuhe, für drei Euro."),
        "schrank": ("Gibt es Schränke?", "Ja, mit eigenem Schloss."),
        "absage": ("Was ist, wenn ich einen Termin absagen muss?", "Rufen Sie an."),
        "weg": ("Wie komme ich zu euch?", "Mit der Linie 5."),
        "alter": ("Ab welchem Alter kann man mitmachen?", "Ab sechs."),
    },
    "es": {
        "reserva": ("¿Cómo hago una reserva?", "Por teléfono. Pedimos una señal."),
        "salida": ("¿A qué hora se entra y se sale?", "Desde las cuatro, hasta las doce."),
        "camino": ("¿Cómo se llega?", "Por la carretera del río."),
        "calor": ("¿Hay calefacción?", "En todos los cuartos."),
        "cuna": ("¿Hay cuna?", "Tenemos dos."),
    },
    "fr": {
        "prix": ("Combien coûte une leçon ?", "40 euros."),
        "absence": ("Comment annuler une leçon ?", "Deux jours avant."),
        "pacs": ("Comment conclure un PACS ?", "À la mairie, avec une pièce d'identité."),
        "maitre": ("Puis-je changer de professeur ?", "Oui, dites-le au bureau."),
        "fois": ("Peut-on payer en plusieurs fois ?", "En quatre."),
    },
    "ja": {
        "color": ("カラーにはどのくらい時間がかかりますか", "二時間ほどです。"),
        "late": ("予約の時間に遅れそうなときは", "お電話ください。"),
        "again": ("仕上がりが気に入らないときは", "無料で直します。"),
        "dress": ("着付けもしていますか", "はい。"),
        "book": ("予約はどのように取れますか", "アプリかお電話です。"),
    },
}


@pytest.mark.parametrize(
    ("language", "question", "entry"),
    [
        ("de", "brauche ich eigene schuhe", "leihen"),
        ("de", "wo lass ich meine sachen", "schrank"),
        ("de", "bin krank geworden, was jetzt", "absage"),
        ("de", "mit der straßenbahn zu euch", "weg"),
        ("de", "wie alt sollte man sein", "alter"),
        ("es", "hay que dar algo por adelantado", "reserva"),
        ("es", "cuándo tenemos que dejar la habitación", "salida"),
        ("es", "no tengo coche, cómo voy", "camino"),
        ("es", "vamos a pasar frío?", "calor"),
        ("es", "dónde duerme el bebé", "cuna"),
        ("fr", "vous prenez combien", "prix"),
        ("fr", "et si je viens pas", "absence"),
        ("fr", "on veut se pacser", "pacs"),
        ("fr", "je m'entends pas avec mon prof", "maitre"),
        ("fr", "on peut étaler ?", "fois"),
        ("ja", "髪を染めるのに何時間", "color"),
        ("ja", "電車が止まって間に合わない", "late"),
        ("ja", "やり直してほしい", "again"),
        ("ja", "成人式の振袖", "dress"),
        ("ja", "ネットで予約したい", "book"),
    ],
)
def test_it_is_found(language: str, question: str, entry: str) -> None:
    entries = tuple(Entry(id=i, question=q, answer=a) for i, (q, a) in FAQS[language].items())
    reply = Bot(FAQ(title="", language=language, entries=entries)).ask(question)
    assert reply.entry is not None
    assert reply.entry.id == entry
