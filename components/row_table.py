"""A table to sort, search and copy; choosing a row opens the evidence of its number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components import selecting
from components.labels import Labels


def draw(frame: pd.DataFrame, observations: Sequence[str], names: Labels, key: str, height: int | None = None) -> None:
    """Draw `frame`, whose rows stand for `observations`. Columns that hold web addresses become links."""
    words = names.words
    name = selecting.key(f"table-{key}")
    st.caption(words("Choose a row to see its evidence. A click on a heading sorts; the usual keys search and copy."))
    st.dataframe(
        frame,
        hide_index=True,
        column_config=_columns(frame, names),
        height=height or "auto",
        key=name,
        on_select=partial(selecting.row, name, tuple(observations)),
        selection_mode="single-row",
    )


def _columns(frame: pd.DataFrame, names: Labels) -> dict[str, Any]:
    words = names.words
    configured: dict[str, Any] = {}
    for title in frame.columns:
        if title == words("Link"):
            configured[title] = st.column_config.LinkColumn(display_text=words("open"), width="small")
        elif pd.api.types.is_float_dtype(frame[title]):
            configured[title] = st.column_config.NumberColumn(format="localized")
        elif title in (words("Measure"), words("Breakdown"), words("Period")):
            configured[title] = st.column_config.TextColumn(width="medium")
        elif title in (words("Note"), words("Source")):
            configured[title] = st.column_config.TextColumn(width="large")
    return configured
