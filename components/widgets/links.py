"""Links to other places of the dashboard, in the reader's language."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.figures.model import Figure, Page
from components.figures.pages import PAGES, home
from components.language.labels import Labels
from components.view.finding_line import finding_line
from components.widgets import state
from components.widgets.markdown import plain


def to(page: Page, label: str, icon: str, **parameters: str | Sequence[str]) -> None:
    """Draw a link to a page with these query parameters and no other filters."""
    st.page_link(page.script, label=plain(label), icon=icon, query_params=state.leading_to(**parameters))


def to_data(label: str, icon: str, **parameters: str) -> None:
    """Draw a link to the record with these query parameters."""
    to(PAGES["data"], label, icon, **parameters)


def figure_link(figure: Figure, names: Labels) -> None:
    """Draw a link to a figure under its finding."""
    to(home(figure), finding_line(names, [figure.id]), ":material/bar_chart:", figure=figure.id)
