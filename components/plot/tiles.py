"""A map of tiles: one square of one size for each province, roughly where it lies."""

from __future__ import annotations

from components.figures.regions import TILES
from components.plot.marking import mark
from components.plot.model import Axis, Form, Panel, Place, Plot, Series
from components.view.view import View

_COLUMNS = 4
_SIDE = 84


def plot(view: View) -> Plot:
    """Return the map; a region without a number is a place with words instead."""
    without = _without(view)
    regions = [*(row.member("region") for row in view.rows), *without]
    rows = [TILES[region][1] for region in regions]
    marks = tuple(mark(view, row, row.member("region")) for row in view.rows)
    unit = view.labels.unit(view.rows[0].measure)
    return Plot(
        Form.TILE,
        view.words.lang,
        Axis("members", tuple(Place(key, view.labels.member("region", key), tile=TILES[key]) for key in regions)),
        (Panel((Series(view.series[0][0], 0, marks),), unit, absent=tuple(without.items())),),
        height=_SIDE * (max(rows) - min(rows) + 1) + 12,
        columns=_COLUMNS,
    )


def _without(view: View) -> dict[str, str]:
    """Return the regions of the map that have no tile of a number, with the words that stand there instead."""
    every = view.figure.where["region"]
    wanted = set(view.filters.chosen("region") or every)
    shown = {row.member("region") for row in view.rows}
    recorded = {row.member("region") for row in view.recorded}
    words = {True: view.words("not shown"), False: view.words("no figure")}
    return {region: words[region in recorded] for region in every if region in wanted and region not in shown}
