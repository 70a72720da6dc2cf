"""Links to other places of the dashboard, in the reader's language."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.figures.model import Figure, Page
from components.figures.pages import FIGURES, PAGES, home
from components.language.labels import Labels
from components.view.card import card
from components.widgets import state
from components.widgets.markdown import plain
from data import address
from data.selection import Filters


def to(page: Page, label: str, icon: str, **parameters: str | Sequence[str]) -> None:
    """Draw a link to a page with these query parameters and no other filters."""
    st.page_link(page.script, label=plain(label), icon=icon, query_params=state.leading_to(**parameters))


def to_data(label: str, icon: str, **parameters: str) -> None:
    """Draw a link to the record with these query parameters."""
    to(PAGES["data"], label, icon, **parameters)


def figure_link(figure: Figure, names: Labels) -> None:
    """Draw a link to a figure under its finding."""
    to(home(figure), answer(names, figure.id), ":material/bar_chart:", figure=figure.id)


def answer(names: Labels, *figures: str, chosen: Filters | None = None) -> str:
    """Return what these figures find under the filters, in one line; without any filter where none are given."""
    everything, _ = address.parse({}, names.dataset)
    cards = [card(FIGURES[figure], chosen or everything, names) for figure in figures]
    return " · ".join(one.title for one in cards if one.rows)
