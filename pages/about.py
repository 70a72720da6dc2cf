"""About: who publishes this, how it works, how sure its numbers are, and whom to tell of a wrong one."""

import os
from collections import Counter

import streamlit as st

from components.figures.about import CHAPTERS
from components.figures.pages import PAGES
from components.widgets import current, figure_page
from components.widgets.markdown import link, plain
from data.vocabulary import SOURCE_KINDS

names, chosen = current.current()
words, dataset = names.words, names.dataset

figure_page.head(PAGES["about"], names)
for chapter in CHAPTERS:
    st.header(plain(words(chapter.heading)), anchor=False)
    for paragraph in chapter.paragraphs:
        st.markdown(plain(words(paragraph)))
kinds = Counter(source.kind for source in dataset.sources.values())
st.header(plain(words("Sources by kind")), anchor=False)
counted = [f"{names.member('source_kind', kind)}: {words.number(kinds[kind])}" for kind in SOURCE_KINDS]
st.markdown(plain(" · ".join(counted)))
st.header(plain(words("Who publishes this, and whom to tell")), anchor=False)
contact = os.environ.get("TAKEDOWN_TRENDS_CONTACT", "").strip()
if contact:
    # The administrator's own word: a mail address may be a link here, which it is nowhere else.
    named = link(contact, contact) if "://" in contact else f"[{plain(contact)}](mailto:{contact})"
    st.markdown(words("Contact: {contact}", contact=named))
else:
    st.markdown(plain(words("Whoever runs this server has named no contact.")))
