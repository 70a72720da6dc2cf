"""Reports that differ, as points on a range: one line for each quantity."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from components.language.labels import Labels
from data.disagreement import Disagreement, middle


@dataclass(frozen=True)
class Point:
    """One number on a range: where it lies between the lowest (0) and the highest (1), and who gives it."""

    share: float
    number: str
    quantity: str
    publishers: tuple[str, ...]
    drawn: bool
    id: str


@dataclass(frozen=True)
class Range:
    """The reports of one quantity. Each range reaches from its own lowest to its own highest number."""

    heading: str
    points: tuple[Point, ...]


def ranges(found: Iterable[Disagreement], names: Labels) -> list[Range]:
    """Return the quantities whose reports differ as ranges, in their order."""
    return [_range(one, names) for one in found]


def _range(one: Disagreement, names: Labels) -> Range:
    row = one.reports[0]
    places: dict[float, list[int]] = {}
    for index, report in enumerate(one.reports):
        places.setdefault(middle(report), []).append(index)
    points = tuple(_point(one, place, indices, names) for place, indices in sorted(places.items()))
    return Range(f"{names.subject(row)}, {names.period(row)}", points)


def _point(one: Disagreement, place: float, indices: list[int], names: Labels) -> Point:
    reports = [one.reports[index] for index in indices]
    preferred = [report for report in reports if report.preferred]
    return Point(
        share=(place - one.lowest) / one.gap,
        number=names.amount(reports[0]),
        quantity=names.quantity(reports[0]),
        publishers=tuple(dict.fromkeys(names.publisher(report.source) for report in reports)),
        drawn=bool(preferred),
        id=(preferred or reports)[0].id,
    )
