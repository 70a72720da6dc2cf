"""Where the marks of one panel are drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from components.plot.geometry import TYPE
from components.plot.model import Line as TipLine
from components.plot.theme import Theme
from components.plot.typeface import LEADING
from components.renderers.svg.scale import Scale
from components.renderers.svg.sheet import Sheet
from components.renderers.svg.text import Line

Link = Callable[[str], str]
GAP = 4  # pixels between a bar and its number


@dataclass(frozen=True)
class Box:
    """The rectangle that all panels share."""

    left: float
    top: float
    right: float
    bottom: float

    def down(self, share: float) -> float:
        """Return the pixel at a share of the height, from the bottom."""
        return self.bottom - share * (self.bottom - self.top)


@dataclass(frozen=True)
class Canvas:
    """The sheet, the scales of one panel, the colours, and the address that an observation leads to."""

    sheet: Sheet
    x: Scale
    y: Scale
    theme: Theme
    link: Link | None

    def described(self, tip: Iterable[TipLine], observation: str) -> AbstractContextManager[None]:
        """Return the group of one mark: what it says under the pointer, and the evidence that it leads to."""
        link = self.link(observation) if self.link and observation else ""
        title = "\n".join(line.text for line in tip if link or not line.hint)
        return self.sheet.group(title=title, link=link)

    def above(self, x: float, y: float, lines: list[Line], colour: str = "") -> None:
        """Write lines over a point."""
        self.sheet.text(x, y - tall(lines) - 1, lines, TYPE, colour or self.theme.text, anchor="center")


def tall(lines: list[Line], size: float = TYPE) -> float:
    """Return the height of lines in pixels."""
    return len(lines) * size * LEADING
