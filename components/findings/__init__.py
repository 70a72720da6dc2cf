"""The finding that titles a figure: one sentence computed from the rows shown, so that it cannot go stale."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from components.findings import compared, members, pairs, parts, trends
from components.findings.said import stated
from components.view import View

Finding = Callable[[View], str]

FINDINGS: dict[str, Finding] = {
    "change": trends.year_on_year,
    "same_months": trends.same_months,
    "running": trends.running,
    "first_to_latest": trends.first_to_latest,
    "latest_window": trends.latest_window,
    "target": trends.target,
    "share": parts.share,
    "share_of": parts.share_of,
    "largest_part": parts.largest_part,
    "deletions": parts.deletions,
    "teenagers": parts.teenagers,
    "coverage": parts.coverage,
    "posts_filled": parts.posts_filled,
    "replied": parts.replied,
    "largest": members.largest,
    "each": members.each,
    "widest": members.widest,
    "provinces": members.provinces,
    "unanswered": members.unanswered,
    "requests_and_cases": pairs.requests_and_cases,
    "beside": pairs.beside,
    "two_definitions": pairs.two_definitions,
    "definitions": pairs.definitions,
    "compared": compared.compared,
}


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
    return FINDINGS[view.figure.finding](view) or stated(view, view.rows.iloc[-1])
