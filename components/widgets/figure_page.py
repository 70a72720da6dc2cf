"""A page of figures, top to bottom: question and answer, filters, figures, and what stands in no chart."""

from __future__ import annotations

import streamlit as st

from components.figures.model import Page
from components.figures.pages import PAGES, charted
from components.language.labels import Labels
from components.view.finding_line import finding_line
from components.widgets import card, current, filters, frame, records, sections, taking
from data.selection import Filters


def head(page: Page, names: Labels, answer: str = "", chosen: Filters | None = None) -> None:
    """Draw the head of a page: its question, what its figures find under the filters (or `answer`), what it holds."""
    words = names.words
    found = answer or (finding_line(names, page.answers, chosen) if page.answers else "")
    frame.header(words(page.question), words(page.about), found)


def draw(page: Page) -> tuple[Filters, Labels]:
    """Draw a page of figures with its filters; return the filters as they apply to it, and the labels."""
    names, chosen = current.current()
    head(page, names, chosen=chosen)
    section = sections.choose(page, names)
    chosen = filters.page(charted(section.figures), chosen, names)
    with st.container(key="hint"):
        hint = names.words("Choose a mark in a chart, or a row in a table, to see the evidence behind its number.")
        whole = names.words("F shows a figure on the whole screen.")
        st.caption(f"{hint} {whole}")
    card.grid(section, chosen, names)
    taking.printed(page, section, chosen, names)
    return chosen, names


def beside(page: Page, chosen: Filters, names: Labels) -> None:
    """Draw what the record holds of the tables of a page, and no chart shows."""
    shown = charted(tuple(figure for path in page.charted or (page.path,) for figure in PAGES[path].figures))
    for table in page.beside:
        records.beside(table, shown, chosen, names)
