"""The controls: language, years and unfinished years in the frame, the choices of a page above its figures."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial

import streamlit as st

from components import state
from components.labels import Labels
from components.markdown import plain
from components.state import State
from components.words import LANGUAGES
from data import address
from data.dataset import Dataset
from data.selection import Filters


def shared(settled: State, labels: Labels) -> None:
    """Draw the controls that every page has."""
    words, filters = labels.words, settled.filters
    first, last = labels.dataset.years()
    with st.container(key="controls", horizontal=True, vertical_alignment="bottom", gap="medium"):
        st.slider(words("Years"), first, last, step=1, key=state.offer("years", filters.years), width=340)
        st.toggle(words("Include unfinished years"), key=state.offer("unfinished", filters.unfinished))
        st.space("stretch")
        st.segmented_control(
            words("Language"),
            list(LANGUAGES),
            format_func=LANGUAGES.__getitem__,
            required=True,
            label_visibility="collapsed",
            key=state.offer("lang", labels.words.lang),
        )
    for problem in state.problems():
        told = words(
            "The address asks for {key} = {value}, which is not known; the default is shown. Possible: {allowed}.",
            key=problem.key,
            value=problem.value[:80],
            allowed=", ".join(problem.allowed),
        )
        # The value comes from whoever made the link: it must not turn into a link or an image here.
        st.warning(plain(told), icon=":material/link_off:")


def page(measures: Collection[str], split: Collection[str], filters: Filters, labels: Labels) -> Filters:
    """Draw the choices that the rows of these measures offer and return the filters as they apply to this page.

    Only dimensions by which the measures in `split` are split are offered, and those in which something is chosen.
    """
    offered = _offered(measures, split, filters, labels.dataset)
    without_effect(filters, offered, labels)
    chosen = filters.choices()
    with st.container(key="choices", horizontal=True, gap="small"):
        for key, options in offered.items():
            st.multiselect(
                labels.dimension(key),
                options,
                key=state.offer_choice(key, chosen[key], options),
                format_func=partial(labels.part, key),
                placeholder=labels.words("All"),
                select_all=False,
                width=240,
            )
    here = {key: tuple(value for value in chosen[key] if value in options) for key, options in offered.items()}
    return filters.choose(here)


def without_effect(filters: Filters, offered: Mapping[str, Collection[str]], labels: Labels) -> None:
    """Say which choices made on other pages do not apply to this one; they wait there."""
    waiting = []
    for key, values in filters.choices().items():
        away = [labels.part(key, value) for value in values if value not in offered.get(key, ())]
        if away:
            waiting.append(f"{labels.dimension(key)} = {', '.join(away)}")
    if waiting:
        st.caption(
            plain(labels.words("Chosen on other pages, without effect here: {choices}", choices="; ".join(waiting)))
        )


def _offered(
    measures: Collection[str], split: Collection[str], filters: Filters, dataset: Dataset
) -> dict[str, list[str]]:
    """Return the choices that matter here: those with at least two members among the rows of these measures.

    Tables are a choice only where the whole record is shown.
    """
    rows = dataset.observations
    rows = rows[rows["measure"].isin(measures)]
    parts, chosen = rows[rows["measure"].isin(split)], filters.choices()
    dimensions = dataset.dimension_names()
    offered = {}
    for key, allowed in address.choices(dataset).items():
        if key == "table" and len(measures) < len(dataset.measures):
            continue
        among = parts if key in dimensions and not chosen[key] else rows
        options = [value for value in allowed if (among[key] == value).any()]
        if len(options) > 1:
            offered[key] = options
    return offered


def way_back(labels: Labels, key: str) -> None:
    """Say that nothing matches the filters and offer to reset them."""
    st.info(labels.words("Nothing in the record matches these filters."), icon=":material/filter_alt_off:")
    if st.button(labels.words("Reset the filters"), key=key, icon=":material/undo:"):
        state.reset()
