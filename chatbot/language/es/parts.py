"""Two questions in one, in Spanish: "cuánto cuesta y cuánto tarda", "¿Es seguro? ¿Y es gratis?"."""

from __future__ import annotations

from chatbot.language.parts import Parts
from chatbot.language.patterns import spelt

_BEFORE = r"(?:(?:a|de|en|con|por|para|desde|hasta|hacia|sobre|cada)\s+)?"
_QUE = spelt(r"""(?:que|q|k|ke)(?=\s+(?:pasa|pasaría|hago|hacemos|hacer|hay|es|son|debo|tengo|necesito|puedo|se\s+necesita|cuesta|vale|incluyen?|significa|tipos?|
    clases?|documentos?|documentación|papeles|requisitos|horarios?|horas?|días?|precios?|coste|costo|vale|plazos?|tarifas?|tamaños?|tallas?|medidas?|
    edad|formas?|métodos?|medios?|tarjetas?|pasos?|autobús|bus|línea|tan|tal)\b)""")
"""Without its accent *qué*, as the three below, begins other clauses as well: it asks before some words."""
_COMO = r"como(?!\s+(?:mucho|m[ií]nimo|m[aá]ximo)\b)(?=\s+(?:puedo|podemos|se|hago|hacemos|lo|la|los|las|le|me|funcionan?|es|son|va|van|\w{3,}o)\b)"
_CUANDO = r"cuando(?=\s+(?:abren?|cierran?|es|son|llegan?|salen?|empiezan?|puedo|se|me|tengo|debo|hay|vence|caduca|termina)\b)"
_DONDE = r"donde(?=\s+(?:están?|estais|puedo|podemos|se|quedan?|encuentro|es|son|hay|veo|compro|\w{3,}o)\b)"
_EITHER = spelt(r"adónde|quién(?:es)?|cuál(?:es)?|cuánt[oa]s?")
_TOPIC = r"(?:(?:el|la|los|las|lo|mis?|un|una)\s+\w+\s+(?:(?:de|del|con|para)\s+\w+\s+)?)?"
"""What is spoken of may stand before the word that asks: "la factura dónde sale"."""
_WH = rf"{_TOPIC}{_BEFORE}(?:qué|{_QUE}|cómo|{_COMO}|cuándo|{_CUANDO}|dónde|{_DONDE}|{_EITHER})\b"
_WHY = spelt(r"(?:por\s+qué|x\s?q|pq|xk|porq)\b")
_MODAL = r"(?:pued(?:o|es?|en)|pod(?:emos|éis|és|ría|rías|ríamos|rían|ré)|deb(?:o|e|en|emos)|tengo\s+que|tenemos\s+que|hay\s+que|hace\s+falta|es\s+posible)"
_OPEN = r"""(?:hay|tien(?:es?|en)|tenés|es(?!\s+(?:que|q|k|mentira|verdad|para)\b)|son|hacen|aceptan?|ofrecen?|venden?|cobran?|cuestan?|incluyen?|\w{2,}áis|\w{3,}éis|
    existen?|admit(?:en?|ís)|permit(?:en?|ís)|envían?|abr(?:en?|ís)|cierran?|sirven?|entregan?|reparten?|alquilan?|
    reparan?|arreglan?|devuelven?|dan|reciben?|trabajan?|valen|están?\s+(?:abiert|cerrad|inclui|permiti|disponib)\w+)"""
"""Verbs that begin questions without a word that asks."""
_SAID = r"(?:está(?:n|s)?|llegan?|funcionan?|salen?|vienen?|van?|da|quedan?|vale|hace|tardan?|llevan?|traen?|caducan?|sigue)"
"""Verbs that begin statements as well: a question only before its sign."""
_OBJECT = r"(?:(?:se|me|nos|te|os|le|les|lo|la|los|las)\s+)"
_VERB = rf"{_OBJECT}?{_MODAL}\b|{_OBJECT}?{_OPEN}\b|{_OBJECT}?{_SAID}\b(?=[^.!?\n]{{0,80}}\?)"
_WANTS_TO_KNOW = r"(?:(?:les?|te|os)\s+)?(?:quería|quisiera|querría|queremos|queríamos|quiero|necesito|me\s+gustaría)\s+(?:saber|preguntar)\b"
_ALSO = r"(?:también|tb|tmb|además|aparte|por\s+cierto|de\s+paso|por\s+otro\s+lado|(?:una|otra)\s+(?:cosa|pregunta|duda)(?:\s+más)?)"

PARTS = Parts(
    question=rf"(?:¿|{_WHY}|{_WH}|{spelt(_WANTS_TO_KNOW)}|{spelt(_VERB)})",
    joining=spelt(rf"¿?(?:y|e|o|u|pero|luego|después|entonces|asimismo|encima|{_ALSO}|&|\+)"),
    condition=r"(?:si|cuando|en\s+caso\s+de(?:\s+que)?)\s[^,?.;]{2,60}?,?\s+",
    aside=spelt(rf"(?:\s*[,;?.]+\s*¿?(?:(?:y|e|pero)\s+)?{_ALSO}|\s+(?:y|pero)\s+{_ALSO})"),
    may_join=spelt(r"y|e|o|u|pero|luego|después|entonces|además|también|tb|tmb|aparte|por\ cierto|&|\+"),
    halving=spelt(r"[ye](?:\s+(?:luego|después|también|además))?"),
    beginning=(
        rf"\s*¿?\s*(?:(?:{_WHY}|{_WH})\s+)?{_OBJECT}?{spelt(_MODAL)}\s+|\s*¿?\s*{_WH}\s+(?:se\s+)?|\s*(?:para|quiero|quisiera|necesito)\s+"
    ),
)
