"""What surrounds every page: the style, the controls, the footer."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from components import twins
from components.labels import Labels
from components.markdown import plain

STYLE = Path(__file__).parent / "style.css"
ICON = Path(__file__).parent / "icon.png"


def header(title: str, question: str) -> None:
    """Draw the head of a page: its title and, in one line, what it answers."""
    st.title(plain(title), anchor=False)
    st.markdown(plain(question))


def footer(labels: Labels) -> None:
    """Draw the footer: version of the data, day of the last update, how to cite, licences."""
    words, dataset = labels.words, labels.dataset
    release = dataset.releases.iloc[-1]
    st.divider()
    with st.container(key="footer"):
        st.caption(
            plain(
                words(
                    "Data version {version} · last update {day}", version=dataset.version, day=words.day(release["date"])
                )
            )
        )
        st.caption(f"{words('How to cite')}: {plain(twins.citation(labels))}")
        st.caption(plain(words("Data: CC BY 4.0 · Code: MIT · Statistics and policy only.")))
