"""Charts as SVG without a browser: the Plotly figure that a page shows, drawn once more on a sheet of pixels."""

from components.svg.chart import chart
from components.svg.sheet import Sheet

__all__ = ["Sheet", "chart"]
