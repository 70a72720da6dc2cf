"""Events on a line of time: a lane for each kind, a mark for each event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.language.labels import Labels
from components.plot.marking import wrapped
from components.plot.model import Line
from data.model import Day, Event


@dataclass(frozen=True)
class Occasion:
    """One event: its date on record, the first day that it may mean, its lane, and what it says."""

    id: str
    date: str
    day: Day
    lane: int
    tip: tuple[Line, ...]


@dataclass(frozen=True)
class Lane:
    """A kind of event by its name; `index` is its place among all kinds, and with it its look."""

    name: str
    index: int


@dataclass(frozen=True)
class Occasions:
    """The lanes from top to bottom, and the events in the order of their days."""

    lanes: tuple[Lane, ...]
    events: tuple[Occasion, ...]


def occasions(listed: Sequence[Event], names: Labels) -> Occasions:
    """Return events as marks; kinds without an event have no lane."""
    known = list(names.dataset.members["event_kind"])
    kinds = [kind for kind in known if any(event.kind == kind for event in listed)]
    events = [Occasion(one.id, one.date, one.first_day, kinds.index(one.kind), _tip(one, names)) for one in listed]
    lanes = tuple(Lane(names.member("event_kind", kind), known.index(kind)) for kind in kinds)
    return Occasions(lanes, tuple(sorted(events, key=lambda one: one.day)))


def _tip(event: Event, names: Labels) -> tuple[Line, ...]:
    words = names.words
    title = [Line(line, strong=True) for line in wrapped(words.of(event.title))]
    about = [words.partial_date(event.date), names.platforms(event.platform), names.source(event.source)]
    return (*title, *map(Line, filter(None, about)), Line(words("A click shows it in full."), hint=True))
