"""What is pinned to the time axis of a chart: breaks, circumstances and the events the reader asked for, numbered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from components.view.view import View
from data.model import Break

# Circled digits, as they stand over the chart and before the note that explains them.
_SIGNS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟"


@dataclass(frozen=True)
class Pin:
    """A numbered place on the time axis. `kind` is definition, context or event; `measures` those it belongs to."""

    sign: str
    day: date
    kind: str
    text: str
    measures: frozenset[str]


def pins(view: View) -> tuple[Pin, ...]:
    """Return the pins of a view in the order in which they stand; none where the axis is not one of time.

    A change of definition stands on an axis of years where its year begins.
    """
    if not view.rows or not view.timed:
        return ()
    merged: dict[tuple[date, str, str], set[str]] = {}
    yearly = view.figure.across == "year"

    def stands(found: tuple[date, str, str, set[str]]) -> date:
        day, kind, *_ = found
        return day.replace(month=1, day=1) if yearly and kind == "definition" else day

    for day, kind, text, measures in sorted([*_breaks(view), *_events(view)], key=stands):
        merged.setdefault((day, kind, text), set()).update(measures)
    numbered = zip(_SIGNS, merged.items(), strict=False)
    return tuple(Pin(sign, day, kind, text, frozenset(measures)) for sign, ((day, kind, text), measures) in numbered)


def _breaks(view: View) -> Iterator[tuple[date, str, str, set[str]]]:
    begun: dict[str, int] = {}
    for row in view.rows:
        begun[row.measure] = min(row.year, begun.get(row.measure, row.year))
    for point in breaks_within(view):
        # Within the first year there is nothing before it that a line could part.
        alone = view.figure.across == "year" and point.date.year <= begun[point.measure]
        yield point.date, "context" if alone else point.kind, view.words.of(point.reason), {point.measure}


def breaks_within(view: View) -> list[Break]:
    """Return the breaks of the measures shown that lie after their first day and before the last one shown."""
    begun: dict[str, date] = {}
    for row in view.rows:
        begun[row.measure] = min(row.period_start, begun.get(row.measure, row.period_start))
    last = max(row.period_end for row in view.rows)
    within = [
        point for point in view.dataset.breaks if point.measure in begun and begun[point.measure] < point.date <= last
    ]
    return sorted(within, key=lambda point: point.date)


def _events(view: View) -> Iterator[tuple[date, str, str, set[str]]]:
    """Yield the events of the chosen kinds that bear on the measures shown, within the time shown."""
    kinds = view.filters.chosen("event_kind")
    shown = {row.measure for row in view.rows}
    first, last = view.years
    for event in view.dataset.events.values() if kinds else ():
        measures = shown.intersection(event.measures)
        if event.kind in kinds and measures and first <= event.first_day.year <= last:
            text = f"{view.words.partial_date(event.date)}: {view.words.of(event.title)}"
            yield event.first_day, "event", text, measures
