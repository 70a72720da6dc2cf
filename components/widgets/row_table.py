"""A table to sort, search and copy; choosing a row opens the evidence of its number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components.language.labels import Labels
from components.view.tidy import Columns
from components.widgets import selecting


def draw(table: Columns, observations: Sequence[str], names: Labels, key: str, height: int | None = None) -> None:
    """Draw `table`, whose rows stand for `observations`. Columns that hold web addresses become links."""
    words, frame = names.words, pd.DataFrame(table)
    name = selecting.key(f"table-{key}")
    st.caption(words("Choose a row to see its evidence. A click on a heading sorts; the usual keys search and copy."))
    st.dataframe(
        frame,
        hide_index=True,
        # The number first: it is what a phone has room for.
        column_order=sorted(frame.columns, key=lambda title: title != words("Number")),
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
        elif title == words("Measure"):
            configured[title] = st.column_config.TextColumn(width=300)
        elif title in (words("Breakdown"), words("Period")):
            configured[title] = st.column_config.TextColumn(width="medium")
        elif title in (words("Note"), words("Source"), words("Reason")):
            configured[title] = st.column_config.TextColumn(width="large")
    return configured
