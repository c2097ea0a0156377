"""Messages and saved pages in MIME (``.eml``, ``.mht``): what they show is read as the HTML or the text that it is."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message

import lxml.html

from chatbot.errors import WHOLE_FILE
from chatbot.importing import from_html
from chatbot.importing.drafts import About, Advance, Item, Keys, LeftOut, Source, SourceError, quoted
from chatbot.importing.encodings import decode
from chatbot.importing.forms import html, markdown
from chatbot.importing.texts import whole_letters


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in what a message shows; its attachments are named.

    Raises:
        SourceError: it shows no text.
    """
    message = message_from_bytes(source.data, policy=policy.default)
    yield from items(message, os.path.splitext(source.path)[0], keys, advance)


def items(message: Message, path: str, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in what a message shows; by whom it is, and its attachments, are named.

    Raises:
        SourceError: it shows no text.
    """
    body = _body(message)
    if body is None:
        raise SourceError("has no text in it, or is no message in MIME")
    is_html = body.get_content_type() == "text/html"
    if not is_html and (subject := subject_of(message)):
        yield About(title=subject)
    yield from head_of(message)
    yield from (LeftOut(WHOLE_FILE, f"an attachment: {quoted(name)}") for name in _attachments(message, body))
    form = html if is_html else markdown
    yield from form.read(Source(_text(body), b"", path), keys, advance)


def head_of(message: Message) -> Iterator[LeftOut]:
    """By whom a message is, and of when."""
    said = [(name, _head(message, name)) for name in ("From", "Date")]
    if told := ", ".join(f"{name} {quoted(text)}" for name, text in said if text):
        yield LeftOut(
            WHOLE_FILE,
            f"of the message's head: {told}",
            sort="of a message's head, by whom and of when it is",
        )


def subject_of(message: Message) -> str:
    """A message's subject, on one line."""
    return _head(message, "Subject")


def _head(message: Message, name: str) -> str:
    """A line of a message's head; as it is written, where Python's reader of it fails, as at ``From: <``."""
    try:
        said = str(message.get(name, ""))
    except (IndexError, AttributeError):
        said = next(str(text) for key, text in message.raw_items() if key.lower() == name.lower())
    return " ".join(said.split())


def text_of(message: Message) -> str:
    """What a message shows, as Markdown."""
    body = _body(message)
    if body is None:
        return ""
    text = _text(body)
    if body.get_content_type() != "text/html":
        return text
    return from_html.markdown_of([lxml.html.document_fromstring(whole_letters(text) or "<p>")])


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
        text = re.sub(
            r"<(script|style)\b.*?(?:</\1\s*>|\Z)|<[^<>]*>", " ", text, flags=re.DOTALL | re.IGNORECASE
        )
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
