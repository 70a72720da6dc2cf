"""Data & sources: every observation with filters, what sources disagree about, definitions, terms, the bibliography."""

import streamlit as st

from components import differences, filters, frame, page, records, row_table, taking, titles
from components.markdown import plain
from data import selection
from data.disagreement import disagreements

names, chosen = page.current()
words = names.words

frame.header(
    titles.question("data", words),
    words("All reports, the ones that charts show and the ones they do not; misprints are kept and marked."),
    words(
        "{n} reports of {measures} measures from {sources} sources.",
        n=words.number(len(names.dataset.observations)),
        measures=words.number(len(names.dataset.measures)),
        sources=words.number(len(names.dataset.sources)),
    ),
)
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
        rows = records.observations(chosen, names)
        st.caption(plain(words("Reports: {n}", n=words.number(len(rows)))))
        if rows.empty:
            filters.way_back(names, "reset-data")
        else:
            row_table.draw(rows, rows["id"].tolist(), names, "observations", height=560)
        taking.observations(chosen, names)
if disputed.open:
    with disputed:
        filters.told(chosen, names)
        wanted = set(selection.matching(names.dataset.observations, chosen)["id"])
        found = [one for one in disagreements(names.dataset.observations) if wanted & set(one.reports["id"])]
        if found:
            differences.draw(found, names, "all")
        else:
            filters.way_back(names, "reset-differences")
if dictionary.open:
    with dictionary:
        st.table(records.dictionary(names), border="horizontal", hide_index=True)
if glossary.open:
    with glossary:
        st.table(records.glossary(names), border="horizontal", hide_index=True)
if bibliography.open:
    with bibliography:
        st.caption(
            plain(words("A title in [square brackets] is our description; the page's own headline was not recorded."))
        )
        st.table(records.bibliography(names), border="horizontal", hide_index=True)
