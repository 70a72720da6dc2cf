"""The events on a line of time, and one below the other, each with links to the figures that it touches."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from components.figures.model import Figure
from components.figures.pages import FIGURES
from components.language.labels import Labels
from components.plot.occasions import Occasions, occasions
from components.plot.theme import theme
from components.renderers import plotly
from components.renderers.plotly.occasions import spec
from components.widgets import filters
from components.widgets.links import figure_link
from components.widgets.markdown import plain, source_link
from data import selection
from data.model import Event
from data.selection import Filters

_LINKS = 3


def latest(names: Labels) -> str:
    """Return how many events there are, and the latest of them, in one line."""
    words, listed = names.words, sorted(names.dataset.events.values(), key=lambda event: event.date)
    event = listed[-1]
    return words(
        "{n} events; the latest, {day}: {title}",
        n=words.number(len(listed)),
        day=words.partial_date(event.date),
        title=words.of(event.title),
    )


def draw(chosen: Filters, names: Labels) -> None:
    """Draw the events that pass the filters, the newest first, or say that there are none."""
    listed = selection.events(names.dataset.events.values(), chosen)[::-1]
    if not listed:
        filters.way_back(names, "reset-timeline")
        return
    _line(listed, names)
    for year, events in groupby(listed, key=lambda event: event.date[:4]):
        st.header(names.words.year(int(year)), anchor=False)
        for event in events:
            _event(event, names)


def _line(listed: list[Event], names: Labels) -> None:
    """Draw the line of time; the event that a reader picks stands beneath it."""
    drawn = occasions(listed, names)
    picked = st.plotly_chart(
        plotly.written_chart(spec(drawn, theme(st.context.theme.type))),
        theme=None,
        key="line-of-time",
        config=plotly.CONFIG,
        alt=" ".join(f"{lane.name}: {_days(drawn, number, names)}." for number, lane in enumerate(drawn.lanes)),
        on_select="rerun",
        selection_mode="points",
    )
    points = picked.selection.points
    event = names.dataset.events.get(str(points[0]["customdata"])) if points else None
    if event:
        with st.container(border=True, key="picked-event"):
            _event(event, names, "picked")


def _days(drawn: Occasions, lane: int, names: Labels) -> str:
    """Return the dates of a lane in words."""
    return ", ".join(names.words.partial_date(one.date) for one in drawn.events if one.lane == lane)


def _event(event: Event, names: Labels, place: str = "listed") -> None:
    words = names.words
    about = [names.member("event_kind", event.kind), names.platforms(event.platform)]
    about.append(names.member("outcome", event.outcome))
    head = f"**{plain(words.partial_date(event.date))} · {plain(words.of(event.title))}**"
    lines = [head, plain(" · ".join(filter(None, about))), plain(words.of(event.note))]
    lines.append(words("Source: {source}", source=source_link(names, event.source)))
    st.markdown("  \n".join(filter(None, lines)))
    touched = _touched(event)
    if touched:
        with st.container(horizontal=True, gap="small", key=f"touched-{place}-{event.id}"):
            for figure in touched:
                figure_link(figure, names)


def _touched(event: Event) -> list[Figure]:
    """Return the figures that show what an event bears on, those that show little else first."""
    measures = set(event.measures)
    shared = [figure for figure in FIGURES.values() if set(figure.measures) & measures]
    return sorted(shared, key=lambda figure: len(set(figure.measures) - measures))[:_LINKS]
