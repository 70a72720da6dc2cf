"""Figures that the filters leave empty: they step aside with one line that says which filter did it, and undoes it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.figures.model import Figure
from components.language.labels import Labels
from components.language.message import N_
from components.view.card import card
from components.view.narrowing import UNFINISHED, YEARS, narrowings
from components.widgets import state
from components.widgets.markdown import plain
from data.selection import Filters

_UNDONE = {YEARS: N_("All years"), UNFINISHED: N_("Include unfinished years")}


def draw(figures: Sequence[Figure], chosen: Filters, names: Labels) -> None:
    """Name the figures that have no number under the filters, and offer to take away what empties them."""
    if not figures:
        return
    words = names.words
    titles = dict.fromkeys(names.measure(figure.measures[0]) for figure in figures)
    said = words("Without a number under these filters: {titles}.", titles="; ".join(titles))
    with st.container(border=True, key="emptied"):
        st.caption(plain(said))
        with st.container(horizontal=True, gap="small", key="emptied-undo"):
            for one in narrowings(chosen, names):
                left = one.without(chosen, names.dataset)
                back = sum(bool(card(figure, left, names).rows) for figure in figures)
                change = words(_UNDONE.get(one.key, N_("Without “{choice}”")), choice=one.label)
                text = words("{change}: {n} more figures", change=change, n=words.number(back))
                if back and st.button(plain(text), key=f"undo-{one.key}", icon=":material/undo:"):
                    state.choose(one.without(state.current().filters, names.dataset))
