"""The picture of a brief: the chart of its first figure, as wide as the text."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree import ElementTree

from components.plot.theme import LIGHT
from components.renderers.files import screen, typesetting
from components.view.card import card_of
from components.view.view import View

WIDTH, HEIGHT = 170, 62  # millimetres
_TEXT = 164  # millimetres: a picture as wide as the text would stand out over it
_PIXELS = 7  # to a millimetre, before dots are counted
_VALUE = 24  # pixels of a number, some ten points on paper


@dataclass(frozen=True)
class Picture:
    """A PNG file, its width and height in millimetres, and what it says in words."""

    data: bytes
    wide: float
    high: float
    alt: str


def picture(view: View) -> Picture:
    """Return the chart of a view, which has rows."""
    sheet = screen.drawn_in(view, WIDTH * _PIXELS, HEIGHT * _PIXELS, _VALUE, LIGHT)
    drawing = ElementTree.tostring(sheet.root)
    wide, high = (float(sheet.root.get(side, "1")) for side in ("width", "height"))
    share = min(_TEXT / wide, HEIGHT / high)
    alt = card_of(view).alt
    return Picture(typesetting.png(drawing, 3, {}, view.words.lang), wide * share, high * share, alt)
