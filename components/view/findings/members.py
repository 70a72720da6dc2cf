"""Findings that compare members: ages, platforms, answers to a question, provinces."""

from __future__ import annotations

from collections.abc import Iterable

from components.language.message import N_
from components.view.findings.phrasing import latest, named, number, period
from components.view.view import View
from data.model import Row


def ranked(view: View) -> list[Row]:
    """Return the rows from low to high, without members that are part of another one shown."""
    across = view.figure.across
    shown = {row.cell(across) for row in view.rows}
    inner = {code for code, whole in view.dataset.part_of.get(across, {}).items() if whole in shown}
    return sorted((row for row in view.rows if row.cell(across) not in inner), key=lambda row: row.value or 0)


def largest(view: View) -> str:
    """The member with the highest number along the axis; what is part of another member does not count."""
    return _first(view, ranked(view)[-1], view.figure.across)


def leading(view: View) -> str:
    """The member with the highest number in the latest period, of the dimension that splits the figure."""
    column = next(name for name in view.splits if name != "measure")
    return _first(view, max(latest(view), key=lambda row: row.value or 0), column)


def _first(view: View, row: Row, column: str) -> str:
    return view.words(
        view.figure.finding.message or N_("{title}: {member} first, {value} ({period})"),
        title=named(view, row, column),
        member=view.labels.cell(column, row),
        value=number(view, row),
        period=period(view, row),
    )


def _values(view: View, rows: Iterable[Row], column: str) -> str:
    """Return the numbers of `rows` with their members, in the order of the chart."""
    return ", ".join(f"{view.labels.cell(column, row)} {view.labels.counted(row)}" for row in rows)


def each(view: View) -> str:
    """Two members of the dimension along the axis, or of the one that splits the figure, in the latest period.

    Of more members the one with the highest number is named: a title is no table.
    """
    rows = latest(view)
    columns = [name for name in _columns(view) if len({row.cell(name) for row in rows}) == len(rows)]
    if len(rows) < 2 or not columns:
        return ""
    if len(rows) > 2:
        return _first(view, max(rows, key=lambda row: row.value or 0), columns[0])
    return view.words(
        "{title}: {values} ({period})",
        title=named(view, rows[0], columns[0]),
        period=period(view, rows[0]),
        values=_values(view, rows, columns[0]),
    )


def _columns(view: View) -> tuple[str, ...]:
    across = (view.figure.across,) if view.figure.across in ("measure", *view.dimensions) else ()
    return (*across, *view.splits)


def widest(view: View) -> str:
    """The member along the axis at which the series lie farthest apart."""
    across = view.figure.across
    values: dict[str, list[float]] = {}
    for row in view.rows:
        if row.value is not None:
            values.setdefault(row.cell(across), []).append(row.value)
    gaps = {member: max(found) - min(found) for member, found in values.items()}
    if not view.splits or not max(gaps.values(), default=0):
        return ""
    member = max(gaps, key=lambda name: gaps[name])
    rows = [row for row in view.rows if row.cell(across) == member]
    return view.words(
        "{member}: {values} ({period})",
        period=period(view, rows[0]),
        member=view.labels.part(across, member),
        values=_values(view, rows, view.splits[0]),
    )


def provinces(view: View) -> str:
    """The province, or the provinces, with the highest number, and how many have a number at all."""
    rows, across = view.rows, view.figure.across
    highest = max(row.value or 0 for row in rows)
    top = [row for row in rows if row.value == highest]
    every = len(rows) == len(view.figure.where[across])
    of_all = N_("{title}: {member} first, {value} ({period})")
    of_known = N_("{title}: {member} first of {n} known, {value} ({period})")
    return view.words(
        of_all if every else of_known,
        title=named(view, top[0], across),
        period=period(view, top[0]),
        value=view.labels.counted(top[0]),
        member=", ".join(view.labels.cell(across, row) for row in top),
        n=len(rows),
    )


def answered(view: View) -> str:
    """The member along the axis that answered (second measure) the smallest part of what it was asked (first one)."""
    asked, replied = view.figure.measures[:2]
    across = view.figure.across
    pairs: list[tuple[Row, Row]] = []
    for member in dict.fromkeys(row.cell(across) for row in view.rows):
        rows = {row.measure: row for row in view.rows if row.cell(across) == member}
        if {asked, replied} <= rows.keys():
            pairs.append((rows[replied], rows[asked]))
    if not pairs:
        return ""
    replies, requests = min(pairs, key=lambda pair: (pair[0].value or 0) / (pair[1].value or 1))
    return view.words(
        view.figure.finding.message,
        platform=view.labels.cell(across, replies),
        replies=view.labels.amount(replies),
        requests=view.labels.amount(requests),
        period=period(view, replies),
    )
