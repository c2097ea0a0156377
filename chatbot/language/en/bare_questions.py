"""Questions of stop words alone in English: "how much is it?", "how do i get there?", "what if i can't come?"."""

from __future__ import annotations

from chatbot.language.bare_questions import Bare, every_way

BARE = Bare(
    said={
        **dict.fromkeys(every_way("|so|and", "how much", "|is it|is that|is this|are they|are these|are those|would it be|will it be|do i have to give"), "cost"),
        **dict.fromkeys(every_way("where", "is it|is this|is that|are you|are we", "|at|exactly"), "address"),
        **dict.fromkeys(every_way("where|where exactly", "can|could|do", "i|we|one", "get|see|have", "you|to you"), "address"),
        **dict.fromkeys(every_way("how", "do|can|could|would|should|will", "i|we|one|you|people", "get", "there|to you|from there"), "address"),
        **dict.fromkeys(every_way("how to get", "there|to you"), "address"),
        **dict.fromkeys(every_way("how", "do|can|could", "i|we|one|you", "get", "in|into it"), "entrance"),
        **dict.fromkeys(every_way("what|and what", "if|happens if", "i|we", "can not|could not", "come|make it|go|get there|be there"), "cancel"),
        **dict.fromkeys(every_way("i|we", "can not|will not be able to|could not", "come|make it|go|get there|be there", "|after all|any more"), "cancel"),
        **dict.fromkeys(every_way("what if", "i am|we are|he is|she is|my child is", "not well"), "ill"),
        **dict.fromkeys(every_way("when|since when|until when|till when", "are you there|are you in|are you around"), "open"),
        **dict.fromkeys(every_way("when|until when|till when", "can|may|could|should|do", "i|we|one", "come|come in|get in|go in|come by|come over|get there|be there"), "open"),
    },
    passed_over=frozenset("please ok okay hi hello then now maybe still exactly here".split()),
)  # fmt: skip
