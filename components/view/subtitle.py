"""The statistical subtitle of a view: what is counted, where, when and in which unit."""

from __future__ import annotations

from components.language.message import N_
from components.view.view import View
from data.vocabulary import ABROAD

_COMPUTED = {
    "log": N_("Log scale, unit: {unit}"),
    "index": N_("Index, {base} = 100"),
    "change": N_("Change on the year before, percent"),
    "share": N_("Share of the total of the same period, percent"),
}


def subtitle(view: View) -> str:
    """Return what is counted, where, when and in which unit."""
    words = view.words
    parts = [_counted(view), *([] if is_abroad(view) else [words("South Korea")])]
    if view.rows:
        parts.append(_when(view))
    parts.append(words("unit: {unit}", unit=_units(view)) if view.figure.display == "value" else computed(view))
    return " · ".join(parts)


def name(view: View) -> str:
    """Return what a view is called where it is cited: what is counted and when, whatever the numbers say."""
    return ", ".join(filter(None, [_counted(view), _when(view) if view.rows else ""]))


def computed(view: View) -> str:
    """Return in words what is drawn of each number where it is not the number itself."""
    return view.words(_COMPUTED[view.figure.display], base=view.words.year(view.figure.base or 1), unit=_units(view))


def is_abroad(view: View) -> bool:
    """Return whether the figure counts elsewhere, by a rule that its reader must know before comparing."""
    return all(view.dataset.measures[measure].table in ABROAD for measure in view.figure.measures)


def _units(view: View) -> str:
    return ", ".join(dict.fromkeys(map(view.labels.unit, view.figure.measures)))


def _counted(view: View) -> str:
    names = view.labels
    apart = view.splits or view.figure.across in view.dataset.dimension_names
    counted = [names.measure(row.measure) if apart else names.subject(row) for row in view.rows]
    return ", ".join(dict.fromkeys(counted) or map(names.measure, view.figure.measures))


def _when(view: View) -> str:
    """Return the years shown; with the months where each year is cut to the same ones, or the one period of all."""
    rows, words = view.rows, view.words
    windows = {(row.period_start, row.period_end) for row in rows}
    if len(windows) == 1 and rows[0].period_kind != "year":
        return view.labels.period(rows[0])
    years = words.period_range(min(row.period_start for row in rows), max(row.period_end for row in rows))
    months = {words.period(row.period_start, row.period_end, with_year=False) for row in rows}
    cut = view.figure.across == "year" and len(rows) > 1 and len(months) == 1 and rows[0].period_kind != "year"
    return f"{years} ({months.pop()})" if cut else years
