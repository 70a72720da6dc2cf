"""Plots as Plotly charts for pages, kept as the text that goes to the browser."""

from __future__ import annotations

from typing import Any

import orjson
from plotly.basedatatypes import BaseFigure

from components.figures.model import Figure
from components.language.labels import Labels
from components.plot import plot
from components.plot.theme import Theme
from components.renderers.plotly.layout import Spec
from components.renderers.plotly.specification import spec
from components.view.card import key
from components.view.kept import Kept
from components.view.view import view
from data.selection import Filters

CONFIG = {"displayModeBar": False, "responsive": True, "scrollZoom": False}
_CHARTS = Kept(24_000_000, "charts")


class _Written(dict[str, Any]):
    """A specification that is written already: Plotly asks it for its JSON and takes the text as it is."""

    def __init__(self, text: bytes, height: int) -> None:
        super().__init__(data=[], layout={"height": height})
        self._text = text

    def to_plotly_json(self) -> orjson.Fragment:
        """Return the text."""
        return orjson.Fragment(self._text)


class Chart(BaseFigure):  # type: ignore[misc]  # Plotly has no types
    """A chart whose JSON was worked out before; Streamlit takes it for any figure of Plotly."""

    def __init__(self, text: bytes, height: int) -> None:
        # Plotly's own set-up would take the specification apart and put it together again.
        object.__setattr__(self, "_written", _Written(text, height))

    def to_dict(self) -> dict[str, Any]:
        """Return the specification."""
        written: dict[str, Any] = self.__dict__["_written"]
        return written


def chart(figure: Figure, filters: Filters, names: Labels, theme: Theme) -> Chart:
    """Return the chart of a figure under `filters`; its view must have rows."""

    def make() -> bytes:
        drawn = spec(plot(view(figure, filters, names)), theme)
        # The height stands first, so that nothing need be read to know it.
        return b"%06d" % drawn["layout"]["height"] + _text(drawn)

    kept = _CHARTS.get((*key(figure, filters, names), theme.name), make)
    return Chart(kept[6:], int(kept[:6]))


def written_chart(drawn: Spec) -> Chart:
    """Return the chart of a specification that is not kept."""
    return Chart(_text(drawn), drawn["layout"]["height"])


def _text(drawn: Spec) -> bytes:
    """Return a specification as JSON that may stand anywhere in a page: no sign in it ends a script."""
    text = orjson.dumps(drawn)
    for sign in b"<>/":
        text = text.replace(bytes([sign]), b"\\u%04x" % sign)
    return text
