"""Findings on a part and its whole."""

from __future__ import annotations

import pandas as pd

from components.findings.members import largest, ranked
from components.findings.said import both
from components.view import View
from components.words import mark
from data import vocabulary as v


def _total(view: View, row: pd.Series, measure: str, **members: str) -> pd.Series | None:
    """Return the preferred total that `row` is part of: same period, `measure`, the given members."""
    rows = view.dataset.observations
    same = rows[(rows["measure"] == measure) & rows["preferred"]]
    same = same[(same["period_start"] == row["period_start"]) & (same["period_end"] == row["period_end"])]
    for name, member in members.items():
        same = same[same[name] == member]
    return same.iloc[0] if len(same) else None


def _part(view: View, message: str, part: pd.Series, whole: pd.Series, title: str = "") -> str:
    return view.words(
        message,
        title=title or view.labels.measure(part["measure"]),
        part=view.labels.counted(part),
        whole=view.labels.counted(whole),
        percent=view.words.rounded(float(part["value"] / whole["value"]) * 100, 0),
        period=view.labels.period(part),
    )


def share(view: View) -> str:
    """The first measure as a part of the second, over one period."""
    found = both(view, "measure", *view.figure.measures[:2])
    if found is None:
        return ""
    title = view.labels.subject(found[0])
    return _part(view, mark("{title}: {part} of {whole} ({period}), {percent}%"), *found, title=title)


def largest_part(view: View) -> str:
    """The highest member along the axis as a part of its total; on its own where no total is on record."""
    row = ranked(view).iloc[-1]
    members = {name: row[name] for name in v.dimensions(view.rows.columns)} | {view.figure.across: "all"}
    whole = _total(view, row, row["measure"], **members)
    if whole is None:
        return largest(view)
    message = mark("{title}: {part} of {whole} ({period}), {percent}%")
    return _part(view, message, row, whole, title=view.labels.subject(row))


def share_of(view: View) -> str:
    """The first measure, a published share, with the number of the second that it is a share of."""
    found = both(view, "measure", *view.figure.measures[:2])
    if found is None:
        return ""
    part, whole = found
    return view.words(
        "{title}: {share} of {whole} ({period})",
        title=view.labels.subject(part),
        share=view.labels.amount(part),
        whole=view.labels.counted(whole),
        period=view.labels.period(part),
    )


def deletions(view: View) -> str:
    """Blocks against deletions of one period."""
    found = both(view, "action", "block", "delete")
    if found is None:
        return ""
    block, delete = found
    return view.words(
        "{blocks} access blocks against {deletions} deletions ({period})",
        blocks=view.labels.counted(block),
        deletions=view.labels.counted(delete),
        period=view.labels.period(delete),
    )


def teenagers(view: View) -> str:
    """Teenagers among the suspects apprehended."""
    found = view.rows[view.rows["age_group"] == "10to19"]
    if found.empty:
        return ""
    row = found.iloc[-1]
    whole = _total(view, row, row["measure"], age_group="all", region="all")
    if whole is None:
        return ""
    return _part(view, mark("Teenagers were {part} of {whole} suspects apprehended ({period}), {percent}%"), row, whole)


def coverage(view: View) -> str:
    """Stations with a cyber team among all stations."""
    covered = view.rows[view.rows["measure"] == "stations_with_cyber_team"]
    if covered.empty:
        return ""
    row = covered.iloc[-1]
    whole = _total(view, row, "stations_total", region=row["region"])
    if whole is None:
        return ""
    return _part(view, mark("{part} of {whole} police stations had a cyber team ({period}), {percent}%"), row, whole)


def posts_filled(view: View) -> str:
    """Investigators in post among the posts authorised."""
    found = both(view, "measure", "cyber_investigators_in_post", "cyber_investigators_authorised")
    if found is None:
        return ""
    return _part(view, mark("{part} of {whole} authorised posts were filled ({period}), {percent}%"), *found)


def replied(view: View) -> str:
    """Replies among the requests of the police."""
    found = both(view, "measure", "platform_replies", "platform_data_requests")
    if found is None:
        return ""
    return _part(view, mark("{part} of {whole} police requests received a reply ({period}), {percent}%"), *found)
