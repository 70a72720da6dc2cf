"""Figures on cyber teams, investigators and monitors."""

from __future__ import annotations

from components.figures.model import Figure
from data import picks

_NATIONAL = {"region": ("all",)}

FIGURES = (
    Figure(
        id="station-coverage",
        chart="waffle",
        measures=("stations_with_cyber_team", "stations_without_cyber_team"),
        where=_NATIONAL,
        pick=picks.latest,
        finding="coverage",
    ),
    Figure(
        id="monitors",
        chart="columns",
        measures=("kcsc_monitors",),
        finding="target",
    ),
    Figure(
        id="investigators",
        chart="columns",
        measures=("cyber_investigators_authorised", "cyber_investigators_in_post"),
        where=_NATIONAL,
        finding="posts_filled",
        wide=True,
    ),
    Figure(
        id="caseload",
        chart="dots",
        measures=("cyber_cases_per_officer", "cyber_receipts_per_officer", "cyber_cases_assigned_per_officer"),
        where=_NATIONAL,
        finding="definitions",
        wide=True,
    ),
    Figure(
        id="sexual-violence-team-officers",
        chart="columns",
        measures=("csv_team_officers",),
        where=_NATIONAL,
        finding="change",
        wide=True,
    ),
    Figure(
        id="cybercrime",
        chart="panels",
        measures=("cybercrime_cases_reported", "cybercrime_cases_cleared"),
        where=_NATIONAL,
        finding="change",
        wide=True,
    ),
    Figure(
        id="caseload-by-desk",
        chart="bars",
        measures=("desk_cases_per_officer",),
        where={"desk": ("detective", "violent", "economic", "intellectual")},
        pick=picks.latest,
        across="desk",
        finding="largest",
    ),
    Figure(
        id="regulator-monitor-budget",
        chart="columns",
        measures=("kcsc_monitor_budget",),
        finding="change",
    ),
)
