"""Tables of the record itself: numbers that stand in no chart, events, every observation, dictionary, bibliography."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd
import streamlit as st

from components.citation import source_link
from components.figures import Figure, charted
from components.labels import Labels
from components.markdown import link, plain
from data import picks, selection
from data.selection import Filters


@st.fragment
def beside(table: str, figures: tuple[Figure, ...], chosen: Filters, names: Labels) -> None:
    """Draw what the record holds of a table beside the figures of the page: a closed list, filled when it is opened."""
    words = names.words
    rows = _uncharted(table, figures, chosen, names)
    if rows.empty:
        return
    title = names.member("table", table)
    label = words("{table}: also on record, without a chart: {n}", table=title, n=words.number(len(rows)))
    listed = st.expander(plain(label), key=f"beside-{table}", on_change="rerun")
    if listed.open:
        with listed:
            st.table(_told(rows, names), border="horizontal", hide_index=True)


def _uncharted(table: str, figures: tuple[Figure, ...], chosen: Filters, names: Labels) -> pd.DataFrame:
    """Return the drawn rows of a table whose measures stand in no figure of the page."""
    rows = names.dataset.observations
    rows = rows[(rows["table"] == table) & ~rows["measure"].isin(charted(figures))]
    rows = picks.drawn(selection.matching(rows, chosen))
    place = {measure: index for index, measure in enumerate(names.dataset.measures["id"])}
    return rows.assign(_place=rows["measure"].map(place)).sort_values(["_place", "period_end"], kind="stable")


def _told(rows: pd.DataFrame, names: Labels) -> pd.DataFrame:
    words = names.words
    return pd.DataFrame(
        {
            words("Measure"): [plain(names.subject(row)) for _, row in rows.iterrows()],
            words("Number"): [plain(names.quantity(row)) for _, row in rows.iterrows()],
            words("Period"): [plain(names.period(row)) for _, row in rows.iterrows()],
            words("Source"): [source_link(names, source) for source in rows["source"]],
            words("Note"): [plain(words.of(row, "note")) for _, row in rows.iterrows()],
        }
    )


def events(chosen: Filters, names: Labels) -> pd.DataFrame:
    """Return the events on platforms within the filters, oldest first, as texts."""
    words, listed = names.words, selection.events(names.dataset.events, chosen)
    listed = listed[listed["platform"] != ""]
    return pd.DataFrame(
        {
            words("Date"): [plain(words.partial_date(day)) for day in listed["date"]],
            words("What happened"): [plain(words.of(row, "title")) for _, row in listed.iterrows()],
            words("Platform"): [plain(names.platforms(named)) for named in listed["platform"]],
            words("Kind"): [names.member("event_kind", kind) for kind in listed["kind"]],
            words("Outcome"): [names.member("outcome", outcome) for outcome in listed["outcome"]],
            words("Note"): [plain(words.of(row, "note")) for _, row in listed.iterrows()],
            words("Source"): [source_link(names, source) for source in listed["source"]],
        }
    )


@lru_cache(maxsize=16)
def observations(chosen: Filters, names: Labels) -> pd.DataFrame:
    """Return every report that passes the filters, misprints and unused reports included, with labelled columns."""
    words = names.words
    rows = selection.matching(names.dataset.observations, chosen)
    sources = names.dataset.sources.loc[rows["source"]]
    columns: dict[str, list[object]] = {
        words("Table"): [names.member("table", table) for table in rows["table"]],
        words("Measure"): [names.measure(measure) for measure in rows["measure"]],
    }
    columns |= {
        words("Breakdown"): _breakdown(rows, names),
        words("Period"): [names.period(row) for _, row in rows.iterrows()],
        words("Number"): rows["value"].tolist(),
        words("Unit"): [names.unit(measure) for measure in rows["measure"]],
        words("As published"): [names.quantity(row) for _, row in rows.iterrows()],
        words("Status"): [names.member("status", status) for status in rows["status"]],
        words("Shown in charts"): [names.member("drawn", drawn) for drawn in rows["drawn"]],
        words("Agreement"): [names.member("agreement", agreement) for agreement in rows["agreement"]],
        words("Publisher"): [words.of(row, "publisher") for _, row in sources.iterrows()],
        words("Link"): [url or None for url in sources["url"]],
        words("Note"): [words.of(row, "note") for _, row in rows.iterrows()],
        "id": rows["id"].tolist(),
    }
    return pd.DataFrame(columns)


def _breakdown(rows: pd.DataFrame, names: Labels) -> list[object]:
    """Return for each row the members that it is narrowed to, totals left out."""
    dimensions = names.dataset.dimension_names()
    known = {
        (name, member): names.member(name, member)
        for name in dimensions
        for member in rows[name].unique()
        if member not in ("", "all")
    }
    cells = rows[list(dimensions)].itertuples(index=False, name=None)
    pairs = (zip(dimensions, row, strict=True) for row in cells)
    return [" · ".join(known[pair] for pair in row if pair in known) for row in pairs]


def glossary(names: Labels) -> pd.DataFrame:
    """Return the terms as texts, one row each, in the order of the alphabet."""
    words, terms = names.words, names.dataset.glossary
    terms = terms.sort_values(f"term_{words.lang}", key=lambda column: column.str.casefold(), kind="stable")
    other = "ko" if words.lang == "en" else "en"
    return pd.DataFrame(
        {
            words("Term"): [plain(words.of(term, "term")) for _, term in terms.iterrows()],
            words("In Korean") if other == "ko" else words("In English"): [
                plain(name) for name in terms[f"term_{other}"]
            ],
            words("Meaning"): [plain(words.of(term, "definition")) for _, term in terms.iterrows()],
        }
    )


def dictionary(names: Labels) -> pd.DataFrame:
    """Return the dictionary of measures as texts, one row each."""
    words, measures = names.words, names.dataset.measures
    return pd.DataFrame(
        {
            words("Measure"): [plain(words.of(row, "title")) for _, row in measures.iterrows()],
            words("Definition"): [plain(words.of(row, "definition")) for _, row in measures.iterrows()],
            words("Unit"): [plain(names.member("unit", unit)) for unit in measures["unit"]],
            words("Kind"): [plain(names.member("kind", kind)) for kind in measures["kind"]],
            words("Agency"): [plain(names.member("agency", agency)) for agency in measures["agency"]],
            words("Table"): [plain(names.member("table", table)) for table in measures["table"]],
        }
    )


def bibliography(names: Labels) -> pd.DataFrame:
    """Return every source as texts, one row each, with how many numbers rest on it."""
    words, sources = names.words, names.dataset.sources
    used = names.dataset.observations["source"].value_counts()
    return pd.DataFrame(
        {
            words("Publisher"): [plain(words.of(row, "publisher")) for _, row in sources.iterrows()],
            words("Title"): [_titled(row, names) for _, row in sources.iterrows()],
            words("Published"): [plain(words.partial_date(day)) for day in sources["date"]],
            words("Kind"): [plain(names.member("source_kind", kind)) for kind in sources["kind"]],
            words("Language"): [plain(names.member("language", language)) for language in sources["language"]],
            words("Numbers"): [str(int(used.get(source, 0))) for source in sources["id"]],
        }
    )


def _titled(source: pd.Series, names: Labels) -> str:
    if source["url"]:
        return link(str(source["title"]), str(source["url"]))
    return " · ".join([plain(source["title"]), names.words("no link")])


def table(title: str, frame: pd.DataFrame, empty: str) -> None:
    """Draw a table under its heading, or say in words that it is empty."""
    st.header(plain(title), anchor=False)
    if frame.empty:
        st.caption(plain(empty))
    else:
        st.table(frame, border="horizontal", hide_index=True)
