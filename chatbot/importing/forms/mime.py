"""Messages and saved pages in MIME (``.eml``, ``.mht``): what they show is read as the HTML or the text that it is."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message

from chatbot.errors import WHOLE_FILE
from chatbot.importing.drafts import About, Advance, Item, Keys, LeftOut, Source, SourceError, quoted
from chatbot.importing.encodings import decode
from chatbot.importing.forms import html, markdown


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in what a message shows; its attachments are named.

    Raises:
        SourceError: it shows no text.
    """
    message = message_from_bytes(source.data, policy=policy.default)
    body = _body(message)
    if body is None:
        raise SourceError("has no text in it, or is no message in MIME")
    text = _text(body)
    is_html = body.get_content_type() == "text/html"
    if not is_html and (subject := str(message.get("subject", "")).strip()):
        yield About(title=" ".join(subject.split()))
    yield from (LeftOut(WHOLE_FILE, f"an attachment: {quoted(name)}") for name in _attachments(message, body))
    form = html if is_html else markdown
    yield from form.read(Source(text, b"", os.path.splitext(source.path)[0]), keys, advance)


def _body(message: Message) -> EmailMessage | None:
    """The part that is shown: the one that says the most, and of those HTML."""
    if not isinstance(message, EmailMessage) or not message.keys():
        return None
    texts = [
        part
        for part in message.walk()
        if part.get_content_type() in ("text/html", "text/plain") and not part.is_attachment()
    ]
    shown = [part for part in texts if _words(part)]
    return max(shown, key=lambda part: (_words(part), part.get_content_subtype() == "html"), default=None)


def _words(part: EmailMessage) -> int:
    text = _text(part)
    if part.get_content_subtype() == "html":
        text = re.sub(r"<(script|style)\b.*?</\1\s*>|<[^<>]*>", " ", text, flags=re.DOTALL | re.IGNORECASE)
    return len(text.split())


def _text(part: EmailMessage) -> str:
    content = part.get_payload(decode=True)
    encoding = part.get_content_charset()
    data = content if isinstance(content, bytes) else b""
    try:
        return decode(data, encoding).content
    except (SourceError, LookupError):
        return data.decode("utf-8", "replace")


def _attachments(message: Message, body: EmailMessage) -> Iterator[str]:
    for part in message.walk():
        name = part.get_filename()
        if part is not body and name and part.get_content_maintype() not in ("image", "multipart"):
            yield name
