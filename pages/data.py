"""Data & sources: every observation with filters, the dictionary, the bibliography."""

import streamlit as st

from components import card, filters, frame, page, records
from components.markdown import plain

names, chosen = page.current()
words = names.words

frame.header(
    words("Every number, its definition and its source"),
    words("All reports, the ones that charts show and the ones they do not; misprints are kept and marked."),
)
observations, dictionary, bibliography = st.tabs(
    [words("Observations"), words("Dictionary"), words("Bibliography")], key="tabs-data", on_change="rerun"
)
if observations.open:
    with observations:
        measures = names.dataset.measures
        named = measures["id"].isin(chosen.measures) | measures["table"].isin(chosen.tables)
        chosen = filters.page(measures["id"].tolist(), measures.loc[named, "id"].tolist(), chosen, names)
        rows = records.observations(chosen, names)
        st.caption(plain(words("Reports: {n}", n=words.number(len(rows)))))
        if rows.empty:
            filters.way_back(names, "reset-data")
        else:
            columns = {
                words("Measure"): st.column_config.TextColumn(width="medium"),
                words("Breakdown"): st.column_config.TextColumn(width="medium"),
                words("Period"): st.column_config.TextColumn(width="medium"),
                words("Link"): st.column_config.LinkColumn(display_text=words("open")),
            }
            st.dataframe(rows, hide_index=True, column_config=columns, height=560, key="observations")
        st.link_button("CSV", card.address_of("observations.csv", chosen, names), icon=":material/download:")
if dictionary.open:
    with dictionary:
        st.table(records.dictionary(names), border="horizontal", hide_index=True)
if bibliography.open:
    with bibliography:
        st.caption(
            plain(words("A title in [square brackets] is our description; the page's own headline was not recorded."))
        )
        st.table(records.bibliography(names), border="horizontal", hide_index=True)
