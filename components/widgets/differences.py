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
from components.widgets import filters, records, row_table, selecting
from components.widgets.markdown import plain
from data import selection
from data.disagreement import Disagreement, disagreements
from data.rivals import rivals
from data.selection import Filters


def everywhere(chosen: Filters, names: Labels) -> None:
    """Draw every quantity of the record whose reports differ, as the filters leave them, and what two rules count."""
    words, dataset = names.words, names.dataset
    chosen = filters.record(chosen, names)
    wanted = {row.id for row in selection.matching(dataset.observations, chosen)}
    found = [one for one in disagreements(dataset.observations) if wanted & {report.id for report in one.reports}]
    counted = [rows for rows in rivals(dataset) if wanted & {row.id for row in rows}]
    if not found and not counted:
        filters.way_back(names, "reset-differences")
    if counted:
        st.header(plain(words("Counted by another rule, or published anew")), anchor=False)
        st.caption(plain(words("Each number follows its own rule; they must not be mixed.")))
        rows = [row for one in counted for row in one]
        row_table.draw(records.observations(rows, names), [row.id for row in rows], names, "rivals")
    if found:
        st.header(plain(words("One number, reported differently")), anchor=False)
        draw(found, names, "all")


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
