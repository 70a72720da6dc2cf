"""What is pinned to the time axis of a chart: breaks, circumstances and the events the reader asked for, numbered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import pandas as pd

from components.view import View

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


@lru_cache(maxsize=512)
def pins(view: View) -> tuple[Pin, ...]:
    """Return the pins of a view in the order of their days; none where the axis is not one of time."""
    if view.rows.empty or (view.figure.across != "year" and view.figure.chart != "running"):
        return ()
    merged: dict[tuple[date, str, str], set[str]] = {}
    for day, kind, text, measures in sorted([*_breaks(view), *_events(view)], key=lambda found: found[0]):
        merged.setdefault((day, kind, text), set()).update(measures)
    numbered = zip(_SIGNS, merged.items(), strict=False)
    return tuple(Pin(sign, day, kind, text, frozenset(measures)) for sign, ((day, kind, text), measures) in numbered)


def _breaks(view: View) -> Iterator[tuple[date, str, str, set[str]]]:
    begun = view.rows.groupby("measure")["year"].min()
    for _, point in breaks_within(view).iterrows():
        # Within the first year there is nothing before it that a line could part.
        alone = view.figure.across == "year" and point["date"].year <= begun[point["measure"]]
        kind = "context" if alone else point["kind"]
        yield point["date"], kind, view.words.of(point, "reason"), {point["measure"]}


def breaks_within(view: View) -> pd.DataFrame:
    """Return the breaks of the measures shown that lie after their first day and before the last one shown."""
    breaks, rows = view.dataset.breaks, view.rows
    begun = breaks["measure"].map(rows.groupby("measure")["period_start"].min())
    within = breaks[begun.notna()]
    within = within[(within["date"] > begun[within.index]) & (within["date"] <= max(rows["period_end"]))]
    ordered: pd.DataFrame = within.sort_values("date", kind="stable")
    return ordered


def _events(view: View) -> Iterator[tuple[date, str, str, set[str]]]:
    """Yield the events of the chosen kinds that bear on the measures shown, within the time shown."""
    events, rows = view.dataset.events, view.rows
    wanted = events[events["kind"].isin(view.filters.chosen("event_kind"))]
    first, last = date(min(rows["year"]), 1, 1), date(max(rows["year"]), 12, 31)
    for _, event in wanted.iterrows():
        measures = set(event["measures"].split(";")) & set(rows["measure"])
        day = date(*[int(part) for part in (event["date"] + "-01-01").split("-")[:3]])
        if measures and first <= day <= last:
            told = f"{view.words.partial_date(event['date'])}: {view.words.of(event, 'title')}"
            yield day, "event", told, measures
