"""Two questions in one: "what does it cost and how long does it take", "Is it safe? And is it free?"."""

from __future__ import annotations

from chatbot.language.parts import Parts

_WH = r"(?:how|what|when|where|who|whom|whose|why|which)(?:['’]?s|['’]?re|\b)"
_VERB = r"(?:can|could|do|does|did|is|are|was|were|will|would|should|shall|may|must|have|has|am|isn['’]?t|aren['’]?t|don['’]?t|doesn['’]?t|can['’]?t)"
_SUBJECT = r"(?:i|you|u|we|they|it|he|she|there|the|your|my|our|their|this|that|these|those|one|a|an|any|some|all|people|\w+s)\b"
_QUESTION = rf"(?:(?:for|until|till|from|to|at|in|by|on)\s+)?(?:{_WH}|{_VERB}\s+{_SUBJECT}|(?:is|are)\s+\w+)"
_JOINED = r"(?:and|also|plus|or|but|then|additionally|furthermore|moreover|by\ the\ way|btw|secondly|another\ thing|one\ more\ thing|&)"
_CONDITION = r"(?:if|when|once|in\ case)\s[^,?.;]{2,60}?,?\s+"
_ASIDE = (
    r"(?:\s*[,;?.]+\s*(?:(?:and|but)\s+)?(?:also|plus|by\ the\ way|btw|another\ thing|one\ more\ thing)"
    r"|\s+(?:and|but)\s+(?:also|by\ the\ way)|\s+(?:plus|as\ well\ as|btw))"
)
PARTS = Parts(
    question=_QUESTION,
    sentence=rf"{_QUESTION}|(?:do|does|did|can|could|should|would|will)\s+(?!not\b)\w+",
    joining=_JOINED,
    condition=_CONDITION,
    aside=_ASIDE,
    may_join=r"and|also|plus|or|but|then|as\ well\ as|btw|&",
    halving=r"and(?:\s+(?:then|also))?",
    beginning=rf"\s*(?:{_WH}\s+)?{_VERB}\s+{_SUBJECT}\s+|\s*how\s+to\s+",
)
