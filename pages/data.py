"""Data & sources: every observation with filters, what sources disagree about, definitions, terms, the bibliography."""

import streamlit as st

from components.figures.pages import PAGES
from components.widgets import current, differences, figure_page, filters, records, row_table, taking
from components.widgets.markdown import plain
from data import address, selection
from data.disagreement import disagreements

names, chosen = current.current()
words, dataset = names.words, names.dataset

held = words(
    "{n} reports of {measures} measures from {sources} sources.",
    n=words.number(len(dataset.observations)),
    measures=words.number(len(dataset.measures)),
    sources=words.number(len(dataset.sources)),
)
figure_page.head(PAGES["data"], names, held)
observations, disputed, dictionary, glossary, bibliography = st.tabs(
    [
        words("Observations"),
        words("Where sources differ"),
        words("Dictionary"),
        words("Glossary"),
        words("Bibliography"),
    ],
    key="tabs-data",
    on_change="rerun",
)
if observations.open:
    with observations:
        chosen = filters.record(chosen, names)
        rows = selection.matching(dataset.observations, chosen)
        st.caption(plain(words("Reports: {n}", n=words.number(len(rows)))))
        if rows:
            ids = [row.id for row in rows]
            row_table.draw(records.observations(rows, names), ids, names, "observations", height=560)
        else:
            filters.way_back(names, "reset-data")
        taking.observations(chosen, names)
if disputed.open:
    with disputed:
        filters.chips(chosen, address.choices(dataset), names)
        wanted = {row.id for row in selection.matching(dataset.observations, chosen)}
        found = [
            one for one in disagreements(dataset.observations) if any(report.id in wanted for report in one.reports)
        ]
        if found:
            differences.draw(found, names, "all")
        else:
            filters.way_back(names, "reset-differences")
if dictionary.open:
    with dictionary:
        records.table(records.dictionary(names))
if glossary.open:
    with glossary:
        records.table(records.glossary(names))
if bibliography.open:
    with bibliography:
        st.caption(
            plain(words("A title in [square brackets] is our description; the page's own headline was not recorded."))
        )
        records.table(records.bibliography(names))
