"""A text to copy, under what it is."""

from __future__ import annotations

import streamlit as st

from components.widgets.markdown import plain


def copied(title: str, text: str) -> None:
    """Draw a text with the button that copies it."""
    st.markdown(f"**{plain(title)}**")
    st.code(text, language=None, wrap_lines=True)
