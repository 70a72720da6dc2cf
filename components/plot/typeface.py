"""Type: how wide a text is in the house's typeface, and how it breaks into lines."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

FONTS = Path(__file__).parent / "fonts"
LEADING = 1.35  # the height of a line in sizes of its type

_EM = 100
_BLANK = re.compile(r"[ \t\n]+")


@lru_cache(maxsize=2)
def _face(bold: bool) -> ImageFont.FreeTypeFont:
    file = FONTS / f"Pretendard-{'Bold' if bold else 'Regular'}.ttf"
    # Shaping would add nothing to Latin and Hangul, and fails on control characters.
    return ImageFont.truetype(str(file), _EM, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=8192)
def width(text: str, size: float, bold: bool = False) -> float:
    """Return the width of `text` on one line in pixels."""
    return _face(bold).getlength(text.replace("\n", " ")) * size / _EM


def wrap(text: str, room: float, size: float, bold: bool = False) -> list[str]:
    """Return `text` as lines no wider than `room` pixels; a word that is wider by itself is cut.

    A blank that does not break (between a number and its unit) stays as it is.
    """
    lines = [""]
    for word in _BLANK.split(text.strip()):
        longer = f"{lines[-1]} {word}".strip(" ")
        if width(longer, size, bold) <= room:
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        for letter in word:
            if lines[-1] and width(lines[-1] + letter, size, bold) > room:
                lines.append("")
            lines[-1] += letter
    return lines
