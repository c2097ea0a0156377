"""What is said to small talk: the FAQ's own texts, else built-in ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import islice

from chatbot.faq.entry import FAQ
from chatbot.language.printable import one_line
from chatbot.language.tags import language_of

MOST_TOPICS = 5
LOOKED_AT = 1_000
"""Entries whose tags are counted."""
ABOUT, TOPICS, EXAMPLES, OF, COMMA = "about", "topics", "examples", "of", "comma"
TEXTS = {
    "en": {
        "greeting": "Hello. What would you like to know?",
        "thanks": "You are welcome.",
        "goodbye": "Goodbye.",
        "praise": "Happy to help.",
        "complaint": "Sorry about that. Please ask again in other words; I can only answer from this FAQ.",
        "chat": "I answer questions from this FAQ. What would you like to know?",
        OF: " “{title}”",
        ABOUT: "I am a program that answers questions from the FAQ{of}: it has {count:,} of them.",
        TOPICS: "Its topics: {topics}.",
        EXAMPLES: "For example: {examples}",
    },
    "de": {
        "greeting": "Hallo. Was möchten Sie wissen?",
        "thanks": "Gern geschehen.",
        "goodbye": "Auf Wiedersehen.",
        "praise": "Freut mich.",
        "complaint": "Das tut mir leid. Fragen Sie bitte mit anderen Worten; ich kann nur aus dieser FAQ antworten.",
        "chat": "Ich beantworte Fragen aus dieser FAQ. Was möchten Sie wissen?",
        OF: " „{title}“",
        ABOUT: "Ich bin ein Programm, das Fragen aus der FAQ{of} beantwortet (Anzahl der Fragen: {count}).",
        TOPICS: "Ihre Themen: {topics}.",
        EXAMPLES: "Zum Beispiel: {examples}",
    },
    "es": {
        "greeting": "Hola. ¿Qué quiere saber?",
        "thanks": "De nada.",
        "goodbye": "Hasta luego.",
        "praise": "Me alegro.",
        "complaint": "Lo siento. Pregunte con otras palabras, por favor; solo puedo responder con estas preguntas frecuentes.",
        "chat": "Respondo con estas preguntas frecuentes. ¿Qué quiere saber?",
        OF: " «{title}»",
        ABOUT: "Soy un programa que responde a las preguntas frecuentes{of} (preguntas: {count}).",
        TOPICS: "Temas: {topics}.",
        EXAMPLES: "Por ejemplo: {examples}",
    },
    "fr": {
        "greeting": "Bonjour. Que souhaitez-vous savoir ?",
        "thanks": "Je vous en prie.",
        "goodbye": "Au revoir.",
        "praise": "Avec plaisir.",
        "complaint": "Désolé. Posez la question avec d'autres mots ; je ne peux répondre qu'avec cette FAQ.",
        "chat": "Je réponds aux questions de cette FAQ. Que souhaitez-vous savoir ?",
        OF: " « {title} »",
        ABOUT: "Je suis un programme qui répond aux questions de la FAQ{of}. Elle en a {count}.",
        TOPICS: "Thèmes : {topics}.",
        EXAMPLES: "Par exemple : {examples}",
    },
    "ja": {
        "greeting": "こんにちは。何をお知りになりたいですか。",
        "thanks": "どういたしまして。",
        "goodbye": "失礼いたします。",
        "praise": "お役に立ててうれしいです。",
        "complaint": "申し訳ありません。別の言葉でお尋ねください。このFAQにあることだけお答えできます。",
        "chat": "このFAQにあることをお答えします。何をお知りになりたいですか。",
        OF: "「{title}」",
        ABOUT: "FAQ{of}の質問にお答えするプログラムです。質問は{count}件あります。",
        TOPICS: "話題：{topics}",
        EXAMPLES: "例：{examples}",
        COMMA: "、",
    },
}
"""What is said, by the FAQ's language; in another language it is said in English."""


def answer_to(kind: str, faq: FAQ) -> str:
    """What to say to small talk of a kind."""
    own = faq.small_talk if isinstance(faq.small_talk, dict) else {}
    texts = TEXTS.get(language_of(faq.language), TEXTS["en"])
    return own.get(kind) or (_about(faq, texts) if kind == ABOUT else texts[kind])


def _about(faq: FAQ, texts: Mapping[str, str]) -> str:
    """What the bot is there for: what the FAQ is about, and topics or questions to begin with."""
    of = texts[OF].format(title=one_line(faq.title)) if faq.title else ""
    first = texts[ABOUT].format(of=of, count=len(faq.entries))
    tags = Counter(tag for entry in islice(faq.entries, LOOKED_AT) for tag in dict.fromkeys(entry.tags))
    if tags:
        topics = texts.get(COMMA, ", ").join(one_line(tag) for tag, _ in tags.most_common(MOST_TOPICS))
        return f"{first} {texts[TOPICS].format(topics=topics)}"
    examples = " ".join(one_line(entry.question) for entry in islice(faq.entries, 3))
    return f"{first} {texts[EXAMPLES].format(examples=examples)}"
