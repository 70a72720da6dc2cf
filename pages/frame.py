"""The frame: language, controls and navigation around every page."""

import streamlit as st

from components.figures.pages import PAGES
from components.language.labels import labels
from components.plot.theme import theme
from components.view.metering import RUNS
from components.widgets import collecting, evidence_card, filters, frame, search_results, state
from data.dataset import load

# First of all, or the browser would fetch the icon of the page from elsewhere.
st.set_page_config(page_icon=str(frame.ICON), layout="wide")

with RUNS.time():
    dataset = load()
    settled = state.settle(dataset)
    lang = state.language(settled)
    names = labels(dataset, lang)
    words = names.words

    page = st.navigation(
        [
            st.Page(
                one.script,
                title=words(one.title),
                icon=one.icon,
                url_path=one.address or None,
                default=not one.address,
            )
            for one in PAGES.values()
        ],
    )
    st.set_page_config(page_title=f"{page.title} · {words('Takedown Trends')}")
    st.html(frame.STYLE)
    frame.brand(words, theme(st.context.theme.type))
    filters.shared(settled, names)
    search_results.results(settled.parameter("q"), names)
    collecting.tray(names)
    page.run()
    frame.footer(names)
    if settled.parameter("observation"):
        evidence_card.window(settled.parameter("observation"), names)
