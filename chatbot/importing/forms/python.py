"""Data in programs of Python: lists and mappings that are written down, as ``FAQS = […]``."""

from __future__ import annotations

import ast
import inspect
import warnings
from collections.abc import Iterator
from typing import Any

from chatbot.errors import WHOLE_FILE, Place
from chatbot.importing.drafts import Advance, Item, Keys, LeftOut, Source, SourceError, quoted
from chatbot.importing.forms.bots import read_structured
from chatbot.importing.records import Record

_NOTHING = object()


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in the lists and mappings that a program gives names to.

    Raises:
        SourceError: it is no Python, or has none.
    """
    try:
        with warnings.catch_warnings(action="ignore"):
            tree = ast.parse(source.text)
    except SyntaxError as error:
        raise SourceError(
            f"this is not valid Python: {error.msg}", Place(error.lineno, error.offset)
        ) from None
    except (ValueError, MemoryError):
        raise SourceError("cannot be read as Python") from None
    told: list[LeftOut] = []
    found: dict[str, Any] = {}
    for node in ast.walk(tree):
        names = (
            node.targets
            if isinstance(node, ast.Assign)
            else [node.target]
            if isinstance(node, ast.AnnAssign)
            else []
        )
        value = getattr(node, "value", None) if names else None
        if isinstance(value, ast.List | ast.Tuple | ast.Dict):
            found[ast.unparse(names[0])] = _value(value, told)
    if not found:
        raise SourceError("has no lists or mappings that are given a name")
    yield from read_structured(
        next(iter(found.values())) if len(found) == 1 else found, source, keys, advance
    )
    yield from told
    yield LeftOut(
        WHOLE_FILE, "of the program the lists and mappings that are written down are read, and nothing else"
    )


def _value(node: ast.AST | None, told: list[LeftOut]) -> Any:
    """What is written down, as data; what the program works out is told."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and "\n" in node.value:
            return inspect.cleandoc(node.value)  # set in as the program is
        return node.value if isinstance(node.value, str | int | float | None) else _NOTHING
    if isinstance(node, ast.List | ast.Tuple):
        return [value for part in node.elts if (value := _value(part, told)) is not _NOTHING]
    if isinstance(node, ast.Dict):
        record = Record(node.lineno)
        for key, part in zip(node.keys, node.values, strict=True):
            name, value = _value(key, told) if key is not None else _NOTHING, _value(part, told)
            if name is not _NOTHING and value is not _NOTHING:
                record.add(str(name), value)
        return record
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _value(node.left, told), _value(node.right, told)
        if isinstance(left, str) and isinstance(right, str):
            return left + right
    if isinstance(node, ast.JoinedStr):
        text = "".join(map(_in_place, node.values))
        told.append(LeftOut(Place(node.lineno), f"the program puts values into {quoted(text)}"))
        return text
    if isinstance(node, ast.Call) and (called := _called(node, told)) is not None:
        return called
    if isinstance(node, ast.expr):
        told.append(LeftOut(Place(node.lineno), f"the program makes {quoted(ast.unparse(node))}"))
    return _NOTHING


def _called(call: ast.Call, told: list[LeftOut]) -> Any:
    """What a call is given: a text to be translated, or a record by names, as ``dict(question=…)``; None for any other."""
    if call.args:
        said = _value(call.args[-1], told)
        return said if isinstance(said, str) and said else None
    record = Record(call.lineno)
    for word in call.keywords:
        if word.arg and (value := _value(word.value, told)) is not _NOTHING:
            record.add(word.arg, value)
    return record or None


def _in_place(part: ast.expr) -> str:
    """A piece of a text into which a program puts values, with the name of a value in braces."""
    if isinstance(part, ast.Constant):
        return str(part.value)
    return f"{{{ast.unparse(part.value)}}}" if isinstance(part, ast.FormattedValue) else ""
