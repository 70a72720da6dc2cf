"""How a number changed on the same days of the year before, in words, or why that cannot be said."""

from __future__ import annotations

from components.language.message import N_
from components.view.view import View
from data.change import Change, between, like_for_like
from data.model import Row


def notes(view: View) -> list[str]:
    """Return for the unfinished years shown how they stand to the same months of the year before.

    Those for which it cannot be said, though the year before is on record, are told together with the reason.
    """
    if view.figure.across != "year":
        return []
    words, names = view.words, view.labels
    found, missing = [], []
    for label, rows in view.series:
        for row in rows:
            if row.completeness != "unfinished":
                continue
            change = _like_for_like(view, row)
            if change.ratio is None or change.earlier is None:
                if row.year - 1 in view.recorded_years(rows):
                    missing.append(f"{label}, {names.period(row)}" if view.splits else names.period(row))
                continue
            sentence = words(
                "Like for like, {period}: {value} against {earlier} in the same months of {year} ({change}).",
                period=names.period(row),
                value=names.counted(row),
                earlier=names.counted(change.earlier),
                year=words.year(row.year - 1),
                change=names.change(row, change.earlier),
            )
            found.append(f"{label}: {sentence}" if view.splits else sentence)
    if missing:
        reason = N_(
            "Change not available: nothing comparable is on record for the same months of the year before ({periods})."
        )
        found.append(words(reason, periods="; ".join(dict.fromkeys(missing))))
    return found


def cell(view: View, row: Row) -> str:
    """Return the change of one row for a table: a percentage, or that it is not available and why."""
    words = view.words
    if row.completeness == "target":
        return ""
    change = _on_year_before(view, row)
    if change.broken:
        return words("not available: counted differently before")
    if change.earlier is None:
        months = row.completeness == "unfinished"
        return words("not available: same months not on record") if months else words("not available: no year before")
    if change.ratio is None:
        return words("not available")
    year_on_year = view.labels.change(row, change.earlier)
    return words("{change} (same months)", change=year_on_year) if row.completeness == "unfinished" else year_on_year


def _like_for_like(view: View, row: Row) -> Change:
    return like_for_like(row, view.dataset.of(row.measure), view.dataset.breaks_of(row.measure))


def _on_year_before(view: View, row: Row) -> Change:
    """Return the change of a row; levels stand at a date, so theirs is taken between the marks of two years."""
    if view.dataset.measures[row.measure].kind != "stock":
        return _like_for_like(view, row)
    before = next((one for one in view.rows if (one.label, one.year) == (row.label, row.year - 1)), None)
    return between(row, before, view.dataset.breaks_of(row.measure)) if before else Change(row, None, None)
