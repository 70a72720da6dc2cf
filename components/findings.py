"""The finding that titles a figure: one sentence computed from the rows shown, so that it cannot go stale."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import pandas as pd

from components.view import View
from components.words import mark
from data.change import change

Finding = Callable[[View], str]


@lru_cache(maxsize=512)
def finding(view: View) -> str:
    """Return the title of a figure in the reader's language; the plain title of its measures where no row is left."""
    if view.rows.empty:
        return " · ".join(view.labels.measure(measure) for measure in view.figure.measures)
    dimensions = [name for name in view.splits if name != "measure"]
    if dimensions and view.figure.finding in ("change", "same_months"):
        measure = view.labels.measure(view.rows.iloc[0]["measure"])
        dimension = view.labels.dimension(dimensions[0]).lower()
        return view.words("{title}, by {dimension}", title=measure, dimension=dimension)
    return FINDINGS[view.figure.finding](view) or _stated(view, view.rows.iloc[-1])


def _stated(view: View, row: pd.Series) -> str:
    title = view.labels.subject(row)
    return view.words(
        "{title}: {value} ({period})", title=title, value=view.labels.counted(row), period=view.labels.period(row)
    )


def _both(view: View, column: str, first: str, second: str) -> tuple[pd.Series, pd.Series] | None:
    """Return the latest rows in which `column` is `first` and `second` for one and the same period."""
    rows = view.rows[view.rows["mark"] != "target"]
    pairs = rows[rows[column] == first].merge(
        rows[rows[column] == second], on=["period_start", "period_end"], suffixes=("", "_2")
    )
    if pairs.empty:
        return None
    key = pairs.sort_values("period_end").iloc[-1]
    return rows.loc[rows["id"] == key["id"]].iloc[0], rows.loc[rows["id"] == key["id_2"]].iloc[0]


def _change(view: View) -> str:
    """The latest complete year against the complete year before it."""
    words, names = view.words, view.labels
    _, rows = next(iter(view.series()))
    found = change(rows, view.dataset.breaks)
    if found is None or found.earlier is None:
        return _stated(view, rows.iloc[-1] if found is None else found.latest)
    values = {
        "title": view.labels.subject(rows.iloc[0]),
        "value": names.counted(found.latest),
        "year": words.year(found.latest["year"]),
        "old": names.counted(found.earlier),
        "before": words.year(found.earlier["year"]),
    }
    if found.broken:
        return words("{title}: {value} in {year} and {old} in {before}, not counted by one rule", **values)
    if found.ratio is None or found.ratio == 1:
        return words("{title}: {value} in {year}, {old} in {before}", **values)
    if found.ratio >= 2:
        return words(
            "{title} reached {value} in {year}, {times} times as many as in {before}",
            times=words.rounded(found.ratio),
            **values,
        )
    percent = words.rounded(abs(found.ratio - 1) * 100, 0)
    rose = mark("{title} rose {percent}% from {before} to {value} in {year}")
    fell = mark("{title} fell {percent}% from {before} to {value} in {year}")
    return words(rose if found.ratio > 1 else fell, percent=percent, **values)


def _same_months(view: View) -> str:
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


def _deletions(view: View) -> str:
    found = _both(view, "action", "block", "delete")
    if found is None:
        return ""
    block, delete = found
    return view.words(
        "{blocks} access blocks against {deletions} deletions ({period})",
        blocks=view.labels.counted(block),
        deletions=view.labels.counted(delete),
        period=view.labels.period(delete),
    )


def _latest_window(view: View) -> str:
    return _stated(view, view.rows.sort_values("period_end").iloc[-1])


def _requests_and_cases(view: View) -> str:
    complete = view.rows[view.rows["mark"] == "complete"]
    requests, cases = (complete[complete["measure"] == measure] for measure in view.figure.measures)
    years = set(requests["year"]) & set(cases["year"])
    if not years:
        return ""
    year = max(years)
    return view.words(
        "{requests} deepfake takedown requests and {cases} police cases in {year}",
        requests=view.labels.counted(requests[requests["year"] == year].iloc[0]),
        cases=view.labels.counted(cases[cases["year"] == year].iloc[0]),
        year=view.words.year(year),
    )


def _running(view: View) -> str:
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


def _total(view: View, row: pd.Series, measure: str, **members: str) -> pd.Series | None:
    """Return the preferred total that `row` is part of: same period, `measure`, the given members."""
    rows = view.dataset.observations
    same = rows[(rows["measure"] == measure) & rows["preferred"]]
    same = same[(same["period_start"] == row["period_start"]) & (same["period_end"] == row["period_end"])]
    for name, member in members.items():
        same = same[same[name] == member]
    return same.iloc[0] if len(same) else None


def _part(view: View, message: str, part: pd.Series, whole: pd.Series) -> str:
    return view.words(
        message,
        title=view.labels.measure(part["measure"]),
        part=view.labels.counted(part),
        whole=view.labels.counted(whole),
        percent=view.words.rounded(float(part["value"] / whole["value"]) * 100, 0),
        period=view.labels.period(part),
    )


def _teenagers(view: View) -> str:
    teenagers = view.rows[view.rows["age_group"] == "10to19"]
    if teenagers.empty:
        return ""
    row = teenagers.iloc[-1]
    whole = _total(view, row, row["measure"], age_group="all")
    if whole is None:
        return ""
    return _part(view, mark("Teenagers were {part} of {whole} suspects apprehended ({period}), {percent}%"), row, whole)


def _coverage(view: View) -> str:
    covered = view.rows[view.rows["measure"] == "stations_with_cyber_team"]
    if covered.empty:
        return ""
    row = covered.iloc[-1]
    whole = _total(view, row, "stations_total", region=row["region"])
    if whole is None:
        return ""
    return _part(view, mark("{part} of {whole} police stations had a cyber team ({period}), {percent}%"), row, whole)


def _posts_filled(view: View) -> str:
    found = _both(view, "measure", "cyber_investigators_in_post", "cyber_investigators_authorised")
    if found is None:
        return ""
    return _part(view, mark("{part} of {whole} authorised posts were filled ({period}), {percent}%"), *found)


def _replied(view: View) -> str:
    found = _both(view, "measure", "platform_replies", "platform_data_requests")
    if found is None:
        return ""
    return _part(view, mark("{part} of {whole} police requests received a reply ({period}), {percent}%"), *found)


def _unanswered(view: View) -> str:
    answers = []
    for platform in view.rows["platform"].unique():
        rows = view.rows[view.rows["platform"] == platform].set_index("measure")
        if {"platform_replies", "platform_data_requests"} <= set(rows.index):
            answers.append(
                view.words(
                    "{platform} {replies} of {requests}",
                    platform=view.labels.member("platform", platform),
                    replies=view.labels.amount(
                        rows.loc["platform_replies"].to_dict() | {"measure": "platform_replies"}
                    ),
                    requests=view.labels.amount(
                        rows.loc["platform_data_requests"].to_dict() | {"measure": "platform_data_requests"}
                    ),
                )
            )
    if not answers:
        return ""
    period = view.words.period(min(view.rows["period_start"]), max(view.rows["period_end"]))
    return view.words("Police requests answered ({period}): {answers}", period=period, answers=", ".join(answers))


def _definitions(view: View) -> str:
    measures = view.rows["measure"].nunique()
    if measures < 2:
        return ""
    return view.words("Cases per cyber investigator, counted in {n} ways that do not make one series", n=measures)


def _target(view: View) -> str:
    counts, targets = (view.rows[view.rows["mark"] == name] for name in ("complete", "target"))
    if counts.empty or targets.empty:
        return _change(view)
    return view.words(
        "{title}: {value} in {year}; a target of {target} was reported",
        title=view.labels.subject(view.rows.iloc[0]),
        value=view.labels.counted(counts.iloc[-1]),
        year=view.words.year(counts.iloc[-1]["year"]),
        target=view.labels.counted(targets.iloc[-1]),
    )


def _first_to_latest(view: View) -> str:
    if len(view.rows) < 2:
        return ""
    first, last = view.rows.iloc[0], view.rows.iloc[-1]
    return view.words(
        "{title}: {first} in {start}, {last} in {end}",
        title=view.labels.subject(view.rows.iloc[0]),
        first=view.labels.counted(first),
        start=view.labels.period(first),
        last=view.labels.counted(last),
        end=view.labels.period(last),
    )


def _largest(view: View) -> str:
    """The member with the highest number along the axis; what is part of another member does not count."""
    members = view.dataset.members[view.dataset.members["dimension"] == view.figure.across]
    parts = set(members.loc[members["part_of"].isin(set(view.rows[view.figure.across])), "id"])
    rows = view.rows[~view.rows[view.figure.across].isin(parts)]
    row = rows.sort_values("value", kind="stable").iloc[-1]
    return view.words(
        "{title} ({period}): highest for {member}, {value}",
        title=view.labels.measure(row["measure"]),
        period=view.labels.period(row),
        member=view.labels.part(view.figure.across, row[view.figure.across]),
        value=view.labels.quantity(row),
    )


def _share(view: View) -> str:
    """The first measure as a part of the second, over one period."""
    found = _both(view, "measure", *view.figure.measures[:2])
    if found is None:
        return ""
    return _part(view, mark("{title}: {part} of {whole} ({period}), {percent}%"), *found)


def _two_definitions(view: View) -> str:
    found = _both(view, "measure", *view.figure.measures[:2])
    if found is None:
        return ""
    first, second = found
    return view.words(
        "Two definitions, two numbers for {period}: {first} and {second}",
        period=view.labels.period(first),
        first=view.labels.counted(first),
        second=view.labels.quantity(second),
    )


FINDINGS: dict[str, Finding] = {
    "largest": _largest,
    "share": _share,
    "two_definitions": _two_definitions,
    "change": _change,
    "same_months": _same_months,
    "deletions": _deletions,
    "latest_window": _latest_window,
    "requests_and_cases": _requests_and_cases,
    "running": _running,
    "teenagers": _teenagers,
    "coverage": _coverage,
    "posts_filled": _posts_filled,
    "replied": _replied,
    "unanswered": _unanswered,
    "definitions": _definitions,
    "target": _target,
    "first_to_latest": _first_to_latest,
}
