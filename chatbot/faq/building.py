"""An FAQ built of what a file says, or another form: the same checks for all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from chatbot.errors import FAQError
from chatbot.faq.entry import DEFAULT_LANGUAGE, FAQ, Entry
from chatbot.faq.ids import Ids, repeated_ids, slug, unknown_related
from chatbot.faq.schema import EntryInFile, FileObject, SmallTalkInFile


def build_faq(content: FileObject, name: str) -> FAQ:
    """The FAQ of a file's content, which is of the right types; ``name`` is what errors call it.

    Raises:
        FAQError: with every id that occurs twice, and every related one that does not exist.
    """
    entries = with_ids(content.entries)
    problems = repeated_ids(dict(enumerate(content.entries))) + unknown_related(entries)
    if problems:
        from chatbot.faq.problems import most

        raise FAQError(name, most(problems))
    guessed = None if content.language else _plain_language(entries)
    return FAQ(
        entries=entries,
        title=content.title,
        description=content.description,
        language=content.language or guessed or DEFAULT_LANGUAGE,
        language_guessed=guessed is not None,
        synonyms=tuple(map(tuple, content.synonyms)),
        fallback=content.fallback,
        small_talk=_small_talk(content.small_talk),
        path=name,
    )


def _plain_language(entries: Iterable[Entry]) -> str | None:
    from chatbot.language.identification import language_of

    return language_of(_texts(entries))


def _texts(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        yield from entry.phrasings
        yield entry.answer


def _small_talk(said: bool | SmallTalkInFile) -> bool | dict[str, str]:
    if isinstance(said, bool):
        return said
    return {kind: text for kind, text in msgspec.structs.asdict(said).items() if text is not None}


def file_object(
    entries: Sequence[object],
    name: str,
    *,
    title: str | None,
    description: str | None,
    language: str | None,
    **own: object,
) -> FileObject:
    """The content that a file would have with these entries: objects of any type with an entry's keys as attributes.

    ``own`` are the other keys of a file.

    Raises:
        FAQError: with everything in them that a file may not say.
    """
    content = {
        "title": title,
        "description": description,
        "entries": list(entries),
        **({"language": language} if language else {}),
    } | own
    try:
        return msgspec.convert(content, FileObject, from_attributes=True)
    except msgspec.ValidationError:
        from chatbot.faq.problems import content_problems, most

        raise FAQError(name, most(content_problems(msgspec.to_builtins(content)))) from None


def with_ids(entries: Sequence[EntryInFile], taken: Iterable[str] = ()) -> tuple[Entry, ...]:
    """The entries, each with an id; one that is made is neither among those given nor among those ``taken``."""
    ids = Ids([*taken, *(entry.identifier for entry in entries if entry.identifier is not None)])
    return tuple(
        Entry(
            id=entry.identifier if entry.identifier is not None else ids.unique(slug(entry.question)),
            question=entry.question,
            answer=entry.answer,
            aliases=tuple(alias for alias in entry.aliases if alias.strip()),
            tags=tuple(entry.tags),
            source=entry.source,
            related=tuple(entry.related),
        )
        for entry in entries
    )
