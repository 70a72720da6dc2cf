"""A drawing as PNG, in the house's typefaces, with texts in its metadata."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import cast
from xml.etree import ElementTree

import typst
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from components.renderers.files.typesetting import fonts, forget
from components.renderers.xml_text import legal


def png(drawing: bytes, dots: int, texts: Mapping[str, str], lang: str) -> bytes:
    """Return an SVG drawing of ours as PNG with so many dots to a pixel; `texts` are its metadata by keyword."""
    width = float(ElementTree.fromstring(drawing).get("width", "0"))  # noqa: S314  our own drawing
    source = f"#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.drawing), width: {width}pt)"
    try:
        compiler = typst.Compiler(source.encode(), font_paths=fonts(), ignore_system_fonts=True)
        raw = cast(bytes, compiler.compile(format="png", ppi=72.0 * dots, sys_inputs={"drawing": drawing.decode()}))
    finally:
        forget()
    info = PngInfo()
    for key, text in texts.items():
        info.add_itxt(key, legal(text), lang=lang)
    filled = io.BytesIO()
    with Image.open(io.BytesIO(raw)) as image:
        image.convert("RGB").save(filled, "PNG", pnginfo=info, dpi=(96 * dots, 96 * dots))
    return filled.getvalue()
