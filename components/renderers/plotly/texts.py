"""Texts as Plotly takes them: escaped, in lines."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from components.plot.model import Line


def joined(lines: Iterable[str]) -> str:
    """Return lines of plain text as one text."""
    return "<br>".join(map(escape, lines))


def tip(lines: Iterable[Line]) -> str:
    """Return what stands under the pointer."""
    return "<br>".join(_styled(line) for line in lines)


def _styled(line: Line) -> str:
    mark = "b" if line.strong else "i" if line.hint else ""
    return f"<{mark}>{escape(line.text)}</{mark}>" if mark else escape(line.text)
