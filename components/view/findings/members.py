"""Findings that compare members: ages, platforms, answers to a question, provinces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from components.language.message import N_
from components.view.findings.phrasing import latest, message, named, number, period, statement
from components.view.view import View
from data.model import Row


def ranked(view: View) -> list[Row]:
    """Return the rows from low to high, without totals and members that are part of another one shown."""
    return sorted(_peers(view, view.rows, view.figure.across), key=_value)


def largest(view: View) -> str:
    """The member with the highest number along the axis; what is part of another member does not count."""
    return _highest(view, view.rows, view.figure.across)


def leading(view: View) -> str:
    """The member with the highest number in the latest period, of the dimension that splits the figure."""
    column = next(name for name in view.splits if name != "measure")
    return _highest(view, latest(view), column)


def _highest(view: View, rows: Sequence[Row], column: str) -> str:
    """Return which member has the highest number of those that it stands beside; a plain statement of one alone."""
    top = max((row for row in rows if row.cell(column) != "all"), key=_value, default=rows[-1])
    peers = [row for row in _peers(view, rows, column) if (row.measure, *_window(row)) == (top.measure, *_window(top))]
    if len(peers) < 2:
        return statement(view, top)
    first = [row for row in peers if _value(row) == max(map(_value, peers))]
    return view.words(
        message(view) or N_("{title}: {member} highest, {value} ({period})"),
        title=named(view, first[0], column),
        member=", ".join(view.labels.cell(column, row) for row in first),
        value=number(view, first[0]),
        period=period(view, first[0]),
    )


def _peers(view: View, rows: Sequence[Row], column: str) -> list[Row]:
    """Return the rows that may be ranked: no totals, and no members that are part of another one shown."""
    shown = {row.cell(column) for row in rows}
    inner = {code for code, whole in view.dataset.part_of.get(column, {}).items() if whole in shown}
    return [row for row in rows if row.cell(column) not in inner | {"all"}]


def _value(row: Row) -> float:
    return row.value or 0


def _window(row: Row) -> tuple[date, date]:
    return row.period_start, row.period_end


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
        return _highest(view, rows, columns[0])
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
    """The province, or the provinces, with the highest number, and how many have a number where not all have."""
    across = view.figure.across
    rows = _peers(view, view.rows, across)
    if len(rows) < 2 or len(rows) == len(view.figure.where[across]):
        return _highest(view, view.rows, across)
    top = [row for row in rows if _value(row) == max(map(_value, rows))]
    return view.words(
        "{title}: {member} highest of {n} known, {value} ({period})",
        title=named(view, top[0], across),
        period=period(view, top[0]),
        value=view.labels.counted(top[0]),
        member=", ".join(view.labels.cell(across, row) for row in top),
        n=len(rows),
    )


def answered(view: View) -> str:
    """The member along the axis that answered (second measure) the smallest part of what it was asked (first one)."""
    asked, replied = view.figure.measures[:2]
    requests = {(row.member(view.figure.across), *_window(row)): row for row in view.rows if row.measure == asked}
    pairs = [
        (row, requests[key])
        for row in view.rows
        if row.measure == replied and (key := (row.member(view.figure.across), *_window(row))) in requests
    ]
    pairs = [pair for pair in pairs if pair[1].value and pair[0].member(view.figure.across) != "all"]
    if len(pairs) < 2 or not message(view):
        return ""
    reply, request = min(pairs, key=lambda pair: _value(pair[0]) / _value(pair[1]))
    return view.words(
        message(view),
        platform=view.labels.cell(view.figure.across, reply),
        replies=view.labels.amount(reply),
        requests=view.labels.amount(request),
        period=period(view, reply),
    )
