"""Figures on cyber teams, investigators and monitors."""

from __future__ import annotations

from datetime import date

from components.figures.model import Figure, Section
from components.figures.regions import POLICE_AGENCIES
from components.words import mark
from data import picks, spans

_NATIONAL = {"region": ("all",)}
_UNDERCOVER = {"target": ("all",), "method": ("all",), "offence": ("all",)}

_INVESTIGATORS = (
    Figure(
        id="station-coverage",
        chart="waffle",
        measures=("stations_with_cyber_team", "stations_without_cyber_team"),
        where=_NATIONAL,
        pick=picks.latest,
        finding="coverage",
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
    ),
    Figure(
        id="sexual-violence-teams",
        chart="columns",
        measures=("csv_teams",),
        where=_NATIONAL,
        finding="change",
    ),
    Figure(
        id="sexual-violence-officers-by-province",
        chart="tiles",
        measures=("csv_team_officers",),
        where={"region": POLICE_AGENCIES},
        pick=picks.latest,
        across="region",
        finding="provinces",
    ),
    Figure(
        id="stations-and-agencies",
        chart="bars",
        measures=("cyber_unit_dsc_cases",),
        where={"region": ("all",), "level": ("station", "provincial")},
        pick=picks.latest,
        across="level",
        finding="largest_part",
    ),
    Figure(
        id="days-to-close",
        chart="bars",
        measures=("cyber_case_days",),
        where=_NATIONAL,
        pick=picks.every,
        across="period",
        finding="first_to_latest",
    ),
)

_CYBERCRIME = (
    Figure(
        id="undercover-since-2021",
        chart="bars",
        measures=("undercover_operations",),
        where=_UNDERCOVER,
        pick=spans.since(date(2021, 9, 24)),
        across="period",
        finding="running",
    ),
    Figure(
        id="undercover-suspects",
        chart="periods",
        measures=("undercover_suspects_apprehended",),
        where=_UNDERCOVER,
        pick=spans.november_to_october,
        across="period",
        finding="first_to_latest",
    ),
    Figure(
        id="undercover-offences",
        chart="bars",
        measures=("undercover_operations",),
        where={
            "target": ("all",),
            "method": ("all",),
            "offence": ("distribution", "production", "exploitation_talk", "possession_viewing"),
        },
        pick=spans.since(date(2021, 9, 24)),
        across="offence",
        finding="largest",
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
        id="cybercrime-clearance",
        chart="columns",
        measures=("cybercrime_clearance_rate",),
        where={"region": ("all",), "offence": ("all",)},
        finding="change",
        wide=True,
    ),
    Figure(
        id="cybercrime-clearance-by-type",
        chart="bars",
        measures=("cybercrime_clearance_rate",),
        where={"region": ("all",), "offence": ("illegal_content", "network_use", "intrusion")},
        pick=picks.window(date(2024, 1, 1), date(2024, 12, 31)),
        across="offence",
        finding="each",
    ),
)

_REGULATOR = (
    Figure(
        id="monitors",
        chart="columns",
        measures=("kcsc_monitors",),
        finding="target",
    ),
    Figure(
        id="monitors-by-task",
        chart="bars",
        measures=(
            "kcsc_dsc_monitors",
            "kcsc_obscenity_monitors",
        ),
        pick=picks.every,
        across="period",
        finding="first_to_latest",
    ),
    Figure(
        id="regulator-monitor-budget",
        chart="columns",
        measures=("kcsc_monitor_budget",),
        finding="change",
    ),
)

SECTIONS = (
    Section("investigators", mark("Investigators"), _INVESTIGATORS),
    Section("cybercrime", mark("Cybercrime and undercover work"), _CYBERCRIME),
    Section("regulator", mark("Monitors of the regulator"), _REGULATOR),
)
