"""Reports that differ, as points on a range: one line for each quantity."""

from __future__ import annotations

from collections.abc import Sequence
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
    """The reports of one quantity, from its lowest to its highest number.

    `length` says how wide its gap is, as a share of the number shown, beside the widest of those drawn with it (1).
    """

    heading: str
    points: tuple[Point, ...]
    length: float


def ranges(found: Sequence[Disagreement], names: Labels) -> list[Range]:
    """Return the quantities whose reports differ as ranges, in their order, on one scale of relative gaps."""
    widest = max((_relative(one) for one in found), default=1) or 1
    return [_range(one, _relative(one) / widest, names) for one in found]


def _relative(one: Disagreement) -> float:
    return one.gap / one.highest if one.ratio is None else one.ratio


def _range(one: Disagreement, length: float, names: Labels) -> Range:
    row = one.reports[0]
    places: dict[float, list[int]] = {}
    for index, report in enumerate(one.reports):
        places.setdefault(middle(report), []).append(index)
    points = tuple(_point(one, place, indices, names) for place, indices in sorted(places.items()))
    return Range(f"{names.subject(row)}, {names.period(row)}", points, length)


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
