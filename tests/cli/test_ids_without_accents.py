"""An id may be given without its accents, where it is that of one entry only."""

from __future__ import annotations

from command import Command

FAQ = [
    {"id": "café", "question": "Is there a café?", "answer": "There is."},
    {"id": "peché", "question": "May I sin?", "answer": "No."},
    {"id": "pêche", "question": "May I fish?", "answer": "Yes."},
]


def test_an_id_without_its_accents(chatbot: Command) -> None:
    chatbot.file(FAQ, "faq.json")
    assert (
        chatbot("show", "cafe", "--faq", "faq.json").out
        == chatbot("show", "café", "--faq", "faq.json").out
        != ""
    )
    assert chatbot("show", "peche", "--faq", "faq.json").status == 2
    chatbot.file(b"question,expected\nis there a cafe,cafe\n", "good.csv")
    assert chatbot("eval", "faq.json", "good.csv").status == 0
    chatbot.file(b"question,expected\nmay i fish,peche\n", "bad.csv")
    assert "no entry with the id `peche`" in chatbot("eval", "faq.json", "bad.csv").err
