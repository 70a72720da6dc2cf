"""Which choices matter for some measures, with the reports behind each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from functools import lru_cache

from data import address
from data import vocabulary as v
from data.dataset import Dataset
from data.model import Event
from data.selection import Filters

Counts = Mapping[str, int]


def offered(
    dataset: Dataset, measures: Collection[str], split: Collection[str], filters: Filters
) -> dict[str, dict[str, int]]:
    """Return the choices that matter for `measures`: those of two codes or more, each with the reports behind it.

    Dimensions are counted over the measures of `split`, unless they are chosen already.
    """
    chosen = tuple(key for key, codes in filters.choices.items() if codes)
    return {key: dict(counts) for key, counts in _offered(dataset, tuple(measures), tuple(split), chosen)}


@lru_cache(maxsize=128)
def _offered(
    dataset: Dataset, measures: tuple[str, ...], split: tuple[str, ...], chosen: tuple[str, ...]
) -> tuple[tuple[str, tuple[tuple[str, int], ...]], ...]:
    rows = dataset.reports(measures)
    parts = dataset.reports(set(split) & set(measures))
    whole = len(measures) == len(dataset.measures)
    found = []
    for key, allowed in address.choices(dataset).items():
        if key == "event_kind" or (key in ("table", "source") and not whole):
            continue
        among = parts if key in dataset.dimension_names and key not in chosen else rows
        counts = Counter(one.cell(key) for one in among)
        listed = tuple((code, counts[code]) for code in allowed if counts[code])
        if key == "drawn" and not whole:
            # Charts show drawn reports; what can be left out is the strokes at the others.
            found.append((key, tuple((code, count) for code, count in listed if code == "yes")))
        elif len(listed) > 1:
            found.append((key, listed))
    return tuple(found)


def kinds(events: Collection[Event]) -> dict[str, int]:
    """Return the kinds of these events in their order, with the events of each."""
    counts = Counter(event.kind for event in events)
    return {kind: counts[kind] for kind in v.EVENT_KINDS if counts[kind]}


def platforms(events: Collection[Event], dataset: Dataset) -> dict[str, int]:
    """Return the platforms of these events in their order, with the events of each."""
    counts = Counter(platform for event in events for platform in event.platform)
    return {code: counts[code] for code in dataset.members["platform"] if counts[code]}


@lru_cache(maxsize=128)
def bearing(dataset: Dataset, measures: tuple[str, ...]) -> tuple[Event, ...]:
    """Return the events that bear on some of these measures."""
    return tuple(event for event in dataset.events.values() if set(event.measures) & set(measures))
