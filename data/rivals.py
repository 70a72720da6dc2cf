"""One thing counted by several rules, or published anew: numbers that differ and are each right by their own rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from data.dataset import Dataset
from data.disagreement import numbers
from data.model import Observation


def rivals(dataset: Dataset) -> Iterator[list[Observation]]:
    """Yield the drawn rows that count one thing over one period by different rules and differ, one a measure.

    What counts the same thing stands under one `concept` in the dictionary: another definition, or a later release.
    """
    found: dict[object, dict[str, Observation]] = defaultdict(dict)
    for one in dataset.observations:
        concept = dataset.measures[one.measure].concept
        if concept and one.drawn == "yes" and one.status != "target":
            narrowed = tuple(sorted(member for member in one.members if member[1] != "all"))
            found[concept, narrowed, one.period_start, one.period_end].setdefault(one.measure, one)
    for rows in found.values():
        if len(set(map(numbers, rows.values()))) > 1:
            yield list(rows.values())
