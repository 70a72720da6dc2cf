"""The controls of the compare page: measures, what is drawn of them, base year, split; refusals and suggestions."""

from __future__ import annotations

import streamlit as st

from components.figures.comparison import MOST, STARTS, Comparison, reason
from components.figures.pages import PAGES
from components.language.labels import Labels
from components.language.message import N_
from components.widgets import links, state
from components.widgets.markdown import plain
from data import compare

DISPLAYS = {
    "value": N_("Numbers"),
    "log": N_("Numbers, log scale"),
    "index": N_("Index"),
    "change": N_("Change on the year before"),
    "share": N_("Share of the total"),
}


def controls(made: Comparison, names: Labels, *, example: bool) -> None:
    """Draw the choices, and what was refused of them. An `example` says that it is one."""
    words, dataset = names.words, names.dataset
    st.multiselect(
        words("Measures"),
        list(dataset.measures),
        key=state.offer("compare", list(made.measures)),
        format_func=lambda key: _named(key, names),
        max_selections=MOST,
        placeholder=words("Choose measures"),
        select_all=False,
    )
    if example:
        st.caption(words("An example. Type a word to find other measures; they are listed by topic."))
    with st.container(key="choices", horizontal=True, vertical_alignment="bottom", gap="medium"):
        st.segmented_control(
            words("Show as"),
            list(DISPLAYS),
            format_func=lambda display: words(DISPLAYS[display]),
            required=True,
            key=state.offer("display", made.display, "value"),
        )
        if made.display == "index" and made.bases:
            st.selectbox(
                words("Base year"),
                list(map(str, made.bases)),
                placeholder=words("Base year"),
                key=state.offer("base", str(made.base), str(made.usual)),
                width=130,
            )
        if made.splits:
            options = list(made.splits) if made.display == "share" else ["", *made.splits]
            st.selectbox(
                words("Split by"),
                options,
                placeholder=words("nothing"),
                format_func=lambda name: names.dimension(name) if name else words("nothing"),
                key=state.offer("by", made.by),
                width=180,
            )
    for refusal in made.refused:
        st.warning(plain(reason(refusal, made.base, names)), icon=":material/block:")


def _named(measure: str, names: Labels) -> str:
    """Return a measure as the menu lists it: its topic first, by which the menu is in order, and its unit."""
    topic = names.member("table", names.dataset.measures[measure].table)
    return f"{topic} › {names.measure(measure)} · {names.unit(measure)}"


def suggestions(made: Comparison, names: Labels) -> None:
    """Draw what could join the comparison, or comparisons to start from, as links."""
    words, dataset = names.words, names.dataset
    kept = [key for key in made.measures if key not in {one.measure for one in made.refused}] or list(made.measures)
    listed = compare.suggestions(dataset, kept) if len(kept) < MOST else []
    with st.container(key="suggestions"):
        if listed:
            _head(words("Can be compared with these"))
        for key in listed:
            _link(names.measure(key), [*kept, key], made)
        _head(words("For a start"))
        for pair in STARTS:
            _link(" · ".join(map(names.measure, pair)), list(pair), made)


def _head(title: str) -> None:
    st.markdown(f"## {plain(title)}")


def _link(label: str, measures: list[str], made: Comparison) -> None:
    links.to(PAGES["compare"], label, ":material/add:", compare=measures, display=made.display)
