"""A map of tiles: one square of one size for each province, roughly where it lies."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from components.charts import base
from components.theme import Theme
from components.view import View

# Column and row of each region, from the north-west. Southern Gyeonggi stands where the whole of Gyeonggi does.
PLACES = {
    "gyeonggi_bukbu": (1, 0),
    "incheon": (0, 1),
    "seoul": (1, 1),
    "gyeonggi": (2, 1),
    "gyeonggi_nambu": (2, 1),
    "gangwon": (3, 1),
    "chungnam": (0, 2),
    "sejong": (1, 2),
    "chungbuk": (2, 2),
    "gyeongbuk": (3, 2),
    "jeonbuk": (0, 3),
    "daejeon": (1, 3),
    "daegu": (2, 3),
    "ulsan": (3, 3),
    "gwangju": (0, 4),
    "jeonnam": (1, 4),
    "gyeongnam": (2, 4),
    "busan": (3, 4),
    "jeju": (0, 5),
    "all": (3, 5),
}
_COLUMNS = 4
_SIDE = 84
_HALF = 0.46
_PALEST = 0.12
_DARK, _LIGHT = "#000000", "#FFFFFF"  # against any colour, one of the two has a contrast of at least 4.5 to 1


def draw(view: View, theme: Theme) -> go.Figure:
    """Return the map: a number stronger in colour the higher it is, and a dotted tile where there is none."""
    rows = view.rows
    empty = _without(view)
    placed = [PLACES[region] for region in (*rows["region"], *empty)]
    first, last = min(row for _, row in placed), max(row for _, row in placed)
    fills = _fills(rows, theme)
    tiles = go.Bar(
        x=[PLACES[region][0] for region in rows["region"]],
        y=[2 * _HALF] * len(rows),
        base=[PLACES[region][1] - _HALF for region in rows["region"]],
        width=2 * _HALF,
        text=[f"{_name(view, row['region'])}<br><b>{view.labels.amount(row)}</b>" for _, row in rows.iterrows()],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        insidetextfont={"size": 13, "color": [ink(fill) for fill in fills]},
        marker={"color": fills, "line": {"color": theme.series[0], "width": 1}},
        hovertext=base.hover(view, rows),
        customdata=rows["id"].tolist(),
        hoverinfo="text",
    )
    return base.figure(
        theme,
        [tiles],
        height=_SIDE * (last - first + 1) + 12,
        legend=False,
        margin={"l": 4, "r": 4, "t": 6, "b": 6},
        hovermode="closest",
        xaxis={"visible": False, "range": [-0.5, _COLUMNS - 0.5], "constrain": "domain"},
        yaxis={
            "visible": False,
            "range": [last + 0.5, first - 0.5],
            "scaleanchor": "x",
            "constrain": "domain",
        },
        shapes=[_outline(region, theme) for region in empty],
        annotations=[_word(view, region, word, theme) for region, word in empty.items()],
    )


def ink(fill: str) -> str:
    """Return black or white, whichever stands out more on `fill`."""
    return _DARK if luminance(fill) > 0.179 else _LIGHT  # 0.179: as far from black as from white


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG defines it."""
    parts = [part / 255 for part in _parts(colour)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _parts(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


def shade(theme: Theme, share: float) -> str:
    """Return the one hue of the map, from pale to full: the share is that of the highest number."""
    depth = _PALEST + (1 - _PALEST) * share
    mixed = zip(_parts(theme.surface), _parts(theme.series[0]), strict=True)
    return "#" + "".join(f"{round(pale + (full - pale) * depth):02X}" for pale, full in mixed)


def _fills(rows: pd.DataFrame, theme: Theme) -> list[str]:
    """Return the colour of each tile; hollow where a year is unfinished."""
    highest = float(rows["value"].max()) or 1
    shades = [shade(theme, float(value) / highest) for value in rows["value"]]
    return [theme.surface if mark == "unfinished" else fill for mark, fill in zip(rows["mark"], shades, strict=True)]


def _without(view: View) -> dict[str, str]:
    """Return the regions of the map that have no tile of a number, with the words that stand there instead."""
    wanted = view.filters.chosen("region") or view.figure.where["region"]
    absent = set(view.figure.where["region"]) & set(wanted) - set(view.rows["region"])
    recorded = set(view.recorded["region"])
    words = {True: view.words("not shown"), False: view.words("no figure")}
    return {region: words[region in recorded] for region in view.figure.where["region"] if region in absent}


def _name(view: View, region: str) -> str:
    return escape(view.labels.member("region", region)).replace(" ", "<br>")


def _outline(region: str, theme: Theme) -> dict[str, Any]:
    column, row = PLACES[region]
    return {
        "type": "rect",
        "x0": column - _HALF,
        "x1": column + _HALF,
        "y0": row - _HALF,
        "y1": row + _HALF,
        "line": {"color": theme.muted, "width": 1, "dash": "dot"},
    }


def _word(view: View, region: str, word: str, theme: Theme) -> dict[str, Any]:
    column, row = PLACES[region]
    return {
        "x": column,
        "y": row,
        "text": f"{_name(view, region)}<br>{word}",
        "showarrow": False,
        "font": {"size": 12, "color": theme.muted},
    }
