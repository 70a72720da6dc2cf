"""The figure card: finding, subtitle, and the tabs Chart, Table, Sources. A fragment: it redraws alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import cached_property, partial

import streamlit as st

from components.figures import kinds
from components.figures.model import Figure, Section
from components.language.labels import Labels
from components.plot.theme import theme
from components.renderers import plotly
from components.view.card import Card, card
from components.view.deck import shown as slide_of
from components.view.failed import failed
from components.view.reader_table import reader_table, reports
from components.view.site import Place
from components.view.view import View, view
from components.widgets import (
    collecting,
    differences,
    emptied,
    evidence_card,
    filters,
    records,
    row_table,
    selecting,
    state,
    taking,
)
from components.widgets.markdown import link, plain
from data.selection import Filters

_NAMED = 3  # sources named beneath a chart
_TOLD = 2  # notes beneath it; the others wait in a window


@dataclass(frozen=True)
class Shown:
    """What a card draws: a figure as one reader has chosen it, its texts, and its rows where something needs them."""

    figure: Figure
    filters: Filters
    labels: Labels

    @cached_property
    def card(self) -> Card:
        """The texts."""
        return card(self.figure, self.filters, self.labels)

    @cached_property
    def view(self) -> View:
        """The rows."""
        return view(self.figure, self.filters, self.labels)

    @property
    def place(self) -> Place:
        """What the address of the view says."""
        return Place(self.figure, self.filters, self.labels.words.lang, self.labels.dataset)


@st.fragment
def figure_card(figure: Figure, chosen: Filters, names: Labels) -> None:
    """Draw one figure. What fails inside it is told in its place and leaves the page standing."""
    if state.waiting():
        st.rerun()
    with st.container(border=True, key=f"figure-{figure.id}", height="stretch"):
        try:
            _card(Shown(figure, chosen, names))
        except Exception:
            st.error(plain(failed(figure.id, names)), icon=":material/error:")


def _card(shown: Shown) -> None:
    words, texts, key = shown.labels.words, shown.card, shown.figure.id
    st.header(plain(texts.title), anchor=False)
    st.caption(plain(texts.subtitle))
    if not texts.rows:
        if texts.notes:
            st.caption("  \n".join(map(plain, texts.notes)))
        else:
            filters.way_back(shown.labels, f"reset-{key}")
        return
    parts: dict[str, Callable[[Shown], None]] = {
        words("Chart"): _chart,
        words("Table"): _table,
        words("Sources"): _sources,
    }
    if texts.disputed:
        # No number in it: Streamlit knows an open tab by its name.
        parts[words("Where sources differ")] = _differences
    for tab, draw in zip(st.tabs(list(parts), key=f"tabs-{key}", on_change="rerun"), parts.values(), strict=True):
        if tab.open:
            with tab:
                draw(shown)
    _foot(shown)


def _chart(shown: Shown) -> None:
    texts, key = shown.card, selecting.key(f"chart-{shown.figure.id}")
    with _scrolling(shown.figure.id) if texts.dense else nullcontext():
        st.plotly_chart(
            plotly.chart(shown.figure, shown.filters, shown.labels, theme(st.context.theme.type)),
            theme=None,
            key=key,
            config=plotly.CONFIG,
            alt=texts.alt,
            on_select=partial(selecting.point, key),
            selection_mode="points",
        )
    if texts.notes:
        st.caption("  \n".join(map(plain, texts.notes[:_TOLD])))


@contextmanager
def _scrolling(key: str) -> Iterator[None]:
    """Draw within a box of its own, in which a dense chart scrolls on a phone."""
    with st.container(key=f"scroll-{key}"), st.container(key=f"dense-{key}"):
        yield


def _more(texts: Card) -> None:
    st.markdown("\n\n".join(map(plain, texts.notes[_TOLD:])))


def _table(shown: Shown) -> None:
    ids = [row.id for row in shown.view.rows]
    row_table.draw(reader_table(shown.view), ids, shown.labels, shown.figure.id)


def _differences(shown: Shown) -> None:
    differences.draw(shown.view.disputed, shown.labels, shown.figure.id)


def _sources(shown: Shown) -> None:
    words = shown.labels.words
    for report in reports(shown.view):
        source = link(report.title, report.url)
        if not report.url:
            source = " · ".join([source, words("no link")])
        head = f"**{plain(report.number)}** · {plain(report.period)} · *{plain(report.role)}*"
        st.markdown("  \n".join([head, source, plain(report.about), plain(report.note)]))
        evidence_card.button(report.id, shown.labels, shown.figure.id)


def _foot(shown: Shown) -> None:
    words, texts, key = shown.labels.words, shown.card, shown.figure.id
    named = "; ".join(f"{link(source.label, source.url)} · {plain(source.kind)}" for source in texts.sources[:_NAMED])
    left = len(texts.sources) - _NAMED
    more = words("and {n} more", n=left) if left > 0 else ""
    st.caption(words("Source: {source}", source=named) + f" {plain(more)}")
    with st.container(key=f"foot-{key}", horizontal=True, vertical_alignment="center"):
        if len(texts.notes) > _TOLD:
            _opened(words("More notes"), ":material/notes:", f"notes-{key}", partial(_more, texts))
        if texts.terms:
            _opened(words("Terms"), ":material/dictionary:", f"terms-{key}", partial(_terms, texts))
        _opened(
            words("Download"), ":material/download:", f"download-{key}", partial(taking.download, shown.place, words)
        )
        _opened(words("Cite and share"), ":material/share:", f"share-{key}", lambda: taking.share(shown.view))
        collecting.button("figure", slide_of(shown.figure.id, shown.place.parameters), shown.labels, key)


def _opened(label: str, icon: str, key: str, draw: Callable[[], None]) -> None:
    """Offer a window whose content is made when a reader opens it."""
    window = st.popover(label, type="tertiary", icon=icon, key=key, on_change="rerun")
    if window.open:
        with window:
            draw()


def _terms(texts: Card) -> None:
    """Say the meaning of the terms that the figure uses."""
    meanings = [f"**{plain(one.term)}**  \n{plain(one.definition)}" for one in texts.terms]
    st.markdown("\n\n".join(meanings))


def grid(section: Section, chosen: Filters, names: Labels) -> None:
    """Draw the figures of a part of a page, the first ones open; those that a choice of measures rules out, not."""
    measures = set(chosen.chosen("measure"))
    wanted = [figure for figure in section.figures if not measures or set(figure.measures) & measures]
    drawn = [figure for figure in wanted if card(figure, chosen, names).rows]
    if not drawn:
        filters.way_back(names, "reset-page")
    first, rest = drawn[: section.shown], drawn[section.shown :]
    _arranged(first, chosen, names)
    if rest:
        records.closed(names.words("More figures"), f"more-{section.id}", lambda: _arranged(rest, chosen, names))
    emptied.draw([figure for figure in wanted if figure not in drawn], chosen, names)


def _arranged(figures: list[Figure], chosen: Filters, names: Labels) -> None:
    """Draw figures two abreast, the wide ones alone; numbers in large type, which are low, after the charts."""
    large = [figure for figure in figures if card(figure, chosen, names).chart == kinds.NUMBERS.id]
    row: list[Figure] = []
    for figure in [*(one for one in figures if one not in large), *large]:
        if figure.wide and figure not in large:
            _abreast(row, chosen, names)
            figure_card(figure, chosen, names)
            row = []
        else:
            row.append(figure)
        if len(row) == 2:
            _abreast(row, chosen, names)
            row = []
    _abreast(row, chosen, names)


def _abreast(row: list[Figure], chosen: Filters, names: Labels) -> None:
    if not row:
        return
    with st.container(key=f"abreast-{row[0].id}"):
        for column, figure in zip(st.columns(len(row), gap="medium"), row, strict=True):
            with column:
                figure_card(figure, chosen, names)
