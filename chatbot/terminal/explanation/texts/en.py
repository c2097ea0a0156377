"""What an explanation says in English."""

from chatbot.matching.evidence import ahead
from chatbot.matching.likeness import SEMANTIC_EVIDENCE
from chatbot.matching.vetoes import Veto
from chatbot.terminal.explanation.texts.table import AHEAD, ExplanationTexts

TEXTS = ExplanationTexts(
    asked="“{question}”",
    small_talk="It was taken for small talk, which no entry is about.",
    picked="You picked “{entry}” yourself. How the question before was read:",
    found_nothing="Nothing in this FAQ was found: {why}.",
    fits_best="“{phrasing}” fits best, of the entry {id}: {percent}% sure.",
    not_the_answer="It is not the answer: {why}.",
    read_as="{word} was read as {read}",
    read_so="{readings} ({how}).",
    misspelt="misspelt",
    much_the_same="much the same",
    only_in_answer="Only the answer says {words}, no way to ask it does.",
    near_in_answer="Only the answer says something like {words}.",
    not_in_entry="Nothing in the entry says {words}.",
    not_in_question="The question does not say {words}.",
    next_entry="The next entry, {id}, is {where} ({percent}%).",
    close_behind="close behind",
    behind="behind",
    far_behind="far behind",
    likeness="Alike in meaning, by the sentence encoder: question {question}, with its answer {answer}.",
    word_in_answer="found in the answer only ({percent}%)",
    word_in_aliases="found in the aliases only ({percent}%)",
    word_nowhere="nothing in the entry",
    word_read="{word} ({how}, {percent}%)",
    alike="alike in meaning",
    words="Words of the question, and how much each counts, from 0 to 1",
    word="word",
    weight="weight",
    taken_for="taken for",
    evidence="What counted, weightiest first",
    for_and_against="+ speaks for the entry, - against it; without any of this it would be {percent}% sure.",
    side="for/against",
    value="found",
    meaning="what was looked at",
    ahead=ahead("{meaning}"),
    figure="{meaning}: {value}",
    quoted="‘{word}’",
    comma=", ",
    either=" or ",
    decimal=".",
    vetoes={veto: veto.value for veto in Veto},
    meanings={
        name: meaning for name, (_, meaning) in SEMANTIC_EVIDENCE.items() if not name.startswith(AHEAD)
    },
)
