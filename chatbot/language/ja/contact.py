"""How people ask in Japanese for the telephone number or the mail address of those who keep an FAQ."""

from __future__ import annotations

from chatbot.language.asking_contact import AskingContact

ASKING_CONTACT = AskingContact(
    signs=frozenset("電話番号 メールアドレス 連絡先".split()),
    phone=r"(?:@ )?(?:電話番号|連絡先)(?: (?:何|何番|どこ))?",
    mail=r"(?:@ )?(?:メールアドレス|連絡先 メールアドレス)(?: (?:何|どこ))?",
    reaching=frozenset("問い合わせ 問い合わせる 連絡 連絡する 連絡先".split()),
)
