"""Questions of stop words alone in English: "how much is it?", "how do i get there?", "what if i can't come?"."""

from __future__ import annotations

from itertools import product

from chatbot.language.bare import Bare


def _all(*parts: str) -> list[str]:
    """The texts that have one of each part's ways, which have bars between them."""
    return [" ".join(" ".join(way).split()) for way in product(*(part.split("|") for part in parts))]


BARE_QUESTIONS = Bare(
    said={
        **dict.fromkeys(_all("|so|and", "how much", "|is it|is that|is this|are they|are these|are those|would it be|will it be|do i have to give"), "cost"),
        **dict.fromkeys(_all("where", "is it|is this|is that|are you|are we", "|at|exactly"), "address"),
        **dict.fromkeys(_all("where|where exactly", "can|could|do", "i|we|one", "get|see|have", "you|to you"), "address"),
        **dict.fromkeys(_all("how", "do|can|could|would|should|will", "i|we|one|you|people", "get", "there|to you|from there"), "address"),
        **dict.fromkeys(_all("how to get", "there|to you"), "address"),
        **dict.fromkeys(_all("how", "do|can|could", "i|we|one|you", "get", "in|into it"), "entrance"),
        **dict.fromkeys(_all("what|and what", "if|happens if", "i|we", "can not|could not", "come|make it|go|get there|be there"), "cancel"),
        **dict.fromkeys(_all("i|we", "can not|will not be able to|could not", "come|make it|go|get there|be there", "|after all|any more"), "cancel"),
        **dict.fromkeys(_all("what if", "i am|we are|he is|she is|my child is", "not well"), "ill"),
        **dict.fromkeys(_all("when|since when|until when|till when", "are you there|are you in|are you around"), "open"),
        **dict.fromkeys(_all("when|until when|till when", "can|may|could|should|do", "i|we|one", "come|come in|get in|go in|come by|come over|get there|be there"), "open"),
    },
    passed_over=frozenset("please ok okay hi hello then now maybe still exactly here".split()),
)  # fmt: skip
