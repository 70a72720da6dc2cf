"""The controls: language, years and unfinished years in the frame, the choices of a page above its figures."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd
import streamlit as st

from components import state
from components.chosen import chosen
from components.labels import Labels
from components.markdown import plain
from components.state import State
from components.words import LANGUAGES
from data import address
from data import vocabulary as v
from data.dataset import Dataset
from data.selection import Filters


def shared(settled: State, labels: Labels) -> None:
    """Draw the controls that every page has."""
    words, filters = labels.words, settled.filters
    first, last = labels.dataset.years()
    with st.container(key="controls", horizontal=True, vertical_alignment="bottom", gap="medium"):
        st.text_input(
            words("Search"),
            key=state.offer("q", settled.place("q")),
            type="search",
            max_chars=200,
            placeholder=words("A question, a term, a source"),
            icon=":material/search:",
            width=250,
        )
        st.slider(words("Years"), first, last, step=1, key=state.offer("years", filters.years), width=290)
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


# What stands in the row itself, after the dimensions, is what a page is about; the rest waits in a list of its own.
_MORE = ("measure", "status", "period_kind", "source_kind", "agreement", "drawn")


def record(filters: Filters, labels: Labels) -> Filters:
    """Draw all choices that the whole record offers and return the filters as they apply to it.

    Dimensions are offered for the tables and measures that are chosen.
    """
    measures = labels.dataset.measures
    named = measures["id"].isin(filters.chosen("measure")) | measures["table"].isin(filters.chosen("table"))
    offered = _offered(measures["id"], measures.loc[named, "id"], filters, labels.dataset)
    with st.container(key="choices", horizontal=True, vertical_alignment="bottom", gap="small"):
        for key, counts in offered.items():
            _choice(key, counts, filters, labels)
    return _settled(offered, filters, labels)


def page(measures: Collection[str], filters: Filters, labels: Labels) -> Filters:
    """Draw the choices that the rows of these measures offer and return the filters as they apply to them."""
    words = labels.words
    offered = _offered(measures, measures, filters, labels.dataset)
    without_effect(filters, offered, labels)
    with st.container(key="choices", horizontal=True, vertical_alignment="bottom", gap="small"):
        more = [key for key in offered if key in _MORE]
        for key in offered:
            if key not in more:
                _choice(key, offered[key], filters, labels)
        _layer(measures, filters, labels)
        active = sum(bool(filters.chosen(key)) for key in more)
        title = words("More filters ({n})", n=active) if active else words("More filters")
        with st.popover(title, icon=":material/tune:"):
            for key in more:
                _choice(key, offered[key], filters, labels)
    return _settled({**offered, "event_kind": v.EVENT_KINDS}, filters, labels)


def _settled(offered: Mapping[str, Collection[str]], filters: Filters, labels: Labels) -> Filters:
    """Return the filters as far as they are offered, and say them in words."""
    here = {key: tuple(code for code in filters.chosen(key) if code in codes) for key, codes in offered.items()}
    told(filters.choose(here), labels)
    return filters.choose(here)


def _choice(
    key: str, counts: Mapping[str, int], filters: Filters, labels: Labels, title: str = "", none: str = ""
) -> None:
    """Draw one choice; each code tells how much stands behind it. `none` says what an empty choice means: all."""
    options = list(counts)
    st.multiselect(
        title or labels.dimension(key),
        options,
        key=state.offer_choice(key, filters.chosen(key), options),
        format_func=lambda code: f"{labels.part(key, code)} ({labels.words.number(counts[code])})",
        placeholder=none or labels.words("All"),
        select_all=False,
        width=195,
    )


def _layer(measures: Collection[str], filters: Filters, labels: Labels) -> None:
    """Draw the switch for the events that charts of these measures can show, by kind."""
    listed = labels.dataset.events
    bearing = listed[[bool(set(named.split(";")) & set(measures)) for named in listed["measures"]]]
    if len(bearing):
        title, none = labels.words("Events in the charts"), labels.words("None")
        _choice("event_kind", _kinds(bearing), filters, labels, title, none)


def events(filters: Filters, labels: Labels) -> Filters:
    """Draw the choice of kinds of events and return the filters as they apply to events."""
    offered = {"event_kind": v.EVENT_KINDS}
    without_effect(filters, offered, labels)
    _choice("event_kind", _kinds(labels.dataset.events), filters, labels)
    return _settled(offered, filters, labels)


def _kinds(listed: pd.DataFrame) -> dict[str, int]:
    """Return the kinds of these events in their order, with the events of each."""
    counts = listed["kind"].value_counts()
    return {kind: int(counts[kind]) for kind in v.EVENT_KINDS if kind in counts}


def told(filters: Filters, labels: Labels) -> None:
    """Say in words what is shown, and offer the way back; nothing where nothing is narrowed."""
    words, narrowed = labels.words, chosen(filters, labels)
    if narrowed:
        with st.container(key="told", horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(plain(words("Shown: {choices}", choices=narrowed)), width="content")
            if st.button(words("Reset the filters"), key="reset-told", type="tertiary", icon=":material/undo:"):
                state.reset()


def without_effect(filters: Filters, offered: Mapping[str, Collection[str]], labels: Labels) -> None:
    """Say which choices made on other pages do not apply to this one; they wait there."""
    waiting = []
    for key, values in filters.choices.items():
        away = [labels.part(key, value) for value in values if value not in offered.get(key, ())]
        if away and key != "event_kind":
            waiting.append(f"{labels.dimension(key)} = {', '.join(away)}")
    if waiting:
        st.caption(
            plain(labels.words("Chosen on other pages, without effect here: {choices}", choices="; ".join(waiting)))
        )


def _offered(
    measures: Collection[str], split: Collection[str], filters: Filters, dataset: Dataset
) -> dict[str, dict[str, int]]:
    """Return the choices that matter here, with the reports behind each: those of two codes or more."""
    rows = dataset.observations
    rows = rows[rows["measure"].isin(measures)]
    parts = rows[rows["measure"].isin(split)]
    dimensions = dataset.dimension_names()
    whole = len(measures) == len(dataset.measures)
    offered = {}
    for key, allowed in address.choices(dataset).items():
        if key not in rows or (key in ("table", "source") and not whole):
            continue
        among = parts if key in dimensions and not filters.chosen(key) else rows
        counts = among[key].value_counts()
        found = {code: int(counts[code]) for code in allowed if code in counts}
        if key == "drawn" and not whole:
            # Charts show drawn reports; what can be left out is the strokes at the others.
            offered[key] = {code: n for code, n in found.items() if code == "yes"}
        elif len(found) > 1:
            offered[key] = found
    return offered


def way_back(labels: Labels, key: str) -> None:
    """Say that nothing matches the filters and offer to reset them."""
    st.info(labels.words("Nothing in the record matches these filters."), icon=":material/filter_alt_off:")
    if st.button(labels.words("Reset the filters"), key=key, icon=":material/undo:"):
        state.reset()
