"""What a reader picks in a chart or a table opens its evidence, and can be picked again afterwards."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.widgets import state

_OPENED = "_opened_marks"


def key(name: str) -> str:
    """Return the key of a chart or table: a new one after each opening, so that nothing stays selected."""
    return f"{name}-{st.session_state.get(_OPENED, 0)}"


def point(widget: str) -> None:
    """Open the evidence of the point that was clicked in the chart with the key `widget`."""
    points = st.session_state[widget].selection.points
    if points and "customdata" in points[0]:
        chosen = points[0]["customdata"]
        _open(chosen[0] if isinstance(chosen, list) else chosen)


def row(widget: str, observations: Sequence[str]) -> None:
    """Open the evidence of the row chosen in the table with the key `widget`, whose rows stand for `observations`."""
    rows = st.session_state[widget].selection.rows
    if rows and rows[0] < len(observations):  # what was refused has no evidence
        _open(observations[rows[0]])


def _open(observation: str) -> None:
    state.open_evidence(observation)
    st.session_state[_OPENED] = st.session_state.get(_OPENED, 0) + 1
