"""Two questions in one: "was kostet es und wie lange dauert es", "Ist es sicher? Und ist es kostenlos?"."""

from __future__ import annotations

from chatbot.language.parts import Parts
from chatbot.language.patterns import spelt

_WH = (
    r"(?:(?:in|an|auf|für|mit|bei|nach|von|aus|ab|bis|seit|um|zu|zwischen|gegen|unter|über|durch|vor)\s+)?"
    r"(?:(?:wie|was|wann|wo|wer|wen|wem|wessen|warum|wieso|weshalb|weswegen|wozu|wofür|wohin|woher|womit|wodurch|woran|worauf|worüber|wovon"
    r"|wobei|wieviele?n?|welche[rsnm]?|inwiefern|inwieweit)(?:['’]?s)?\b)"
)
_MODAL = r"(?:kann|kannst|können|könnt|könnte[nt]?|darf|darfst|dürfen|dürft|dürfte|muss|musst|müssen|müsst|müsste|soll|sollst|sollen|sollt|sollte[nt]?|will|möchte)"
_VERB = rf"(?:{_MODAL}|ist|sind|bin|war|waren|wird|werden|werde|wurde[nt]?|würde[nt]?|hat|haben|habe|habt|hatte|hätte|gilt|gelten|kostet|kosten|geht|gehen|nimmt|bietet|gehört|braucht|lohnt|reicht)"
_SUBJECT = r"(?:(?:ich|du|ihr|sie|man|er|wir)['’]?s|ich|du|ihr|sie|man|es|er|wir|der|die|das|den|ein|eine|einen|mein|meine|meinen|dein|deine|euer|eure|unser|unsere|jede[rs]?|diese[rs]?|alle|auch|dort|da|hier|hunde|kinder|denn|eigentlich)\b"
_VERB_FIRST = r"(?!(?:die|denen|deren|seit|damit|soweit|solange|ohne|ehe|bitte|mit|nicht|eine|keine|meine|heute|sonst|jetzt|dort|gerade|danke|alle|sofort|selbst|weit|laut|samt|statt|erst|meist|vielleicht|denn|wen)\b)\w+(?:t|en|e|st)\s+(?:ich|du|ihr|man|wir)(?:['’]?s)?\b"
"""Any verb before its subject: *liefert ihr*."""
_THERE_IS = r"(?:(?:gibt|gäbe)(?:\s+es|['’]?s)|geht(?:\s+es|['’]s)|ist\s+es|wird\s+es|sind\s+sie|haben\s+sie|können\s+sie|bieten\s+sie|nehmen\s+sie|liefern\s+sie|müssen\s+sie|dürfen\s+sie|\w+en\s+sie)\b"
_IS_IT = r"(?:ist|sind|war|waren|wird|gilt|kostet|geht|reicht|lohnt)\s+(?:es|sie|da|dort|hier|denn|auch|noch|eigentlich)\b"
"""A verb that nobody leaves the subject of out for: *ist sie*, but not “ich habe die Rechnung und kann sie nicht öffnen”."""
_WHICH = rf"(?:was\s+für|welche[rsnm]?|wie\s*viele?)\s+(?:eine?n?\s+)?\w+\s+(?:{_VERB}\s+\w|\w+(?:e|st|t|en)\s+(?:ich|du|ihr|man|wir|sie)\b)"
_QUESTION = spelt(
    rf"(?:{_WH}|{_VERB}\s+{_SUBJECT}|{_VERB_FIRST}|{_THERE_IS}|(?:läuft|gehört|kommt|fährt|klappt|funktioniert|schließt|öffnet|zählt|stimmt|steht|kriegen|bekommen)\s+(?:{_SUBJECT}|\w+en?\b))",
    umlauts=True,
)
# Behind “und” an object may stand after the verb as well: “ich habe bestellt und kann die Rechnung nicht finden”.
_SECOND = spelt(
    rf"(?:{_WH}|ob\s+(?:ich|du|ihr|man|wir|es|sie|er|der|die|das)\b|{_VERB}\s+(?:ich|du|ihr|man|wir|er|der|jeder|dieser|hunde|kinder)\b|(?:ist|sind)\s+(?:die|das|mein|meine|ein|eine)\b|{_IS_IT}|{_VERB_FIRST}|{_THERE_IS})",
    umlauts=True,
)
# Behind a comma what has its verb at its end is part of the sentence before: “ich habe vergessen, wie mein Passwort lautet”.
_AFTER_COMMA = spelt(
    rf"(?:{_WH}\s+(?:(?:lange|lang|viele?|oft|teuer|hoch|groß|alt|weit|schnell|früh|spät|schwer|genau|denn|eigentlich|noch|sonst|uhr|schnell)\s+){{0,2}}"
    rf"(?:{_VERB}|gibts?|kostet|dauert|muss|mach|mache|läuft|passiert|bekomm\w*|krieg\w*|find\w*|funktioniert|heißt|bedeutet|steht|liegt|kommt?|fährt|(?!(?:{_SUBJECT}|\w+en\s+ich))\w+(?:e|st|t|en)\s+(?:ich|du|ihr|man|wir|sie|es|er))\b"
    rf"|{_VERB}\s+(?:ich|du|ihr|man|wir|er|der|jeder|dieser|hunde|kinder)\b|(?:ist|sind)\s+(?:die|das|mein|meine|ein|eine)\b|{_IS_IT}|{_WHICH}|{_VERB_FIRST}|{_THERE_IS})",
    umlauts=True,
)
_JOINED = spelt(
    r"(?:und|sowie|außerdem|oder|aber|dann|ferner|zudem|zusätzlich|weiterhin|des\ weiteren|desweiteren|übrigens|nebenbei|zweitens|noch\ (?:was|etwas|eins|eine\ frage)"
    r"|auch|plus|bzw\.?|beziehungsweise|&|u\.|jetzt|nun|ach\ ja|achja|weiters|gleichzeitig|andere\ frage|eine\ andere\ frage)",
    umlauts=True,
)
_CONDITION = r"(?:wenn|falls|sobald|sofern|bevor|nachdem)\s[^,?.;]{2,60}?,?\s+"
_ASIDE = spelt(
    r"(?:\s*[,;?.]+\s*(?:(?:und|aber)\s+)?(?:außerdem|übrigens|zudem|noch\ (?:was|etwas|eins|eine\ frage)|und\ auch(?:\ noch)?)"
    r"|\s+(?:und|aber)\s+(?:außerdem|übrigens|auch\ noch)|\s+(?:plus|außerdem))",
    umlauts=True,
)
PARTS = Parts(
    question=_QUESTION,
    second=_SECOND,
    after_comma=_AFTER_COMMA,
    full_stop=r"(?<!\b\d)(?<!\b\d\d)(?<!\bca)(?<!\bbzw)(?<!\bnr)(?<!\bz)(?<!\bb)(?<!\bstr)(?<!\bst)(?<!\bevtl)(?<!\bggf)(?<!\binkl)(?<!\bd)(?<!\bh)\.(?=\s)",
    by_accents=False,
    joining=_JOINED,
    condition=_CONDITION,
    aside=_ASIDE,
    may_join=spelt("und|u\\.?|bzw\\.?|sowie|außerdem|oder|aber|dann|übrigens|plus|zudem|&", umlauts=True),
    half=r"\w{3}",
    halving=r"und(?:\s+(?:dann|auch|dabei|gleichzeitig))?",
    beginning=spelt(
        rf"\s*(?:{_WH}\s+)?(?:{_MODAL}|würde|habe)\s+(?:ich|du|ihr|sie|man|wir)\s+|\s*wie\s+man\s+",
        umlauts=True,
    ),
)
