"""Sources that give different numbers for one quantity: all reports on a range, the gap, and what decided."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from components.language.labels import Labels
from components.plot.ranges import ranges
from components.plot.theme import theme
from components.renderers import plotly
from components.renderers.plotly.ranges import spec
from components.view.disagreement_summary import explained, gap
from components.widgets import selecting
from components.widgets.markdown import plain
from data.disagreement import Disagreement


def draw(found: Sequence[Disagreement], names: Labels, key: str) -> None:
    """Draw the quantities whose reports differ, and say of each how far apart they are and which one is drawn."""
    words = names.words
    st.caption(words("Filled: the report that charts show. A line is as long as the gap is wide beside the number."))
    name = selecting.key(f"differences-{key}")
    st.plotly_chart(
        plotly.written_chart(spec(ranges(found, names), theme(st.context.theme.type))),
        theme=None,
        key=name,
        config=plotly.CONFIG,
        alt=" ".join(gap(one, names) for one in found),
        on_select=partial(selecting.point, name),
        selection_mode="points",
    )
    texts = ["  \n".join([f"**{plain(gap(one, names))}**", *map(plain, explained(one, names))]) for one in found]
    for text in texts:
        st.markdown(text)
