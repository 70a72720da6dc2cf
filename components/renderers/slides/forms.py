"""Which native chart of Office stands for each form of a plot, and how its marks look."""

from __future__ import annotations

from dataclasses import dataclass

from pptx.enum.chart import XL_CHART_TYPE

from components.plot.model import Form


@dataclass(frozen=True)
class Native:
    """A native chart. `solid`: its marks are bars, at most `thick` points thick, else points of `size` points.

    `lying`: they lie, and their places stand at the left. `scaled`: its values are labelled. `stems` reach down to the
    axis. `key` is the room of a key in the legend, `sides` are left and right of the plot, in points.
    """

    chart: XL_CHART_TYPE
    solid: bool = False
    lying: bool = False
    scaled: bool = False
    stems: bool = False
    thick: float = 0
    size: int = 11
    key: float = 34
    sides: tuple[float, float] = (8, 8)

    @property
    def label(self) -> str:
        """Where a number stands at its mark, as the file says it."""
        return "outEnd" if self.solid else "t"


_BAR = Native(XL_CHART_TYPE.BAR_CLUSTERED, solid=True, lying=True, thick=50)
# A slide has no text that its reader could take for a chart: large numbers are bars there.
NATIVE = {
    Form.COLUMN: Native(XL_CHART_TYPE.COLUMN_CLUSTERED, solid=True, thick=104),
    Form.BAR: _BAR,
    Form.NUMBER: _BAR,
    Form.DOT: Native(XL_CHART_TYPE.LINE_MARKERS, key=56),
    Form.LINE: Native(XL_CHART_TYPE.LINE_MARKERS, scaled=True, size=9, key=56, sides=(52, 24)),
    Form.STEM: Native(XL_CHART_TYPE.LINE_MARKERS, stems=True, sides=(24, 32)),
}
