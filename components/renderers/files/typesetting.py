"""Typst, the typesetter of print and images: its fonts, and the memory that it would keep."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import typst

from components.plot.typeface import FONTS

# How many documents Typst's memory outlives, and one more.
_REMEMBERED = 11


@lru_cache(maxsize=1)
def fonts() -> typst.Fonts:
    """Return the house's typefaces; no other is looked at."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def pdf(template: Path, document: Mapping[str, Any], day: date) -> bytes:
    """Return the tagged PDF that a template of Typst makes of a document of plain values.

    It is dated by the `day` of the data, so the same input gives the same bytes; nothing is written to disk.
    """
    # Each call has its own compiler, so that threads share nothing but the fonts, which nobody changes.
    compiler = typst.Compiler(template, root=template.parent, font_paths=fonts(), ignore_system_fonts=True)
    try:
        made = compiler.compile(
            format="pdf",
            sys_inputs={"document": json.dumps(document, ensure_ascii=False)},
            # Archives ask for PDF/A, screen readers for PDF/UA: the file is both.
            pdf_standards=["a-2a", "ua-1"],
            timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
        )
    finally:
        forget()
    return cast(bytes, made)


def forget() -> None:
    """Let Typst drop what it remembers of a document: megabytes a figure, which it keeps for the next ten it makes.

    It counts documents, not bytes, so empty ones take the place of large ones; all of them cost 40 ms.
    """
    for _ in range(_REMEMBERED):
        typst.Compiler(b"", font_paths=fonts(), ignore_system_fonts=True).compile(format="pdf")
