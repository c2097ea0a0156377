"""That one wants to hear more of the same, in Japanese: “もっと詳しく”, “他には？”."""

from __future__ import annotations

from chatbot.language.going_on import GoingOn

_TELL = r"(?: ?(?:教えて|おしえて|説明して|話して|聞かせて|お願いします|知りたい)(?:ください|下さい|ほしい|くれ|もらえますか|です)?)"
_WANTS_MORE = (
    r"(?:(?:はい|うん|で|それで|じゃあ|あと|すみません) ?)*(?:(?:もっと|もう少し|もうちょっと|さらに|より) ?(?:詳しく|くわしく|詳細に|詳細を|)"
    rf"{_TELL}?|(?:詳しく|くわしく|詳細(?:を|は)?|続き(?:を|は)?){_TELL}?|(?:ほか|他)(?:に)?(?:は|も)?(?: ?(?:ありますか|ある|何か|なにか))*{_TELL}?|続けて(?:ください|下さい)?|それだけ(?:ですか)?)"
)
GOING_ON = GoingOn(_WANTS_MORE)
