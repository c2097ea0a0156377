"""What is said to a question in another language than the FAQ's, in that language."""

from __future__ import annotations

from chatbot.language.identification import NAMES

_TEXTS = {
    "en": "This FAQ is in {language}; please ask in that language.",
    "de": "Diese FAQ gibt es nur auf {language}. Bitte stellen Sie Ihre Frage in dieser Sprache.",
    "es": "Estas preguntas frecuentes están en {language}. Haga su pregunta en ese idioma, por favor.",
    "fr": "Cette FAQ est en {language}. Merci de poser votre question dans cette langue.",
    "ja": "このFAQは{language}です。{language}でお尋ねください。",
}
_CODES = "ar da de el en es fi fr hu it ja ko nl no pt ro ru sv ta tr zh".split()
_NAMES = {
    "de": """Arabisch Dänisch Deutsch Griechisch Englisch Spanisch Finnisch Französisch Ungarisch Italienisch Japanisch Koreanisch
    Niederländisch Norwegisch Portugiesisch Rumänisch Russisch Schwedisch Tamil Türkisch Chinesisch""",
    "es": """árabe danés alemán griego inglés español finés francés húngaro italiano japonés coreano neerlandés noruego portugués
    rumano ruso sueco tamil turco chino""",
    "fr": """arabe danois allemand grec anglais espagnol finnois français hongrois italien japonais coréen néerlandais norvégien
    portugais roumain russe suédois tamoul turc chinois""",
    "ja": """アラビア語 デンマーク語 ドイツ語 ギリシャ語 英語 スペイン語 フィンランド語 フランス語
    ハンガリー語 イタリア語 日本語 韓国語
    オランダ語 ノルウェー語 ポルトガル語 ルーマニア語 ロシア語 スウェーデン語 タミル語 トルコ語 中国語""",
}
"""What the languages are called in others, in the order of their codes."""


def said_in(language: str, of: str) -> str | None:
    """What is said in a language to who asks in it an FAQ in another; None where nothing is known of either."""
    names = NAMES if language == "en" else dict(zip(_CODES, _NAMES.get(language, "").split(), strict=False))
    if language not in _TEXTS or of not in names:
        return None
    return _TEXTS[language].format(language=names[of])
