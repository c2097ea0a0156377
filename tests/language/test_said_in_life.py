"""What people say for one another in shops, clubs, offices, clinics, transport and apps, a few of each language."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry

FAQS = {
    "en": {
        "commissioned": ("Who ordered the altar?", "The guild of weavers."),
        "war": ("Where was it during the Second World War?", "In a salt mine."),
        "advance": ("How far in advance should I book?", "Three weeks."),
        "rubbish": ("Can you get rid of old furniture?", "For £15."),
        "pause": ("Can I pause my subscription?", "Twice a year."),
        "instalments": ("Do you offer instalments?", "Twelve of them."),
        "organic": ("Is everything organic?", "Two thirds of it."),
        "hours": ("What are your hours?", "Daily from 10 to 4."),
        "phone": ("When can I call you?", "The office is open on weekdays from 9 to 5."),
        "harm": ("What happens if I damage my audio guide?", "You pay for a new one."),
    },
    "de": {
        "offen": ("Wann habt ihr geöffnet?", "Von 9 bis 18 Uhr."),
        "muell": ("Wo entsorge ich Sperrmüll?", "Im Hof."),
        "funde": ("Wo sind die Fundsachen?", "An der Kasse."),
    },
    "es": {
        "red": ("¿Qué cobertura hay?", "La del país entero."),
        "blanco": ("¿Hacen blanqueamiento?", "Sí, en una hora."),
        "defecto": ("¿Qué hago si la prenda tiene un defecto?", "La cambiamos."),
    },
    "fr": {
        "garde": ("Comment trouver une assistante maternelle ?", "Demandez la liste."),
        "gros": ("Comment faire enlever mes encombrants ?", "Appelez-nous."),
        "abonnes": ("Comment avoir plus d'abonnés ?", "Publiez souvent."),
    },
    "ja": {
        "box": ("梱包の方法を教えてください", "丈夫な箱をお使いください。"),
        "ban": ("アカウント停止について", "規約をご覧ください。"),
        "lost": ("無くしたときの再発行", "窓口にお越しください。"),
        "fee": ("会費について", "3,000円です。"),
        "pause": ("休会の手続き", "受付にお申し出ください。"),
    },
}


@pytest.mark.parametrize(
    ("language", "question", "entry"),
    [
        ("en", "who commissioned it", "commissioned"),
        ("en", "where did they hide it in ww2", "war"),
        ("en", "how early do i need to reserve a date", "advance"),
        ("en", "can you take a broken sofa to the dump", "rubbish"),
        ("en", "are you open at the weekend", "hours"),
        ("en", "my dog ate the audio guide", "harm"),
        ("en", "the audio guide fell in the pond", "harm"),
        ("en", "i'd like to put it on hold over the winter", "pause"),
        ("en", "can we spread the bill a bit", "instalments"),
        ("en", "has it been sprayed with pesticides", "organic"),
        ("de", "um wie viel uhr macht ihr dicht", "offen"),
        ("de", "wohin mit dem alten sofa", "muell"),
        ("de", "hab meine jacke liegenlassen", "funde"),
        ("es", "en mi pueblo hay señal?", "red"),
        ("es", "tengo los dientes amarillos", "blanco"),
        ("es", "el pantalón está descosido", "defecto"),
        ("fr", "je cherche une nounou", "garde"),
        ("fr", "vous venez chercher les gros meubles ?", "gros"),
        ("fr", "comment gagner des followers", "abonnes"),
        ("ja", "段ボールがほしい", "box"),
        ("ja", "垢バンされた", "ban"),
        ("ja", "紛失しました", "lost"),
        ("ja", "毎月いくらかかるの", "fee"),
        ("ja", "しばらく通えないんですけど", "pause"),
    ],
)
def test_it_is_found_in_other_words(language: str, question: str, entry: str) -> None:
    entries = tuple(Entry(id=i, question=q, answer=a) for i, (q, a) in FAQS[language].items())
    reply = Bot(FAQ(title="", language=language, entries=entries)).ask(question)
    assert reply.entry is not None
    assert reply.entry.id == entry
