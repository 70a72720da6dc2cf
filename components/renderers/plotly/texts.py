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
    return "<br>".join(f"<b>{escape(line.text)}</b>" if line.strong else escape(line.text) for line in lines)
