"""Findings on a part and its whole."""

from __future__ import annotations

from components.language.message import N_
from components.view.findings.members import largest, ranked
from components.view.findings.phrasing import both, message, named, period, statement
from components.view.view import View
from data.model import Observation, Row

_PART = N_("{title}: {part} of {whole} ({period}), {percent}%")


def _total(view: View, row: Row, measure: str, column: str = "") -> Observation | None:
    """Return the preferred report of `measure` for the period and members of `row`, `all` in `column`."""
    wanted = {name: "all" if name == column else code for name, code in row.members}
    for one in view.dataset.of(measure):
        same = (one.period_start, one.period_end) == (row.period_start, row.period_end)
        if one.preferred and same and all(one.member(name) == code for name, code in wanted.items()):
            return one
    return None


def _part(view: View, part: Observation, whole: Observation, title: str = "") -> str:
    share = (part.value or 0) / whole.value * 100 if whole.value else 0
    percent = view.words.rounded(share, 0)
    return view.words(
        message(view) or _PART,
        title=title,
        part=view.labels.counted(part),
        whole=view.labels.counted(whole),
        member=view.labels.cell(view.figure.across, part),
        percent="<1" if percent == "0" and part.value else percent,
        period=period(view, part),
    )


def _both(view: View) -> tuple[Row, Row] | None:
    return both(view, "measure", *(view.figure.finding.codes or view.figure.measures)[:2])


def share(view: View) -> str:
    """The first of two measures as a part of the second, over one period."""
    found = _both(view)
    return _part(view, *found, title=named(view, found[0])) if found and found[1].value else ""


def largest_part(view: View) -> str:
    """The highest member along the axis as a part of its total; on its own where no total is on record."""
    rows = ranked(view)
    if len(rows) < 2:
        return statement(view, view.rows[-1])
    row = rows[-1]
    whole = _total(view, row, row.measure, view.figure.across)
    return _part(view, row, whole, title=named(view, row)) if whole else largest(view)


def member(view: View) -> str:
    """One member of a dimension, the latest, as a part of its total."""
    finding = view.figure.finding
    found = [row for row in view.rows if row.cell(finding.column) in finding.codes]
    whole = _total(view, found[-1], found[-1].measure, finding.column) if found else None
    return _part(view, found[-1], whole, title=named(view, found[-1])) if whole else ""


def among(view: View) -> str:
    """The latest number of one measure as a part of another one of the same period, shown or not."""
    part, whole_of = view.figure.finding.codes
    found = [row for row in view.rows if row.measure == part]
    whole = _total(view, found[-1], whole_of) if found else None
    return _part(view, found[-1], whole, title=named(view, found[-1])) if whole else ""


def share_of(view: View) -> str:
    """The first measure, a published share, with the number of the second that it is a share of."""
    found = _both(view)
    if found is None:
        return ""
    part, whole = found
    return view.words(
        "{title}: {share} of {whole} ({period})",
        title=named(view, part),
        share=view.labels.amount(part),
        whole=view.labels.counted(whole),
        period=period(view, part),
    )
