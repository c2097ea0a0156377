"""Questions and answers that stand apart, often in several files, joined by the name that they have in common."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chatbot.errors import Place
from chatbot.importing.drafts import (
    ASIDE,
    QUESTION,
    Asked,
    Draft,
    Half,
    LeftOut,
    Said,
    is_question,
    quoted,
    several,
    unique,
)

_BEFORE = ("utter_", "")
_VERBS = re.compile(r"^(?:ask|faq|inform|query|question|intent|utter|get|about)[_\s-]+")


class Joined:
    """What halves make, each with the number of the file that it is of."""

    def __init__(self) -> None:
        self.drafts: list[tuple[int, Draft]] = []
        self.left_out: list[tuple[int, LeftOut]] = []


def join(halves: Sequence[tuple[int, Half]]) -> Joined:
    """The questions that have answers, and why the others, and answers without a question, are left out."""
    return _Joining(halves).joined()


class _Joining:
    def __init__(self, halves: Sequence[tuple[int, Half]]) -> None:
        self._asked: dict[tuple[str, str | None], list[tuple[int, Asked]]] = {}
        self._said: dict[str, list[tuple[int, Said]]] = {}
        self._leads: dict[str, tuple[str, ...]] = {}
        self._used: set[int] = set()
        for file, half in halves:
            if isinstance(half, Asked):
                self._asked.setdefault((half.name, half.language), []).append((file, half))
            elif isinstance(half, Said):
                self._said.setdefault(_plain(half.name), []).append((file, half))
            else:
                self._leads.setdefault(half.name, half.to)

    def joined(self) -> Joined:
        """The whole of it."""
        result = Joined()
        for (name, language), parts in self._asked.items():
            file, first = parts[0]
            texts = unique([text for _, part in parts for text in part.texts])
            answers = self._answers(name, language)
            if not answers:
                result.left_out.append((file, self._without_answer(name, texts, first.place)))
            elif texts:
                self._used |= set(map(id, answers))
                result.drafts.append((file, _draft(name, texts, answers, first)))
                result.left_out += [(file, left) for left in _variants(texts, answers, first.place)]
        result.left_out += self._without_question()
        return result

    def _answers(self, name: str, language: str | None) -> list[Said]:
        """The answers to what is asked under a name, in its language or in none."""
        named = self._leads.get(name) or tuple(before + name for before in _BEFORE)
        found = [answer for one in named for answer in self._of(one, language)]
        if name not in self._leads:
            found = found[:1] or self._of(f"utter_{_VERBS.sub('', name.casefold())}", language)[:1]
        return found

    def _of(self, name: str, language: str | None) -> list[Said]:
        every = (answer for _, answer in self._said.get(_plain(name), ()))
        return [answer for answer in every if answer.texts and answer.language in (language, None)]

    def _without_answer(self, name: str, texts: tuple[str, ...], place: Place) -> LeftOut:
        remedy = "" if self._said else "; name the folder that has its answers as well"
        example = f", as in {quoted(texts[0])}" if texts else ""
        reason = f"{quoted(name)} has no answer{example}{remedy}"
        return LeftOut(place, reason, QUESTION, sort=f"“…” has no answer{remedy}")

    def _without_question(self) -> Iterator[tuple[int, LeftOut]]:
        for answers in self._said.values():
            for file, answer in answers:
                if id(answer) not in self._used and answer.texts:
                    reason = f"the answer {quoted(answer.name)} has no question"
                    yield file, LeftOut(answer.place, reason, QUESTION)


def _plain(name: str) -> str:
    return re.sub(r"[\s_-]+", "", name.casefold())


def _draft(name: str, texts: tuple[str, ...], answers: list[Said], first: Asked) -> Draft:
    """The entry; of the ways to ask it, the one that reads most like a question is its question."""
    question = max(texts, key=lambda text: (text.endswith("?") and is_question(text), is_question(text)))
    group, slash, own = name.rpartition("/")
    return Draft(
        question=question,
        answer="\n\n".join(answer.texts[0] for answer in answers),
        aliases=tuple(text for text in texts if text != question),
        id=own.strip() or None,
        tags=(group,) if slash and group.casefold() not in ("faq", "") else (),
        language=first.language,
        place=first.place,
    )


def _variants(texts: tuple[str, ...], answers: list[Said], place: Place) -> Iterator[LeftOut]:
    for answer in answers:
        if len(answer.texts) > 1:
            yield several(place, texts[0], answer.texts, ASIDE)
