"""Negative questions in German that ask plainly: *habt ihr keine Sauna?*, *kann man hier nicht parken?*, *das kostet nichts, oder?*."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.language.word_lists import words_with_umlauts

VERBS = words_with_umlauts(
    """
    ist sind seid bin war waren habt hat haben habe hatte gibt gab kann kannst können könnt könnte darf darfst dürfen dürft muss musst müssen
    müsst soll sollte sollten will wollt wollen wird werdet werden würde bietet bieten macht machen verkauft verkaufen nehmt nehmen
    liefert liefern schickt schicken versendet akzeptiert repariert vermietet habts
    """
)
SUBJECTS = words_with_umlauts(
    "es ich du er sie wir ihr man das der die den dem ein eine mein meine da hier ihrs"
)
DENYING = words_with_umlauts("nicht kein keine keinen keinem keiner keines nichts")
CLAUSE = words_with_umlauts("wenn falls weil dass ob um ohne")
FAR = 6
"""Words from the beginning among which the denial stands."""


def denies_nothing(words: Sequence[str]) -> set[int]:
    """The places of the words of a question, folded, that deny nothing: a denial behind the verb that begins it and its subject."""
    if not words or words[0] not in VERBS or words[1:2] == [] or words[1] not in SUBJECTS:
        return set()
    end = next((at for at, word in enumerate(words) if word in CLAUSE), len(words))
    denied = next((at for at in range(2, min(end, FAR)) if words[at] in DENYING), None)
    return set() if denied is None else {denied}
