"""The frame: language, controls and navigation around every page."""

import streamlit as st

from components import evidence_card, filters, frame, search_results, state, titles
from components.labels import labels
from components.theme import theme
from data.dataset import load

# First of all, or the browser would fetch the icon of the page from elsewhere.
st.set_page_config(page_icon=str(frame.ICON), layout="wide")

dataset = load()
settled = state.settle(dataset)
lang = state.language(settled)
names = labels(dataset, lang)
words = names.words

ICONS = {
    "overview": ":material/dashboard:",
    "takedown-requests": ":material/remove_circle:",
    "deepfake-cases": ":material/gavel:",
    "cyber-teams": ":material/groups:",
    "platform-cooperation": ":material/handshake:",
    "victims-and-schools": ":material/diversity_1:",
    "international": ":material/public:",
    "timeline": ":material/timeline:",
    "compare": ":material/compare_arrows:",
    "data": ":material/database:",
}
page = st.navigation(
    [
        st.Page(
            f"{path.replace('-', '_')}.py",
            title=titles.title(path, words),
            icon=ICONS[path],
            url_path=None if path == "overview" else path,
            default=path == "overview",
        )
        for path in ICONS
    ],
)
st.set_page_config(page_title=f"{page.title} · {words('Takedown Trends')}")
st.html(frame.STYLE)
frame.brand(words, theme(st.context.theme.type))
filters.shared(settled, names)
search_results.results(settled.place("q"), names)
page.run()
frame.footer(names)
if settled.place("observation"):
    evidence_card.window(settled.place("observation"), names)
