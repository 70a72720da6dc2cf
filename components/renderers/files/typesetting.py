"""Documents and pictures from Typst, each made by a process that ends with it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from components.plot.typeface import FONTS
from components.renderers.files.png_metadata import described
from components.renderers.xml_text import legal

_PROGRAM = Path(__file__).with_name("typesetter.py")
_LONGEST = 120  # seconds
_INCH, _SCREEN = 72.0, 96  # points, and pixels of a screen, to an inch


class NotTypeset(Exception):
    """Nothing could be made; the text is what Typst says of it."""


def pdf(template: Path, document: Mapping[str, Any], day: date) -> bytes:
    """Return the tagged PDF that a template of Typst makes of a document of plain values.

    It is dated by the `day` of the data, so the same input gives the same bytes; nothing is written to disk. Raises
    `NotTypeset`.
    """
    return _typeset(
        template=str(template),
        inputs={"document": json.dumps(document, ensure_ascii=False)},
        # Archives ask for PDF/A, screen readers for PDF/UA: the file is both.
        standards=["a-2a", "ua-1"],
        timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC).isoformat(),
    )


def png(drawing: bytes, dots: int, texts: Mapping[str, str], lang: str) -> bytes:
    """Return an SVG drawing of ours as PNG with so many dots to a pixel; `texts` are its metadata by keyword.

    Raises `NotTypeset`.
    """
    width = float(ElementTree.fromstring(drawing).get("width", "0"))  # noqa: S314  our own drawing
    page = "#set page(width: auto, height: auto, margin: 0pt)"
    drawn = _typeset(
        source=f"{page}\n#image(bytes(sys.inputs.drawing), width: {width}pt)",
        inputs={"drawing": drawing.decode()},
        dots=_INCH * dots,
    )
    # What is to be seen there is as large as on a screen, which has 96 pixels to an inch; a point is a pixel of ours.
    return described(drawn, _SCREEN * dots, {key: legal(text) for key, text in texts.items()}, lang)


def _typeset(**job: object) -> bytes:
    """Return what the program makes of a job."""
    # -P: the modules beside the program are none of its.
    command = [sys.executable, "-P", str(_PROGRAM)]
    told = json.dumps(job | {"fonts": str(FONTS)}).encode()
    try:
        ended = subprocess.run(command, input=told, capture_output=True, check=False, timeout=_LONGEST)  # noqa: S603  ours
    except subprocess.TimeoutExpired as error:
        raise NotTypeset(f"nothing after {_LONGEST} seconds") from error
    if ended.returncode:
        raise NotTypeset(ended.stderr.decode(errors="replace").strip() or f"ended with {ended.returncode}")
    return ended.stdout
