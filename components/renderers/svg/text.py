"""Lines of text in several styles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from components.plot import typeface


@dataclass(frozen=True)
class Run:
    """A stretch of text in one style; an empty colour is the one around it."""

    text: str
    bold: bool = False
    colour: str = ""


Line = list[Run]


def plain(lines: Iterable[str]) -> list[Line]:
    """Return lines of one style."""
    return [[Run(line)] for line in lines]


def width(line: Line, size: float) -> float:
    """Return the width of a line in pixels."""
    return sum(typeface.width(run.text, size, run.bold) for run in line)


def widest(lines: Iterable[str], size: float) -> float:
    """Return the width of the longest of several lines in pixels."""
    return max((typeface.width(line, size) for line in lines), default=0)
