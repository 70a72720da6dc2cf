"""The finding that titles a figure: one sentence computed from the rows shown, so that it cannot go stale."""

from __future__ import annotations

from collections.abc import Callable

from components.figures.pages import FIGURES
from components.view.findings import compared, members, pairs, parts, trends
from components.view.findings.phrasing import statement
from components.view.view import View

RULES: dict[str, Callable[[View], str]] = {
    "change": trends.year_on_year,
    "same_months": trends.same_months,
    "running": trends.running,
    "first_to_latest": trends.first_to_latest,
    "latest_window": trends.latest_window,
    "target": trends.target,
    "share": parts.share,
    "share_of": parts.share_of,
    "largest_part": parts.largest_part,
    "member": parts.member,
    "among": parts.among,
    "largest": members.largest,
    "each": members.each,
    "widest": members.widest,
    "provinces": members.provinces,
    "answered": members.answered,
    "beside": pairs.beside,
    "pair": pairs.pair,
    "two_definitions": pairs.two_definitions,
    "definitions": pairs.definitions,
    "compared": compared.compared,
}

_unknown = {figure.id: figure.finding.rule for figure in FIGURES.values() if figure.finding.rule not in RULES}
if _unknown:
    raise LookupError(f"figures with a finding that no rule makes: {_unknown}")


def finding(view: View) -> str:
    """Return the title of a figure in the reader's language; the short titles of its measures where no row is left."""
    if not view.rows:
        return " · ".join(map(view.labels.brief, view.figure.measures))
    dimensions = [name for name in view.splits if name != "measure"]
    rule = view.figure.finding.rule
    if dimensions and rule in ("change", "same_months"):
        return members.leading(view)
    return RULES[rule](view) or statement(view, view.rows[-1])
