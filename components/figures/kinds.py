"""The kinds of chart: what a view, its texts and its renderers must know of each before anything is drawn.

How a kind is drawn stands in `components/plot`, a module a kind, registered under the object here.
"""

from __future__ import annotations

from dataclasses import dataclass

from components.language.message import N_


@dataclass(frozen=True)
class Kind:
    """A kind of chart. `name` says it in words.

    `scrolls`: a phone may scroll it sideways to keep its labels apart. `abreast`: its series stand side by side at each
    place. `cumulative`: its marks are totals that run from one day, so that a part of a year is no unfinished year.
    `strokes`: a stroke stands at each number that another source gives. `alike`: its marks stand beside each other as
    if their periods were of one length. `apart`: its series are definitions of their own, and gaps are told of all
    together. `scaled`: its axis of values is labelled, which takes room from the marks. `sparse`: it is drawn of one or
    two numbers too, where others give way to large type.
    """

    id: str
    name: str
    scrolls: bool = True
    abreast: bool = False
    cumulative: bool = False
    strokes: bool = False
    alike: bool = False
    apart: bool = False
    scaled: bool = False
    sparse: bool = False


COLUMNS = Kind("columns", N_("Column chart"), abreast=True, strokes=True)
PERIODS = Kind("periods", N_("Column chart"), strokes=True, alike=True)
PANELS = Kind("panels", N_("Column charts on one time axis, each with its own scale"), strokes=True)
BARS = Kind("bars", N_("Bar chart"), scrolls=False)
RUNNING = Kind("running", N_("Running total"), cumulative=True)
WAFFLE = Kind("waffle", N_("Grid of squares, one for each unit"), scrolls=False, sparse=True)
DOTS = Kind("dots", N_("Dot chart"), apart=True)
LINES = Kind("lines", N_("Line chart"), scaled=True)
TILES = Kind("tiles", N_("Map of equal tiles, one for each province"), scrolls=False)
NUMBERS = Kind("numbers", N_("Numbers in large type"), scrolls=False)  # no figure declares it: see `View.chart`

KINDS = {one.id: one for one in (COLUMNS, PERIODS, PANELS, BARS, RUNNING, WAFFLE, DOTS, LINES, TILES, NUMBERS)}
