"""The search box's answer: links to figures, the meaning of terms, and where the record has more."""

from __future__ import annotations

import streamlit as st

from components.figures.pages import FIGURES, PAGES
from components.language.labels import Labels
from components.view.answers import answers
from components.view.search import find
from components.widgets import links
from components.widgets.markdown import plain

_FIGURES, _OTHERS = 8, 4


def results(query: str, names: Labels) -> None:
    """Draw what fits `query`; nothing for an empty one."""
    words = names.words
    if not query.strip():
        return
    found = find(query, names.dataset)
    with st.container(border=True, key="found"):
        if not any(found.values()):
            st.markdown(plain(words("Nothing found for “{query}”. Try one word, such as Telegram.", query=query)))
            return
        left, more = st.columns(2, gap="medium")
        with left:
            _answers(query, found, names)
            _numbers(found["number"], names)
            _figures(found["figure"], names)
        with more:
            _terms(found["term"], names)
            _measures(found["measure"], names)
            _events(found["event"], names)
            _sources(found["source"], names)


def _answers(query: str, found: dict[str, list[str]], names: Labels) -> None:
    """Answer from the measures of what was found first."""
    shown = [measure for key in found["figure"][:_OTHERS] for measure in FIGURES[key].measures]
    told = answers(query, [*shown, *found["measure"]], names)
    if told:
        _head(names.words("Answers"))
    for one in told:
        links.to_data(one.text, ":material/check_circle:", measure=one.measure, observation=one.observation)


def _figures(keys: list[str], names: Labels) -> None:
    if keys:
        _head(names.words("Figures"))
    for key in keys[:_FIGURES]:
        links.figure_link(FIGURES[key], names)


def _numbers(keys: list[str], names: Labels) -> None:
    if keys:
        _head(names.words("Reports of this number"))
    for row in (names.dataset.by_id[key] for key in keys[:_FIGURES]):
        text = f"{names.quantity(row)}: {names.subject(row)}, {names.period(row)} · {names.source(row.source)}"
        links.to_data(text, ":material/fact_check:", measure=row.measure, observation=row.id)


def _terms(keys: list[str], names: Labels) -> None:
    terms = [names.dataset.glossary[key] for key in keys[:_OTHERS]]
    if terms:
        _head(names.words("Terms"))
    for term in terms:
        st.markdown(f"**{plain(names.words.of(term.term))}** {plain(names.words.of(term.definition))}")


def _measures(keys: list[str], names: Labels) -> None:
    if keys:
        _head(names.words("Every report of a measure"))
    for key in keys[:_OTHERS]:
        links.to_data(names.measure(key), ":material/table_rows:", measure=key)


def _events(keys: list[str], names: Labels) -> None:
    if keys:
        _head(names.words("Events"))
    for event in (names.dataset.events[key] for key in keys[:_OTHERS]):
        year = event.date[:4]
        text = f"{names.words.partial_date(event.date)}: {names.words.of(event.title)}"
        links.to(PAGES["timeline"], text, ":material/event:", years=[year, year])


def _sources(keys: list[str], names: Labels) -> None:
    if keys:
        _head(names.words("Every report of a source"))
    for key in keys[:_OTHERS]:
        title = names.dataset.sources[key].title
        links.to_data(f"{names.source(key)}: {title}", ":material/article:", source=key)


def _head(title: str) -> None:
    st.markdown(f"## {plain(title)}")
