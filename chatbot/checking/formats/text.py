"""Findings for a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from chatbot.checking import Checked
from chatbot.checking.finding import Finding
from chatbot.language.printable import one_line, printable
from chatbot.terminal.output import counted


def lines(checked: Checked) -> Iterator[str]:
    """Each finding with its place, its message and its remedy, as compilers write them."""
    for finding in checked.findings:
        yield f"{location(checked, finding)}: {finding.severity}: {one_line(finding.message)} [{finding.rule}]"
        yield f"    {one_line(finding.remedy)}"


def location(checked: Checked, finding: Finding) -> str:
    """File, line and place of a finding."""
    line = f":{finding.line}" if finding.line else ""
    place = f": {one_line(str(finding.place))}" if finding.place else ""
    if (
        not finding.line and finding.entry_id
    ):  # the number of an entry says little where it is not in a file of entries
        place = f": {one_line(finding.entry_id)}{place}"
    return f"{printable(checked.path)}{line}{place}"


def summary(checked: Checked) -> str:
    """How much was found, in a sentence."""
    counts = Counter(finding.severity for finding in checked.findings)
    found = " and ".join(
        counted(counts[severity], severity) for severity in ("error", "warning") if counts[severity]
    )
    entries = counted(checked.entries, "entry", "entries")
    if not checked.entries:
        return f"{found}: the FAQ cannot be loaded."
    return f"{found} in {entries}." if found else f"Nothing to mend in {entries}."
