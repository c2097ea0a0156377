"""Questions of stop words alone in French: « c'est combien ? », « vous êtes où ? »."""

from __future__ import annotations

from chatbot.language.bare_questions import Bare

BARE = Bare(
    said={
        **dict.fromkeys(("est combien", "combien est", "est a combien", "a combien est", "c combien", "combien c", "faut combien", "a combien"), "coute"),
        **dict.fromkeys(("ou etes", "etes ou", "ou est", "est ou", "ou sommes", "etes ou exactement", "ou etes exactement"), "adresse"),
        **dict.fromkeys(("quand etes", "etes quand"), "horaires"),
    },
    passed_over=frozenset(
        "ce ca cela il elle vous tu on nous et mais alors donc bonjour bonsoir salut hello svp stp merci du coup en tout le la les exactement "
        "au juste".split()
    ),
)  # fmt: skip
