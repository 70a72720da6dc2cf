"""The controls of the compare page: measures, what is drawn of them, base year, split; refusals and suggestions."""

from __future__ import annotations

import streamlit as st

from components import links, state
from components.comparison import MOST, Comparison, reason
from components.labels import Labels
from components.markdown import plain
from components.words import mark
from data import compare

HOW = {
    "value": mark("Numbers"),
    "log": mark("Numbers, log scale"),
    "index": mark("Index"),
    "change": mark("Change on the year before"),
    "share": mark("Share of the total"),
}
# Where nobody has chosen yet: the two counts that are asked about most, apart because their units differ.
_START = (
    ("deepfake_corrections", "deepfake_cases_reported"),
    ("platform_data_requests", "platform_replies"),
    ("cyber_investigators_authorised", "cybercrime_cases_reported"),
)


def controls(made: Comparison, names: Labels) -> None:
    """Draw the choices, and what was refused of them."""
    words, dataset = names.words, names.dataset
    st.multiselect(
        words("Measures"),
        dataset.measures["id"].tolist(),
        key=state.offer("compare", list(made.measures)),
        format_func=lambda key: f"{names.measure(key)} · {names.unit(key)}",
        max_selections=MOST,
        placeholder=words("Choose measures"),
        select_all=False,
    )
    if not made.measures:
        return
    with st.container(key="choices", horizontal=True, vertical_alignment="bottom", gap="medium"):
        st.segmented_control(
            words("Show as"),
            list(HOW),
            format_func=lambda how: words(HOW[how]),
            required=True,
            key=state.offer("as", made.how, "value"),
        )
        if made.how == "index" and made.bases:
            st.selectbox(
                words("Base year"),
                list(map(str, made.bases)),
                placeholder=words("Base year"),
                key=state.offer("base", str(made.base), str(made.usual)),
                width=130,
            )
        if made.splits:
            options = list(made.splits) if made.how == "share" else ["", *made.splits]
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


def suggestions(made: Comparison, names: Labels) -> None:
    """Draw what could join the comparison, or comparisons to start from, as links."""
    words, dataset = names.words, names.dataset
    kept = [key for key in made.measures if key not in {one.measure for one in made.refused}] or list(made.measures)
    listed = compare.suggestions(dataset, kept) if len(kept) < MOST else []
    with st.container(key="suggestions"):
        if not kept:
            _head(words("For a start"))
            for pair in _START:
                _link(" · ".join(map(names.measure, pair)), list(pair), made)
        elif listed:
            _head(words("Can be compared with these"))
            for key in listed:
                _link(names.measure(key), [*kept, key], made)


def _head(title: str) -> None:
    st.markdown(f"## {plain(title)}")


def _link(label: str, measures: list[str], made: Comparison) -> None:
    links.to("compare", label, ":material/add:", **{"compare": measures, "as": made.how})
