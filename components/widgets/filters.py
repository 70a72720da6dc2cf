"""The controls: language, years and unfinished years in the frame, the choices of a page above its figures."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import streamlit as st

from components.language.labels import Labels
from components.language.languages import LANGUAGES
from components.language.message import N_
from components.view.narrowing import narrowings
from components.view.offered import bearing, kinds, offered, platforms
from components.widgets import state
from components.widgets.markdown import plain
from components.widgets.state import State
from data import vocabulary as v
from data.selection import Filters


def shared(settled: State, labels: Labels) -> None:
    """Draw the controls that every page has."""
    words, filters = labels.words, settled.filters
    first, last = labels.dataset.years
    with st.container(key="controls", horizontal=True, vertical_alignment="bottom", gap="medium"):
        st.text_input(
            words("Search"),
            key=state.offer("q", settled.parameter("q")),
            type="search",
            max_chars=200,
            placeholder=words("A question, a term"),
            icon=":material/search:",
            width="stretch",
        )
        st.slider(words("Years"), first, last, step=1, key=state.offer("years", filters.years), width=200)
        st.toggle(words("Include unfinished years"), key=state.offer("unfinished", filters.unfinished))
        st.segmented_control(
            words("Language"),
            list(LANGUAGES),
            format_func=lambda code: LANGUAGES[code].name,
            required=True,
            label_visibility="collapsed",
            key=state.offer("lang", labels.words.lang),
        )
    for problem in state.problems():
        message = N_(
            "The address asks for {key} = {value}, which is not known; the default is shown. Possible: {allowed}."
        )
        if not problem.allowed:
            message = N_("The address asks for {key} = {value}, which is not known and was left out.")
        text = words(message, key=problem.key, value=problem.value[:80], allowed=", ".join(problem.allowed))
        # The value comes from whoever made the link: it must not turn into a link or an image here.
        st.warning(plain(text), icon=":material/link_off:")


# What stands in the row itself, after the dimensions, is what a page is about; the rest waits in a list of its own.
_MORE = ("measure", "status", "period_kind", "source_kind", "agreement", "drawn")


def record(filters: Filters, labels: Labels) -> Filters:
    """Draw all choices that the whole record offers and return the filters as they apply to it.

    Dimensions are offered for the tables and measures that are chosen.
    """
    measures, wanted, tables = labels.dataset.measures, filters.chosen("measure"), filters.chosen("table")
    named = [key for key, measure in measures.items() if key in wanted or measure.table in tables]
    choices = offered(labels.dataset, measures, named, filters)
    with st.container(key="choices", horizontal=True, vertical_alignment="bottom", gap="small"):
        for key, counts in choices.items():
            _choice(key, counts, filters, labels)
    return _settled(choices, filters, labels)


def page(measures: Collection[str], filters: Filters, labels: Labels) -> Filters:
    """Draw the choices that the rows of these measures offer and return the filters as they apply to them."""
    words = labels.words
    choices = offered(labels.dataset, measures, measures, filters)
    with st.container(key="choices", horizontal=True, vertical_alignment="bottom", gap="small"):
        more = [key for key in choices if key in _MORE]
        for key in choices:
            if key not in more:
                _choice(key, choices[key], filters, labels)
        _layer(measures, filters, labels)
        # Always the same words: Streamlit takes a window with others for another one, and closes it. What is chosen
        # is told beneath.
        window = st.popover(words("More filters"), icon=":material/tune:", key="more-filters", on_change="rerun")
        if window.open:
            with window:
                for key in more:
                    _choice(key, choices[key], filters, labels)
    return _settled({**choices, "event_kind": v.EVENT_KINDS}, filters, labels)


def _settled(choices: Mapping[str, Collection[str]], filters: Filters, labels: Labels) -> Filters:
    """Return the filters as far as they are offered, and show them all."""
    here = {key: tuple(code for code in filters.chosen(key) if code in codes) for key, codes in choices.items()}
    chips(filters, choices, labels)
    return filters.choose(here)


def _choice(
    key: str, counts: Mapping[str, int], filters: Filters, labels: Labels, title: str = "", none: str = ""
) -> None:
    """Draw one choice; each code tells how much stands behind it. `none` says what an empty choice means: all."""
    options = list(counts)
    st.multiselect(
        plain(title or labels.dimension(key)),
        options,
        key=state.offer_choice(key, filters.chosen(key), options),
        format_func=lambda code: f"{labels.part(key, code)} ({labels.words.number(counts[code])})",
        placeholder=none or labels.words("All"),
        select_all=False,
        width=195,
    )


def _layer(measures: Collection[str], filters: Filters, labels: Labels) -> None:
    """Draw the switch for the events that charts of these measures can show, by kind."""
    listed = bearing(labels.dataset, tuple(measures))
    if listed:
        title, none = labels.words("Events in the charts"), labels.words("None")
        _choice("event_kind", kinds(listed), filters, labels, title, none)


def events(filters: Filters, labels: Labels) -> Filters:
    """Draw the choices of kinds and platforms of events and return the filters as they apply to events."""
    listed = labels.dataset.events.values()
    choices = {"event_kind": kinds(listed), "platform": platforms(listed, labels.dataset)}
    with st.container(key="choices", horizontal=True, vertical_alignment="bottom", gap="small"):
        for key, counts in choices.items():
            _choice(key, counts, filters, labels)
    return _settled(choices, filters, labels)


def chips(filters: Filters, applying: Mapping[str, Collection[str]], labels: Labels) -> None:
    """Show each choice that is on as a button that takes it away; nothing where nothing is narrowed.

    `applying` are the codes by which this page can be narrowed; a choice of another one says that it has no effect.
    """
    listed = [one for narrowing in narrowings(filters, labels) for one in narrowing.each(labels)]
    if not listed:
        return
    with st.container(key="chips", horizontal=True, vertical_alignment="center", gap="small"):
        for one in listed:
            idle = one.codes and one.codes[0] not in applying.get(one.key, ())
            label = labels.words("{choice} (no effect here)", choice=one.label) if idle else one.label
            key = "-".join(["chip", one.key, *one.codes])
            if st.button(plain(label), key=key, icon=":material/close:", help=labels.words("Take away")):
                state.choose(one.without(filters, labels.dataset))
        if len(listed) > 1 and st.button(
            labels.words("Reset the filters"), key="reset-chips", type="tertiary", icon=":material/undo:"
        ):
            state.reset()


def way_back(labels: Labels, key: str) -> None:
    """Say that nothing matches the filters and offer to reset them."""
    st.info(labels.words("Nothing in the record matches these filters."), icon=":material/filter_alt_off:")
    if st.button(labels.words("Reset the filters"), key=key, icon=":material/undo:"):
        state.reset()
