"""The parts of the page on the record: observations, dictionary, glossary, bibliography."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from components.language.labels import Labels
from components.widgets import filters, records, row_table, taking, version_changes
from components.widgets.markdown import plain
from data import selection
from data.selection import Filters


def _observations(chosen: Filters, names: Labels) -> None:
    words = names.words
    chosen = filters.record(chosen, names)
    rows = selection.matching(names.dataset.observations, chosen)
    st.caption(plain(words("Reports: {n}", n=words.number(len(rows)))))
    if rows:
        ids = [row.id for row in rows]
        row_table.draw(records.observations(rows, names), ids, names, "observations", height=560)
    else:
        filters.way_back(names, "reset-data")
    taking.observations(chosen, names)


def _dictionary(chosen: Filters, names: Labels) -> None:
    filters.chips(chosen, {}, names)
    records.table(records.dictionary(names))


def _glossary(chosen: Filters, names: Labels) -> None:
    filters.chips(chosen, {}, names)
    records.table(records.glossary(names))


def _bibliography(chosen: Filters, names: Labels) -> None:
    filters.chips(chosen, {}, names)
    said = names.words("A title in [square brackets] is our description; the page's own headline was not recorded.")
    st.caption(plain(said))
    records.table(records.bibliography(names))


def _changes(chosen: Filters, names: Labels) -> None:
    filters.chips(chosen, {}, names)
    version_changes.draw(names)


DRAW: dict[str, Callable[[Filters, Labels], None]] = {
    "observations": _observations,
    "dictionary": _dictionary,
    "glossary": _glossary,
    "bibliography": _bibliography,
    "changes": _changes,
}
