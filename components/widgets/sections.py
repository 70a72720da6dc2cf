"""The parts of a page: one is drawn at a time, so that a page opens fast and stays easy to survey."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from components.figures.model import Page, Section
from components.figures.pages import FIGURES
from components.language.labels import Labels
from components.widgets import state


def choose(page: Page, names: Labels) -> Section:
    """Draw the choice among the sections of `page` and return the one to draw.

    A figure that the address asks for stands alone, with a way back to the others of its section.
    """
    sections = {section.id: section for section in page.sections}
    alone = FIGURES.get(state.current().parameter("figure"))
    home = next((key for key, section in sections.items() if alone in section.figures), "")
    asked = state.current().parameter("section")
    chosen = home or (asked if asked in sections else next(iter(sections)))
    if len(sections) > 1:
        st.segmented_control(
            names.words("Part of the page"),
            list(sections),
            format_func=lambda key: names.words(sections[key].title),
            required=True,
            label_visibility="collapsed",
            key=state.offer("section", chosen, next(iter(sections))),
            on_change=state.show_all,
        )
    if alone and home:
        label = names.words("All figures of this part")
        st.button(
            label, icon=":material/grid_view:", on_click=state.show_all, args=(home if len(sections) > 1 else "",)
        )
        return replace(sections[chosen], figures=(alone,))
    return sections[chosen]
