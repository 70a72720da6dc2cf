"""The ways on from the start page: topics with what they find, questions ready to be asked, what changed."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from components.figures.pages import PAGES, QUESTIONS, TOPICS
from components.language.labels import Labels
from components.language.message import N_
from components.view.finding_line import finding_line
from components.view.history import about_codes
from components.widgets import links
from components.widgets.markdown import link, plain
from components.widgets.taking import here
from data import address
from data.selection import Filters

_CHANGES = {
    "added": N_("Numbers added: {n}"),
    "corrected": N_("Numbers corrected: {n}"),
    "withdrawn": N_("Numbers withdrawn: {n}"),
}


def draw(chosen: Filters, names: Labels) -> None:
    """Draw the ways on; topics keep the filters."""
    words, kept = names.words, address.parameters(chosen, names.dataset)
    st.header(plain(words("Topics")), anchor=False)
    with st.container(key="topics"):
        for page in TOPICS:
            with st.container(border=True, key=f"topic-{page.path}"):
                links.to(page, words(page.title), page.icon, **kept)
                st.caption(plain(finding_line(names, page.answers, chosen)))
    asked, changed = st.columns(2, gap="medium")
    with asked:
        st.header(plain(words("Questions to begin with")), anchor=False)
        with st.container(key="questions"):
            for question in QUESTIONS:
                links.to(PAGES["overview"], words(question), ":material/search:", q=words(question))
    with changed:
        st.header(plain(words("What changed")), anchor=False)
        _changes(names)


def _changes(names: Labels) -> None:
    """Say what the newest version brought, in the curator's words and in numbers."""
    words, release = names.words, names.dataset.release
    st.markdown(
        f"**{plain(release.id)}** · {plain(words.day(names.dataset.day))}  \n{plain(words.of(release.summary))}"
    )
    told = [line for line in names.dataset.register if line.version == release.id and not about_codes(line)]
    counts = Counter(change for change, _ in {(line.change, line.id) for line in told})
    said = [words(text, n=words.number(counts[change])) for change, text in _CHANGES.items() if counts[change]]
    feed = link(words("All changes, version by version"), here().to(f"feed.xml?lang={words.lang}"))
    st.caption(" · ".join([*map(plain, said), feed]))
    links.to_data(words("Each change, number by number"), ":material/difference:", section="changes")
