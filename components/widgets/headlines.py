"""The numbers that open the overview, each with its source and how to read it."""

from __future__ import annotations

import streamlit as st

from components.figures.model import Headline
from components.figures.pages import HEADLINES
from components.language.labels import Labels
from components.plot.theme import theme
from components.renderers.svg.spark import spark
from components.view.headline import Number, number
from components.widgets import evidence_card
from components.widgets.markdown import link, plain
from data.selection import Filters

_FEWEST = 3  # numbers that show a course


def headlines(chosen: Filters, names: Labels) -> None:
    """Draw the numbers."""
    with st.container(key="headlines"):
        for headline in HEADLINES:
            with st.container(border=True, key=f"headline-{headline.id}"):
                _headline(headline, number(headline, chosen, names), names)


def _headline(headline: Headline, found: Number | None, names: Labels) -> None:
    words = names.words
    if found is None:
        st.markdown(f"## {plain(words(headline.label))}")
        st.caption(plain(words("No figure in the chosen years.")))
        return
    st.metric(
        words(headline.label),
        found.text,
        found.change or None,
        delta_color="off",
        delta_arrow="off",
        label_visibility="collapsed",
    )
    if len(found.trend) >= _FEWEST:
        course = words("Course: {numbers}", numbers="; ".join(map(words.number, found.trend)))
        st.image(spark(found.trend, theme(st.context.theme.type)), alt=course)
    kind = names.member("source_kind", names.dataset.sources[found.row.source].kind)
    about = f"{plain(words(headline.label))}  \n{plain(names.period(found.row))}"
    st.markdown(f"{about}  \n:gray-badge[{plain(kind)}]")
    window = st.popover(
        words("How to read this"),
        type="tertiary",
        icon=":material/info:",
        key=f"reading-{headline.id}",
        on_change="rerun",
    )
    if window.open:
        with window:
            _reading(headline, found, names)
    source = names.dataset.sources[found.row.source]
    named = names.source(source.id) if source.date else names.publisher(source.id)
    st.caption(words("Source: {source}", source=link(named, source.url)))
    evidence_card.button(found.row.id, names, headline.id)


def _reading(headline: Headline, found: Number, names: Labels) -> None:
    words, source = names.words, names.dataset.sources[found.row.source]
    st.markdown(plain(words(headline.reading)))
    for row in [part for part in (found.row, found.whole) if part is not None]:
        st.markdown(f"**{plain(names.quantity(row))}**: {plain(words.of(row.note))}")
    st.markdown(f"{link(source.title, source.url)}  \n{plain(names.locator(found.row.locator))}")
