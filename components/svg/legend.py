"""The legend of a chart: the series in one row over the plot, in several where the sheet is narrow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from components.svg import marks
from components.svg import type as typeface
from components.svg.sheet import Sheet

LINE = 24
_KEY, _BETWEEN = 20, 18


def draw(
    sheet: Sheet, traces: Sequence[Mapping[str, Any]], left: float, top: float, width: float, layout: Mapping[str, Any]
) -> float:
    """Draw the legend at `left`, `top` within `width` and return its height."""
    size, ink = layout["legend"]["font"]["size"], layout["font"]["color"]
    x, y = left, top
    for trace in (trace for trace in traces if trace.get("showlegend") is not False):
        lines = typeface.wrap(trace["name"], width - _KEY, size)
        wide = _KEY + max(typeface.width(line, size) for line in lines)
        if x > left and x + wide > left + width:
            x, y = left, y + LINE
        _key(sheet, trace, x + 7, y + LINE / 2)
        sheet.plain(x + _KEY, y + (LINE - size * typeface.LEADING) / 2, lines, size, ink)
        x += wide + _BETWEEN
        if len(lines) > 1:
            x, y = left, y + (len(lines) - 1) * size * typeface.LEADING + LINE
    return y - top + (LINE if x > left else 0)


def _key(sheet: Sheet, trace: Mapping[str, Any], x: float, y: float) -> None:
    """Draw the key of a series: full where it has a full mark, hatched for a target."""
    marker = trace["marker"]
    edge = (marker.get("line") or {}).get("color")
    colour = edge or marks.each(marker["color"], 1)[0]
    if trace["type"] == "scatter":
        sheet.mark(x, y, 11, marker.get("symbol", "circle"), colour, colour, 1)
        return
    hatched = (marker.get("pattern") or {}).get("shape") == "/"
    ground = marks.each(marker["color"], 1)[0]
    sheet.rect(x - 6, y - 6, 12, 12, sheet.hatch(colour, ground) if hatched else colour, rx=2)
