"""Findings that compare members: ages, platforms, answers to a question, provinces."""

from __future__ import annotations

import pandas as pd

from components.findings.said import latest, shared
from components.view import View
from components.words import mark


def ranked(view: View) -> pd.DataFrame:
    """Return the rows from low to high, without members that are part of another one shown."""
    members = view.dataset.members[view.dataset.members["dimension"] == view.figure.across]
    parts = set(members.loc[members["part_of"].isin(set(view.rows[view.figure.across])), "id"])
    rows = view.rows[~view.rows[view.figure.across].isin(parts)]
    return rows.sort_values("value", kind="stable")


def largest(view: View) -> str:
    """The member with the highest number along the axis; what is part of another member does not count."""
    row = ranked(view).iloc[-1]
    return view.words(
        "{title} ({period}): highest for {member}, {value}",
        title=shared(view, row, view.figure.across),
        period=view.labels.period(row),
        member=view.labels.part(view.figure.across, row[view.figure.across]),
        value=view.labels.quantity(row),
    )


def _values(view: View, rows: pd.DataFrame, column: str) -> str:
    """Return the numbers of `rows` with their members, in the order of the chart."""
    parts = [f"{view.labels.part(column, row[column])} {view.labels.counted(row)}" for _, row in rows.iterrows()]
    return ", ".join(parts)


def each(view: View) -> str:
    """All members of the dimension along the axis, or of the one that splits the figure, in the latest period."""
    rows = latest(view)
    columns = [name for name in (view.figure.across, *view.splits) if rows[name].nunique() == len(rows)]
    if len(rows) < 2 or not columns:
        return ""
    return view.words(
        "{title} ({period}): {values}",
        title=shared(view, rows.iloc[0], columns[0]),
        period=view.labels.period(rows.iloc[0]),
        values=_values(view, rows, columns[0]),
    )


def widest(view: View) -> str:
    """The member along the axis at which the series lie farthest apart."""
    across = view.figure.across
    gaps = view.rows.groupby(across, sort=False)["value"].agg(lambda values: values.max() - values.min())
    if not view.splits or not gaps.max():
        return ""
    member = str(gaps.idxmax())
    rows = view.rows[view.rows[across] == member]
    return view.words(
        "{title} ({period}), {member}: {values}",
        title=shared(view, rows.iloc[0], across, view.splits[0]),
        period=view.labels.period(rows.iloc[0]),
        member=view.labels.part(across, member),
        values=_values(view, rows, view.splits[0]),
    )


def provinces(view: View) -> str:
    """The province, or the provinces, with the highest number, and how many have a number at all."""
    rows = view.rows
    top = rows[rows["value"] == rows["value"].max()]
    every = len(rows) == len(view.figure.where[view.figure.across])
    of_all = mark("{title} ({period}): {value} in {member}, the most of all {n} areas")
    of_known = mark("{title} ({period}): {value} in {member}, the most of the {n} areas with a figure")
    return view.words(
        of_all if every else of_known,
        title=shared(view, top.iloc[0], view.figure.across),
        period=view.labels.period(top.iloc[0]),
        value=view.labels.counted(top.iloc[0]),
        member=", ".join(view.labels.part(view.figure.across, member) for member in top[view.figure.across]),
        n=len(rows),
    )


def unanswered(view: View) -> str:
    """What each platform answered of what it was asked."""
    answers = []
    for platform in view.rows["platform"].unique():
        rows = view.rows[view.rows["platform"] == platform].set_index("measure", drop=False)
        if {"platform_replies", "platform_data_requests"} <= set(rows.index):
            answers.append(
                view.words(
                    "{platform} {replies} of {requests}",
                    platform=view.labels.member("platform", platform),
                    replies=view.labels.amount(rows.loc["platform_replies"]),
                    requests=view.labels.amount(rows.loc["platform_data_requests"]),
                )
            )
    if not answers:
        return ""
    period = view.words.period(min(view.rows["period_start"]), max(view.rows["period_end"]))
    return view.words("Police requests answered ({period}): {answers}", period=period, answers=", ".join(answers))
