"""Typst, the typesetter of print and images: its fonts, and the memory that it would keep."""

from __future__ import annotations

from functools import lru_cache

import typst

from components.plot.typeface import FONTS

# How many documents Typst's memory outlives, and one more.
_REMEMBERED = 11


@lru_cache(maxsize=1)
def fonts() -> typst.Fonts:
    """Return the house's typefaces; no other is looked at."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def forget() -> None:
    """Let Typst drop what it remembers of a document: megabytes a figure, which it keeps for the next ten it makes.

    It counts documents, not bytes, so empty ones take the place of large ones; all of them cost 40 ms.
    """
    for _ in range(_REMEMBERED):
        typst.Compiler(b"", font_paths=fonts(), ignore_system_fonts=True).compile(format="pdf")
