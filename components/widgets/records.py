"""Tables of the record itself: numbers that stand in no chart, events, every observation, dictionary, bibliography."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from components.language.labels import Labels
from components.language.languages import LANGUAGES
from components.view.tidy import Columns
from components.view.uncharted import uncharted
from components.widgets.markdown import link, plain, source_link
from data import selection
from data.model import Observation, Source
from data.selection import Filters


@st.fragment
def beside(table: str, charted: tuple[str, ...], chosen: Filters, names: Labels) -> None:
    """Draw what the record holds of a table beside the `charted` measures: a closed list, filled when it is opened."""
    words = names.words
    rows = uncharted(names.dataset, table, charted, chosen)
    if not rows:
        return
    label = words("{table}: also on record, without a chart", table=names.member("table", table))
    closed(label, f"beside-{table}", lambda: _draw(_uncharted(rows, names)))


def _uncharted(rows: Sequence[Observation], names: Labels) -> Columns:
    words = names.words
    return {
        words("Number"): [plain(names.quantity(row)) for row in rows],
        words("Measure"): [plain(names.subject(row)) for row in rows],
        words("Period"): [plain(names.period(row)) for row in rows],
        words("Source"): [source_link(names, row.source) for row in rows],
        words("Note"): [plain(words.of(row.note)) for row in rows],
    }


def _draw(columns: Columns) -> None:
    st.table(pd.DataFrame(columns), border="horizontal", hide_index=True)


def events(chosen: Filters, names: Labels) -> Columns:
    """Return the events on platforms within the filters, oldest first, as texts."""
    words = names.words
    listed = [one for one in selection.events(names.dataset.events.values(), chosen) if one.platform]
    return {
        words("Date"): [plain(words.partial_date(one.date)) for one in listed],
        words("What happened"): [plain(words.of(one.title)) for one in listed],
        words("Platform"): [plain(names.platforms(one.platform)) for one in listed],
        words("Kind"): [plain(names.member("event_kind", one.kind)) for one in listed],
        words("Outcome"): [plain(names.member("outcome", one.outcome)) for one in listed],
        words("Note"): [plain(words.of(one.note)) for one in listed],
        words("Source"): [source_link(names, one.source) for one in listed],
    }


def observations(rows: list[Observation], names: Labels) -> Columns:
    """Return reports with labelled columns."""
    words, sources = names.words, names.dataset.sources
    return {
        words("Table"): [names.member("table", row.table) for row in rows],
        words("Measure"): [names.measure(row.measure) for row in rows],
        words("Breakdown"): [_breakdown(row, names) for row in rows],
        words("Period"): list(map(names.period, rows)),
        words("Number"): [row.value for row in rows],
        words("Unit"): [names.unit(row.measure) for row in rows],
        words("As published"): list(map(names.quantity, rows)),
        words("Status"): [names.member("status", row.status) for row in rows],
        words("Shown in charts"): [names.member("drawn", row.drawn) for row in rows],
        words("Agreement"): [names.member("agreement", row.agreement) for row in rows],
        words("Publisher"): [f"{names.publisher(row.source)} · {names.cell('source_kind', row)}" for row in rows],
        words("Link"): [sources[row.source].url or None for row in rows],
        words("Note"): [words.of(row.note) for row in rows],
        "id": [row.id for row in rows],
    }


def _breakdown(row: Observation, names: Labels) -> str:
    """Return the members that a row is narrowed to, totals left out."""
    return " · ".join(names.member(name, code) for name, code in row.members if code != "all")


def glossary(names: Labels) -> Columns:
    """Return the terms as texts, one row each, in the order of the alphabet, with their names in other languages."""
    words = names.words
    terms = sorted(names.dataset.glossary.values(), key=lambda term: words.of(term.term).casefold())
    others = {
        words(other.heading): [plain(term.term[code]) for term in terms]
        for code, other in LANGUAGES.items()
        if code != words.lang
    }
    return {
        words("Term"): [plain(words.of(term.term)) for term in terms],
        words("Meaning"): [plain(words.of(term.definition)) for term in terms],
        **others,
    }


def dictionary(names: Labels) -> Columns:
    """Return the dictionary of measures as texts, one row each."""
    words, measures = names.words, names.dataset.measures.values()
    return {
        words("Measure"): [plain(words.of(one.title)) for one in measures],
        words("Definition"): [plain(words.of(one.definition)) for one in measures],
        words("Unit"): [plain(names.member("unit", one.unit)) for one in measures],
        words("Kind"): [plain(names.member("kind", one.kind)) for one in measures],
        words("Agency"): [plain(names.member("agency", one.agency)) for one in measures],
        words("Table"): [plain(names.member("table", one.table)) for one in measures],
    }


def bibliography(names: Labels) -> Columns:
    """Return every source as texts, one row each, with how many numbers rest on it."""
    words, sources = names.words, names.dataset.sources.values()
    used = Counter(one.source for one in names.dataset.observations)
    return {
        words("Publisher"): [plain(words.of(one.publisher)) for one in sources],
        words("Title"): [_titled(one, names) for one in sources],
        words("Published"): [plain(words.partial_date(one.date)) for one in sources],
        words("Kind"): [plain(names.member("source_kind", one.kind)) for one in sources],
        words("Language"): [plain(names.member("language", one.language)) for one in sources],
        words("Numbers"): [str(used[one.id]) for one in sources],
    }


def _titled(source: Source, names: Labels) -> str:
    return link(source.title, source.url) if source.url else " · ".join([plain(source.title), names.words("no link")])


def closed(title: str, key: str, draw: Callable[[], None]) -> None:
    """Offer what `draw` draws as a closed list, filled when it is opened.

    Its title holds no number that filters change: Streamlit takes a list with another name for another list.
    """
    listed = st.expander(plain(title), key=key, on_change="rerun")
    if listed.open:
        with listed:
            draw()


def table(columns: Columns, title: str = "", empty: str = "") -> None:
    """Draw a table, under a heading where there is a `title`; where it is `empty`, say that in words."""
    if title:
        st.header(plain(title), anchor=False)
    if any(columns.values()):
        _draw(columns)
    else:
        st.caption(plain(empty))
