"""Figures that the filters leave empty: they step aside with one line that says which filter did it, and undoes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import streamlit as st

from components.figures.model import Figure
from components.language.labels import Labels
from components.view.card import card
from components.widgets import state
from components.widgets.markdown import plain
from data.selection import Filters


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
            for key, label, left in _undone(chosen, names):
                back = sum(bool(card(figure, left, names).rows) for figure in figures)
                text = words("{change}: {n} more figures", change=label, n=words.number(back))
                if back and st.button(plain(text), key=f"undo-{key}", icon=":material/undo:"):
                    state.choose(_without(key, state.current().filters, names))


def _undone(chosen: Filters, names: Labels) -> Iterator[tuple[str, str, Filters]]:
    """Yield each filter that is on: key, what taking it away means, and the filters without it."""
    words = names.words
    if chosen.years and chosen.years != names.dataset.years:
        yield "years", words("All years"), _without("years", chosen, names)
    if not chosen.unfinished:
        yield "unfinished", words("Include unfinished years"), _without("unfinished", chosen, names)
    for key, codes in chosen.choices.items():
        if codes:
            label = f"{names.dimension(key)}: {', '.join(names.part(key, code) for code in codes)}"
            yield key, words("Without “{choice}”", choice=label), _without(key, chosen, names)


def _without(key: str, chosen: Filters, names: Labels) -> Filters:
    if key == "years":
        return replace(chosen, years=names.dataset.years)
    if key == "unfinished":
        return replace(chosen, unfinished=True)
    return chosen.choose({**chosen.choices, key: ()})
