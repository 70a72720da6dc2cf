"""Links to other places of the dashboard, in the reader's language."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components import state
from components.figures import FIGURES, PAGES, Figure
from components.findings import finding
from components.labels import Labels
from components.markdown import plain
from components.view import view
from data import address


def to(page: str, label: str, icon: str, **places: str | Sequence[str]) -> None:
    """Draw a link to a page with these query parameters and no other filters."""
    st.page_link(f"{page.replace('-', '_')}.py", label=plain(label), icon=icon, query_params=state.leading_to(**places))


def figure_link(figure: Figure, names: Labels) -> None:
    """Draw a link to a figure under its finding."""
    page = next(page for page, figures in PAGES.items() if figure in figures)
    to(page, answer(names, figure.id), ":material/bar_chart:", figure=figure.id)


def answer(names: Labels, *figures: str) -> str:
    """Return what these figures find without any filter, in one line."""
    everything, _ = address.parse({}, names.dataset)
    return "; ".join(finding(view(FIGURES[figure], everything, names)) for figure in figures)
