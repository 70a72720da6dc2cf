"""Timeline: laws, policies, investigations, courts and platforms in the order of their days."""

import streamlit as st

from components import filters, frame, page, records

names, chosen = page.current()
words = names.words

frame.header(
    words("What happened, and when?"),
    words("Laws, policies, investigations, trials and what platforms did, each with its source."),
)
listed = records.events(chosen, names)
if listed.empty:
    filters.way_back(names, "reset-timeline")
else:
    st.table(listed, border="horizontal", hide_index=True)
