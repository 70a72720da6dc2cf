"""The course of a number as a row of small columns, the latest in colour; its words stand beside it."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from components.plot.theme import Theme, colour

_WIDE, _HIGH, _GAP, _LEAST = 160, 36, 0.35, 1.5  # pixels; the gap as a share of a place


def spark(values: Sequence[float], theme: Theme) -> str:
    """Return an SVG of `values`, at least one of them above zero, oldest first and from zero."""
    root = ET.Element(
        "svg", {"xmlns": "http://www.w3.org/2000/svg", "width": str(_WIDE), "height": str(_HIGH), "role": "img"}
    )
    place, highest = _WIDE / len(values), max(values)
    for index, value in enumerate(values):
        high = max(value / highest * _HIGH, _LEAST)
        box = {"x": index * place, "y": _HIGH - high, "width": place * (1 - _GAP), "height": high, "rx": 1}
        fill = colour(theme, 0) if index == len(values) - 1 else theme.rest
        ET.SubElement(root, "rect", {name: f"{size:.1f}" for name, size in box.items()} | {"fill": fill})
    return ET.tostring(root, encoding="unicode")
