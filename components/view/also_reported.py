"""The other reports of the quantities shown, in words."""

from __future__ import annotations

from collections.abc import Iterator

from components.language.labels import Labels
from components.view.view import View
from data.disagreement import distinct, numbers
from data.model import Observation


def others(view: View) -> Iterator[Observation]:
    """Yield the reports that differ from the rows shown, one for each number of a disputed quantity."""
    shown = {row.id for row in view.rows}
    for one in view.disputed:
        known = {numbers(report) for report in one.reports if report.id in shown}
        yield from (report for report in distinct(one.reports) if numbers(report) not in known)


def rivals_of(view: View, row: Observation) -> list[Observation]:
    """Return the reports that differ from a row shown, one for each number; none where they are filtered out."""
    if view.filters.chosen("drawn") == ("yes",):
        return []
    reports = [one for found in view.disputed if found.drawn and found.drawn.id == row.id for one in found.reports]
    return list({one.value: one for one in reversed(reports) if one.value not in (row.value, None)}.values())[::-1]


def also_reported(names: Labels, report: Observation, *, dated: bool = False) -> str:
    """Return what another source gives; `dated` adds the period, where nothing else says it."""
    source = names.source(report.source)
    return names.words(
        "Also reported: {number}, {source}.",
        number=names.quantity(report),
        source=f"{source}, {names.period(report)}" if dated else source,
    )
