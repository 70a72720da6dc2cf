"""Two versions of the data beside each other, number by number."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urlencode

import streamlit as st

from components.language.labels import Labels
from components.view.version_table import CHANGES, TITLES, version_table
from components.widgets import records, row_table, state
from components.widgets.markdown import link, plain
from components.widgets.taking import here
from data.versions import between

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_FIRST = ("corrected", "redrawn", "added")  # what readers may have used comes first


def draw(names: Labels) -> None:
    """Draw the choice of two versions, how much lies between them, and each change; a row opens its evidence."""
    words, releases = names.words, names.dataset.releases
    order = [one.id for one in releases]
    named = {one.id: f"{one.id} · {words.day(one.date)}" for one in releases}
    if len(order) < 2:
        st.caption(plain(words("There is one version so far.")))
        return
    now = state.current()
    newer = now.parameter("newer") or order[-1]
    newer = newer if newer in order[1:] else order[-1]
    before = order[: order.index(newer)]
    older = now.parameter("older") if now.parameter("older") in before else before[-1]
    with st.container(key="versions", horizontal=True, gap="medium"):
        st.selectbox(
            words("From version"),
            before[::-1],
            format_func=named.__getitem__,
            key=state.offer("older", older, before[-1]),
            width=280,
        )
        st.selectbox(
            words("To version"),
            order[:0:-1],
            format_func=named.__getitem__,
            key=state.offer("newer", newer, order[-1]),
            width=280,
        )
    lines = between(names.dataset, older, newer)
    counts = Counter(line.change for line in lines)
    said = [f"{words(text)}: {words.number(counts[change])}" for change, text in CHANGES.items() if counts[change]]
    nothing = words("No published number has changed.")
    st.markdown(f"**{plain(' · '.join(said) or nothing)}**")
    st.caption(plain(words.of(next(one.summary for one in releases if one.id == newer))))
    present = sorted(
        (line for line in lines if line.id in names.dataset.by_id), key=lambda line: _FIRST.index(line.change)
    )
    gone = [line for line in lines if line.id not in names.dataset.by_id]
    if present:
        table = version_table(present, names)
        table |= {column: _numbered(table[column], names) for column in ("before", "after")}
        titled = {words(title): cells for title, cells in _titled(table)}
        row_table.draw(titled, [line.id for line in present], names, "changes", height=560)
    if gone:
        table = version_table(gone, names)
        records.table({words(title): list(map(plain, cells)) for title, cells in _titled(table)}, words("Withdrawn"))
    query = urlencode({"older": older, "newer": newer, "lang": words.lang})
    files = [link(ending.upper(), here().to(f"api/v1/changes.{ending}?{query}")) for ending in ("csv", "json")]
    st.markdown(" · ".join(files))


def _titled(table: dict[str, list[str]]) -> list[tuple[str, list[str]]]:
    return [(TITLES[column], cells) for column, cells in table.items() if column != "id"]


def _numbered(cells: list[str], names: Labels) -> list[str]:
    """Return numbers as readers write them; other texts as they are."""
    return [names.words.number(float(text)) if _NUMBER.fullmatch(text) else text for text in cells]
