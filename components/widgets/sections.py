"""The parts of a page: one is drawn at a time, so that a page opens fast and stays easy to survey."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from components.figures.model import Page, Section
from components.figures.pages import FIGURES
from components.language.labels import Labels
from components.widgets import state


def asked(titles: Mapping[str, str]) -> str:
    """Return the part that the address asks for; the first where it names none of these."""
    part = state.current().parameter("section")
    return part if part in titles else next(iter(titles))


def control(titles: Mapping[str, str], chosen: str, names: Labels) -> None:
    """Draw the choice among the parts of a page, whose titles are by their codes in the address."""
    st.segmented_control(
        names.words("Part of the page"),
        list(titles),
        format_func=lambda key: names.words(titles[key]),
        required=True,
        label_visibility="collapsed",
        key=state.offer("section", chosen, next(iter(titles))),
        on_change=state.show_all,
    )


def choose(page: Page, names: Labels) -> Section:
    """Draw the choice among the sections of `page` and return the one to draw.

    A figure that the address asks for stands alone, with a way back to the others of its section.
    """
    sections = {section.id: section for section in page.sections}
    titles = {key: section.title for key, section in sections.items()}
    alone = FIGURES.get(state.current().parameter("figure"))
    home = next((key for key, section in sections.items() if alone in section.figures), "")
    chosen = home or asked(titles)
    if len(sections) > 1:
        control(titles, chosen, names)
    if alone and home:
        label = names.words("All figures of this part")
        st.button(
            label, icon=":material/grid_view:", on_click=state.show_all, args=(home if len(sections) > 1 else "",)
        )
        return replace(sections[chosen], figures=(alone,))
    return sections[chosen]
