"""The figure card: finding, subtitle, and the tabs Chart, Table, Sources. A fragment: it redraws alone."""

from __future__ import annotations

import logging
from functools import partial

import streamlit as st

from components import captions, charts, differences, evidence_card, filters, row_table, selecting, state, taking, twins
from components.citation import source_link
from components.figures import Figure
from components.findings import finding
from components.labels import Labels
from components.markdown import link, plain
from components.theme import theme
from components.view import View, view
from data.selection import Filters

_log = logging.getLogger(__name__)


@st.fragment
def card(figure: Figure, chosen: Filters, names: Labels) -> None:
    """Draw one figure. What fails inside it is told in its place and leaves the page standing."""
    if state.opening():
        st.rerun()
    with st.container(border=True, key=f"figure-{figure.id}"):
        try:
            _card(view(figure, chosen, names))
        except Exception:
            _log.exception("figure %s failed", figure.id)
            title = " · ".join(names.measure(measure) for measure in figure.measures)
            message = names.words(
                "“{title}” could not be drawn. The other figures are not affected, "
                "and its numbers are on Data & sources.",
                title=title,
            )
            st.error(plain(message), icon=":material/error:")


def _card(shown: View) -> None:
    words, figure = shown.words, shown.figure.id
    st.header(plain(finding(shown)), anchor=False)
    st.caption(plain(captions.subtitle(shown)))
    if shown.rows.empty:
        filters.way_back(shown.labels, f"reset-{figure}")
        return
    parts = {words("Chart"): _chart, words("Table"): _table, words("Sources"): _sources}
    if shown.disputed:
        parts[words("Where sources differ ({n})", n=len(shown.disputed))] = _differences
    for tab, draw in zip(st.tabs(list(parts), key=f"tabs-{figure}", on_change="rerun"), parts.values(), strict=True):
        if tab.open:
            with tab:
                draw(shown)
    _foot(shown)


def _chart(shown: View) -> None:
    with st.container(key=f"{'dense' if shown.dense else 'plain'}-{shown.figure.id}"):
        key = selecting.key(f"chart-{shown.figure.id}")
        st.plotly_chart(
            charts.draw(shown, theme(st.context.theme.type)),
            theme=None,
            key=key,
            config=charts.CONFIG,
            alt=captions.alt(shown),
            on_select=partial(selecting.point, key),
            selection_mode="points",
        )
    notes = captions.notes(shown)
    if notes:
        st.caption("  \n".join(plain(note) for note in notes))


def _table(shown: View) -> None:
    row_table.draw(twins.table(shown), shown.rows["id"].tolist(), shown.labels, shown.figure.id)


def _differences(shown: View) -> None:
    differences.draw(shown.disputed, shown.labels, shown.figure.id)


def _terms(shown: View) -> None:
    """Offer the meaning of the terms that the figure uses."""
    words = shown.words
    used = captions.terms_used(shown)
    if used.empty:
        return
    with st.popover(words("Terms"), type="tertiary", icon=":material/dictionary:", key=f"terms-{shown.figure.id}"):
        for _, term in used.iterrows():
            st.markdown(f"**{plain(words.of(term, 'term'))}**  \n{plain(words.of(term, 'definition'))}")


def _sources(shown: View) -> None:
    words = shown.words
    for record in twins.sources(shown):
        source = link(record["title"], record["url"])
        if not record["url"]:
            source = " · ".join([source, words("no link")])
        head = f"**{plain(record['number'])}** · {plain(record['period'])} · *{plain(record['role'])}*"
        st.markdown("  \n".join([head, source, plain(record["about"]), plain(record["note"])]))
        evidence_card.button(record["id"], shown.labels, shown.figure.id)


def _foot(shown: View) -> None:
    words, names = shown.words, shown.labels
    used = list(dict.fromkeys(shown.rows["source"]))
    parts = [source_link(names, source) for source in used[:3]]
    more = words("and {n} more", n=len(used) - 3) if len(used) > 3 else ""
    st.caption(words("Source: {source}", source="; ".join(parts)) + f" {plain(more)}")
    with st.container(key=f"foot-{shown.figure.id}", horizontal=True, vertical_alignment="center"):
        _terms(shown)
        taking.download(shown)
        taking.share(shown)


def grid(figures: tuple[Figure, ...], chosen: Filters, names: Labels) -> None:
    """Draw the figures of a page two abreast, the wide ones alone; those that a choice of measures rules out, not."""
    measures = set(chosen.chosen("measure"))
    wanted = [figure for figure in figures if not measures or set(figure.measures) & measures]
    if not wanted:
        filters.way_back(names, "reset-page")
    row: list[Figure] = []
    for figure in wanted:
        if figure.wide:
            _abreast(row, chosen, names)
            card(figure, chosen, names)
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
    for column, figure in zip(st.columns(len(row), gap="medium"), row, strict=True):
        with column:
            card(figure, chosen, names)
