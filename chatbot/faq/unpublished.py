"""Marks by which a record says that it is not to be published: drafts, what is archived, hidden or deleted."""

from __future__ import annotations

import re
from collections.abc import Mapping

NOT_IF_SET = set(
    "draft archived hidden unpublished deleted private disabled inactive obsolete trashed internal internalonly expired"
    " agentonly staffonly".split()
)
"""Keys, without ``is``, that keep a record back where they are true."""
NOT_IF_UNSET = set("published publish active enabled visible public live approved".split())
"""Keys, without ``is``, that keep a record back where they are false."""
STATES = set(
    "status state visibility publishstatus publicationstatus publishingstatus workflowstate workflowstatus articlestatus"
    " poststatus pagestatus contentstatus itemstatus entrystatus recordstatus visibilitystatus publicationstate wpstatus"
    " articlestate contentstate moderationstate".split()
)
FOR_SOME = ("user_segment_id", "user_segment_ids")
"""Zendesk's keys of those who alone may see an article; empty where everybody may."""
PUBLISHED_AT = "publishedat"
"""The key that is empty as long as a record is not published, where it is there at all."""
NOT_IN_STATE = set(
    """draft drafts autodraft draftonly archive archived unpublished notpublished hidden private pending pendingreview
    inactive disabled deleted trash trashed removed retired withdrawn obsolete outdated rejected review inreview wip
    workinprogress todo scheduled future entwurf archiviert brouillon borrador bozza concept rascunho""".split()
)
_YES = set("true yes y on t x 1 ja oui si".split())
_NO = set("false no n off f 0 nein non".split())
_ENDINGS = tuple(
    f'{name}"'.encode()
    for name in (
        *NOT_IF_SET,
        *NOT_IF_UNSET,
        "status",
        "state",
        "visibility",
        "publishedat",
        "published_at",
        "_id",
        "_ids",
    )
)


def mark(record: Mapping[str, object]) -> str | None:
    """What a record says that keeps it back, as ``draft: true``; None where it may be published."""
    if (said := _of_one_program(record)) is not None:
        return said
    for key, value in record.items():
        if value is None and _plain(str(key)) == PUBLISHED_AT:
            return f"{key} is empty"
        if isinstance(value, str | bool | int) and _keeps_back(_plain(str(key)), _plain(str(value))):
            return f"{key}: {str(value).lower() if isinstance(value, bool) else value}"
    return None


def _of_one_program(record: Mapping[str, object]) -> str | None:
    """What only one program means by it: Zendesk's users of an article, Freshdesk's number of a draft, Sanity's name of one."""
    if segment := next((key for key in FOR_SOME if record.get(key)), None):
        return f"{segment}: {record[segment]}, so it is for some users alone"
    if "folder_id" in record and str(record.get("status")) == "1":
        return "status: 1, which is a draft beside folder_id"
    name = record.get("_id")
    return f"_id: {name}" if isinstance(name, str) and name.startswith("drafts.") else None


def may_keep_back(key: str) -> bool:
    """Is a key one by which a record may say so?"""
    name = _plain(key)
    known = name.removeprefix("is") in NOT_IF_SET | NOT_IF_UNSET or name in STATES or name == PUBLISHED_AT
    return known or key in FOR_SOME


def may_be_marked(data: bytes) -> bool:
    """Has a JSON text a key that such a mark has?"""
    lower = data.lower()
    return any(ending in lower for ending in _ENDINGS)


def _keeps_back(key: str, value: str) -> bool:
    name = key.removeprefix("is")
    return (
        (name in NOT_IF_SET and value in _YES)
        or (name in NOT_IF_UNSET and value in _NO)
        or (key in STATES and value in NOT_IN_STATE | {"0", "false"})
    )


def _plain(text: str) -> str:
    """A key or value without capitals, spaces and signs."""
    return re.sub(r"[\W_]+", "", text).casefold()
