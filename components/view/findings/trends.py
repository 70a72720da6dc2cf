"""Findings on one series over time."""

from __future__ import annotations

from datetime import timedelta

from components.language.message import N_
from components.view.findings.phrasing import ends, named, number, period, periods, statement, subject
from components.view.view import View
from data.change import Change, change
from data.model import Observation


def year_on_year(view: View) -> str:
    """The latest complete year against the complete year before it."""
    words = view.words
    rows = view.series[0][1]
    found = change(rows, view.dataset.breaks_of(rows[0].measure))
    if found is None or found.earlier is None:
        return statement(view, rows[-1] if found is None else found.latest)
    values = {
        "title": named(view, rows[0]),
        "value": number(view, found.latest),
        "year": words.year(found.latest.period_end.year),
        "old": number(view, found.earlier),
        "before": words.year(found.earlier.period_end.year),
    }
    if found.broken:
        return words("{title}: {value} in {year}; not comparable with {before}", **values)
    if found.ratio is None or found.ratio == 1:
        return words("{title}: {value} in {year}, {old} in {before}", **values)
    return _moved(view, found, found.ratio, values)


def _moved(view: View, found: Change, ratio: float, values: dict[str, str]) -> str:
    words, since = view.words, found.earlier
    rising, values = ratio > 1, values | {"times": words.rounded(ratio)}
    values["percent"] = words.rounded(abs(ratio - 1) * 100, 0)
    share = view.dataset.measures[found.latest.measure].kind == "share"
    if since and since.period_end.year < found.latest.period_end.year - 1:
        # The year that it is compared with is not the one that a reader would take it for.
        if share:
            return words("{title}: {old} in {before}, {value} in {year}", **values)
        if ratio >= 2:
            return words("{title}: {value} in {year}, {times} times that of {before}", **values)
        rose, fell = (
            N_("{title}: {value} in {year}, up {percent}% on {before}"),
            N_("{title}: {value} in {year}, down {percent}% on {before}"),
        )
        return words(rose if rising else fell, **values)
    values["title"] = subject(view, found.latest)
    if share:
        # A percentage of percentages misleads, so the two shares themselves are said.
        rose, fell = (
            N_("{title} rose from {old} to {value} in {year}"),
            N_("{title} fell from {old} to {value} in {year}"),
        )
        return words(rose if rising else fell, **values)
    if ratio >= 2:
        return words("{title} rose {times}-fold to {value} in {year}", **values)
    rose, fell = N_("{title} rose {percent}% to {value} in {year}"), N_("{title} fell {percent}% to {value} in {year}")
    return words(rose if rising else fell, **values)


def same_months(view: View) -> str:
    """The same months of the two latest years that have them."""
    words, rows = view.words, view.rows
    latest = rows[-1]
    earlier = [row for row in rows if row.year == latest.year - 1]
    if not earlier or not earlier[-1].value or latest.value is None:
        return ""
    return words(
        "{title}, {months}: {value} in {year}, {times} times that of {before}",
        title=named(view, rows[0]),
        months=words.period(latest.period_start, latest.period_end, with_year=False),
        value=view.labels.counted(latest),
        year=words.year(latest.year),
        times=words.rounded(latest.value / earlier[-1].value),
        before=words.year(latest.year - 1),
    )


def running(view: View) -> str:
    """The first and the last of several totals that run from one day."""
    if len(view.rows) < 2:
        return ""
    first, last = view.rows[0], view.rows[-1]
    start, end = ends(view, first, last)
    return view.words(
        "{title}: {first} by {start}, {last} by {end}",
        title=named(view, first),
        first=view.labels.counted(first),
        start=start,
        last=view.labels.counted(last),
        end=end,
    )


def first_to_latest(view: View) -> str:
    """The first and the latest report of the first series."""
    rows = view.series[0][1]
    if len(rows) < 2:
        return ""
    first, last = rows[0], rows[-1]
    flow = view.dataset.measures[first.measure].kind == "flow"
    if first.period_kind != "year" and (not flow or first.period_kind == last.period_kind):
        values = {"first": number(view, first), "last": number(view, last), "period": period(view, last)}
        return view.words("{title}: {last} ({period}), from {first}", title=named(view, first), **values)
    start, end = periods(view, first, last)
    within = N_("{title}: {first} in {start}, {last} in {end}")
    dated = N_("{title}: {first} ({start}), {last} ({end})")
    return view.words(
        within if _whole_months(first) and _whole_months(last) else dated,
        title=named(view, first),
        first=number(view, first),
        start=start,
        last=number(view, last),
        end=end,
    )


def _whole_months(row: Observation) -> bool:
    """Return whether a period can be named without days, so that "in" may stand before it."""
    return row.period_start.day == 1 and (row.period_end + timedelta(days=1)).day == 1


def latest_window(view: View) -> str:
    """The report that ends last."""
    return statement(view, sorted(view.rows, key=lambda row: row.period_end)[-1])


def target(view: View) -> str:
    """The latest count beside the target that was announced."""
    counts, targets = ([row for row in view.rows if row.completeness == name] for name in ("complete", "target"))
    if not counts or not targets:
        return year_on_year(view)
    return view.words(
        "{title}: {value} in {year}; reported target: {target}",
        title=named(view, view.rows[0]),
        value=number(view, counts[-1]),
        year=view.words.year(counts[-1].year),
        target=number(view, targets[-1]),
    )
