"""Findings on one series over time."""

from __future__ import annotations

from datetime import timedelta

import pandas as pd

from components.findings.said import number, stated, subject
from components.view import View
from components.words import mark
from data.change import Change, change


def year_on_year(view: View) -> str:
    """The latest complete year against the complete year before it."""
    words = view.words
    _, rows = next(iter(view.series()))
    found = change(rows, view.dataset.breaks)
    if found is None or found.earlier is None:
        return stated(view, rows.iloc[-1] if found is None else found.latest)
    values = {
        "title": view.labels.subject(rows.iloc[0]),
        "value": number(view, found.latest),
        "year": words.year(found.latest["year"]),
        "old": number(view, found.earlier),
        "before": words.year(found.earlier["year"]),
    }
    if found.broken:
        return words("{title}: {value} in {year} and {old} in {before}, not counted by one rule", **values)
    if found.ratio is None or found.ratio == 1:
        return words("{title}: {value} in {year}, {old} in {before}", **values)
    return _moved(view, found, found.ratio, values | {"title": subject(view, rows.iloc[0])})


def _moved(view: View, found: Change, ratio: float, values: dict[str, str]) -> str:
    words = view.words
    if view.dataset.measures.loc[found.latest["measure"], "kind"] == "share":
        # A percentage of percentages misleads, so the two shares themselves are said.
        rose = mark("{title} rose from {old} in {before} to {value} in {year}")
        fell = mark("{title} fell from {old} in {before} to {value} in {year}")
        return words(rose if ratio > 1 else fell, **values)
    if ratio >= 2:
        many = mark("{title} reached {value} in {year}, {times} times as many as in {before}")
        return words(many, times=words.rounded(ratio), **values)
    percent = words.rounded(abs(ratio - 1) * 100, 0)
    rose = mark("{title} rose {percent}% from {before} to {value} in {year}")
    fell = mark("{title} fell {percent}% from {before} to {value} in {year}")
    return words(rose if ratio > 1 else fell, percent=percent, **values)


def same_months(view: View) -> str:
    """The same months of the two latest years that have them."""
    words, rows = view.words, view.rows
    latest = rows.iloc[-1]
    earlier = rows[rows["year"] == latest["year"] - 1]
    if earlier.empty:
        return ""
    return words(
        "{title}, {months}: {value} in {year}, {times} times as many as in {before}",
        title=view.labels.subject(rows.iloc[0]),
        months=words.period(latest["period_start"], latest["period_end"], with_year=False),
        value=view.labels.counted(latest),
        year=words.year(latest["year"]),
        times=words.rounded(float(latest["value"] / earlier.iloc[-1]["value"])),
        before=words.year(latest["year"] - 1),
    )


def running(view: View) -> str:
    """The first and the last of several totals that run from one day."""
    if len(view.rows) < 2:
        return ""
    first, last = view.rows.iloc[0], view.rows.iloc[-1]
    return view.words(
        "{title}: {first} by {start}, {last} by {end}",
        title=view.labels.subject(view.rows.iloc[0]),
        first=view.labels.counted(first),
        start=view.words.day(first["period_end"]),
        last=view.labels.counted(last),
        end=view.words.day(last["period_end"]),
    )


def first_to_latest(view: View) -> str:
    """The first and the latest report of the first series."""
    _, rows = next(iter(view.series()))
    if len(rows) < 2:
        return ""
    first, last = rows.iloc[0], rows.iloc[-1]
    within = mark("{title}: {first} in {start}, {last} in {end}")
    dated = mark("{title}: {first} ({start}), {last} ({end})")
    return view.words(
        within if _whole_months(first) and _whole_months(last) else dated,
        title=view.labels.subject(first),
        first=number(view, first),
        start=view.labels.period(first),
        last=number(view, last),
        end=view.labels.period(last),
    )


def _whole_months(row: pd.Series) -> bool:
    """Return whether a period can be named without days, so that "in" may stand before it."""
    after = row["period_end"] + timedelta(days=1)
    return bool(row["period_start"].day == 1 and after.day == 1)


def latest_window(view: View) -> str:
    """The report that ends last."""
    return stated(view, view.rows.sort_values("period_end").iloc[-1])


def target(view: View) -> str:
    """The latest count beside the target that was announced."""
    counts, targets = (view.rows[view.rows["mark"] == name] for name in ("complete", "target"))
    if counts.empty or targets.empty:
        return year_on_year(view)
    return view.words(
        "{title}: {value} in {year}; a target of {target} was reported",
        title=view.labels.subject(view.rows.iloc[0]),
        value=number(view, counts.iloc[-1]),
        year=view.words.year(counts.iloc[-1]["year"]),
        target=number(view, targets.iloc[-1]),
    )
