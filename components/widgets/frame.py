"""What surrounds every page: the style, the controls, the footer."""

from __future__ import annotations

from pathlib import Path
from secrets import token_hex

import streamlit as st

from components.language.labels import Labels
from components.language.words import Words
from components.plot.theme import FONT, Theme
from components.view.citation import citation
from components.widgets.markdown import link, plain
from components.widgets.taking import here

_TOLD = "_told"  # changes with each press of the button that the shell presses
STYLE = Path(__file__).parent / "style.css"
ICON = Path(__file__).parent / "icon.png"

_BRAND = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 48" width="300" height="48">
<rect width="48" height="48" rx="9" fill="#12436D"/>
<rect x="10" y="26" width="7" height="12" rx="1.5" fill="#8AB8FF"/>
<rect x="20.500" y="19" width="7" height="19" rx="1.5" fill="#8AB8FF"/>
<rect x="31" y="10" width="7" height="28" rx="1.5" fill="#FFFFFF"/>
<text x="60" y="32" font-family="{font}" font-size="23" font-weight="700" fill="{colour}">{name}</text></svg>"""


def brand(words: Words, theme: Theme) -> None:
    """Draw the name of the dashboard above the navigation, in the reader's language."""
    name = _BRAND.format(font=FONT.replace("'", ""), colour=theme.text, name=words("Takedown Trends"))
    st.logo(name, size="large", icon_image=str(ICON))


def header(question: str, about: str, answer: str = "") -> None:
    """Draw the head of a page: its question, the answer in one line where a figure gives one, what the page holds."""
    st.title(plain(question), anchor=False)
    if answer:
        st.markdown(f"**{plain(answer)}**")
    with st.container(key="about"):
        st.markdown(plain(about))


def footer(labels: Labels) -> None:
    """Draw the footer: version of the data, day of the last update, how to cite, licences."""
    words, dataset = labels.words, labels.dataset
    # Nobody sees it: the shell presses it when the page has lost its connection and has one again.
    if st.button(words("Connected again"), key="again"):
        st.toast(words("Connected again. The page is as you left it."), icon=":material/wifi:")
        st.session_state[_TOLD] = token_hex(4)
    with st.container(key=f"told-{st.session_state.get(_TOLD, '')}"):
        st.divider()
    with st.container(key="footer"):
        st.caption(
            plain(
                words(
                    "Data version {version} · last update {day}",
                    version=dataset.version,
                    day=words.day(dataset.day),
                )
            )
        )
        st.caption(words("How to cite: {citation}", citation=plain(citation(labels))))
        st.caption(" · ".join(_ways(words)))
        st.caption(plain(words("Data: CC BY 4.0 · Code: MIT · Statistics and policy only.")))


def _ways(words: Words) -> list[str]:
    """Return links to what is there beside the pages."""
    offered = {"figures": words("All figures"), "api": words("Open data"), "feed.xml": words("Feed of changes")}
    return [link(label, here().to(f"{path}?lang={words.lang}")) for path, label in offered.items()]
