"""The legend over a chart: one row, or the names one under the other where a phone that scrolls would cut off a row."""

from __future__ import annotations

from collections.abc import Iterator

from components.plot.geometry import PHONE, TYPE
from components.plot.model import Plot, Series
from components.plot.theme import Theme, colour
from components.plot.typeface import width, wrap
from components.renderers.plotly.layout import Spec
from components.renderers.plotly.texts import joined

_KEY, _LINE = 42, 19  # pixels: what Plotly puts around a name, and the height of a line


def with_legend(plot: Plot, spec: Spec) -> Spec:
    """Return a specification whose series are named over the chart, in place of one without a legend."""
    stacked = plot.dense and sum(_KEY + width(one.name, TYPE) for one in plot.series) > PHONE
    names = {one.name: wrap(one.name, PHONE - _KEY, TYPE) if stacked else [one.name] for one in plot.series}
    more = _LINE * (sum(map(len, names.values())) - 1) if stacked else 0
    given = spec["layout"]
    # Signs stand between the plot and the legend.
    above = 1 + 22 / (plot.height - 100) if plot.signed else 1
    legend = {
        "orientation": "v" if stacked else "h",
        "x": 1,
        "xanchor": "right",
        "y": above,
        "yanchor": "bottom",
        "tracegroupgap": 0,
        "font": {"size": TYPE},
    }
    margin = given["margin"] | {"t": given["margin"]["t"] + more}
    layout = given | {"showlegend": True, "legend": legend, "height": given["height"] + more, "margin": margin}
    data = [trace | {"name": joined(names[trace["name"]])} if "name" in trace else trace for trace in spec["data"]]
    return {"data": data, "layout": layout}


def keyed(plot: Plot, trace: Spec, series: Series, theme: Theme) -> Iterator[Spec]:
    """Yield a trace, and its key in a legend where Plotly would show the first mark instead, which is hollow."""
    hollow = plot.legend and series.marks[0].completeness != "complete" and not series.announced
    if hollow:
        own = colour(theme, series.index)
        yield trace | {"x": [None], "y": [None], "text": [""], "marker": {"color": own}, "legendgroup": series.name}
    yield trace | ({"showlegend": False, "legendgroup": series.name} if hollow else {})
