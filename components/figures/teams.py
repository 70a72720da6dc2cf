"""Figures on cyber teams, investigators and monitors."""

from __future__ import annotations

from datetime import date

from components.figures import kinds
from components.figures.model import Figure, Finding, Section
from components.figures.regions import POLICE_AGENCIES
from components.language.message import N_
from data import picks, spans

_NATIONAL = {"region": ("all",)}
_UNDERCOVER = {"target": ("all",), "method": ("all",), "offence": ("all",)}

_INVESTIGATORS = (
    Figure(
        id="investigators",
        chart=kinds.COLUMNS,
        measures=("cyber_investigators_authorised", "cyber_investigators_in_post"),
        where=_NATIONAL,
        finding=Finding(
            "share",
            N_("{part} of {whole} cyber-investigator posts were filled ({period}), {percent}%"),
            codes=("cyber_investigators_in_post", "cyber_investigators_authorised"),
        ),
        wide=True,
    ),
    Figure(
        id="station-coverage",
        chart=kinds.WAFFLE,
        measures=("stations_with_cyber_team", "stations_without_cyber_team"),
        where=_NATIONAL,
        pick=picks.latest,
        finding=Finding(
            "among",
            N_("{part} of {whole} police stations had a cyber team ({period}), {percent}%"),
            codes=("stations_with_cyber_team", "stations_total"),
        ),
    ),
    Figure(
        id="sexual-violence-officers-by-province",
        chart=kinds.TILES,
        measures=("csv_team_officers",),
        where={"region": POLICE_AGENCIES},
        pick=picks.latest,
        across="region",
        finding=Finding("provinces"),
    ),
    Figure(
        id="caseload",
        chart=kinds.DOTS,
        measures=("cyber_cases_per_officer", "cyber_receipts_per_officer", "cyber_cases_assigned_per_officer"),
        where=_NATIONAL | {"level": ("station", "all")},
        finding=Finding("definitions", N_("Cases per cyber investigator: {n} counts, not comparable")),
        wide=True,
    ),
    Figure(
        id="caseload-by-desk",
        chart=kinds.BARS,
        measures=("desk_cases_per_officer",),
        where={"desk": ("detective", "violent", "economic", "intellectual")},
        pick=picks.latest,
        across="desk",
        finding=Finding("largest"),
    ),
    Figure(
        id="sexual-violence-team-officers",
        chart=kinds.COLUMNS,
        measures=("csv_team_officers",),
        where=_NATIONAL,
        finding=Finding("change"),
    ),
    Figure(
        id="sexual-violence-teams",
        chart=kinds.COLUMNS,
        measures=("csv_teams",),
        where=_NATIONAL,
        finding=Finding("change"),
    ),
    Figure(
        id="stations-and-agencies",
        chart=kinds.BARS,
        measures=("cyber_unit_dsc_cases",),
        where={"region": ("all",), "level": ("station", "provincial")},
        pick=picks.latest,
        across="level",
        finding=Finding("largest_part"),
    ),
    Figure(
        id="days-to-close",
        chart=kinds.BARS,
        measures=("cyber_case_days",),
        where=_NATIONAL,
        pick=picks.every,
        across="period",
        finding=Finding("first_to_latest"),
    ),
)

_CYBERCRIME = (
    Figure(
        id="undercover-since-2021",
        chart=kinds.BARS,
        measures=("undercover_operations",),
        where=_UNDERCOVER,
        pick=spans.since(date(2021, 9, 24)),
        across="period",
        finding=Finding("running"),
    ),
    Figure(
        id="undercover-offences",
        chart=kinds.BARS,
        measures=("undercover_operations",),
        where={
            "target": ("all",),
            "method": ("all",),
            "offence": ("distribution", "production", "exploitation_talk", "possession_viewing"),
        },
        pick=spans.since(date(2021, 9, 24)),
        across="offence",
        finding=Finding("largest"),
    ),
    Figure(
        id="cybercrime",
        chart=kinds.PANELS,
        measures=("cybercrime_cases_reported", "cybercrime_cases_cleared"),
        where=_NATIONAL,
        finding=Finding("change"),
        wide=True,
    ),
    Figure(
        id="cybercrime-clearance",
        chart=kinds.COLUMNS,
        measures=("cybercrime_clearance_rate",),
        where={"region": ("all",), "offence": ("all",)},
        finding=Finding("change"),
        wide=True,
    ),
    Figure(
        id="undercover-suspects",
        chart=kinds.PERIODS,
        measures=("undercover_suspects_apprehended",),
        where=_UNDERCOVER,
        pick=spans.november_to_october,
        across="period",
        finding=Finding("first_to_latest"),
    ),
    Figure(
        id="cybercrime-clearance-by-type",
        chart=kinds.BARS,
        measures=("cybercrime_clearance_rate",),
        where={"region": ("all",), "offence": ("illegal_content", "network_use", "intrusion")},
        pick=picks.window(date(2024, 1, 1), date(2024, 12, 31)),
        across="offence",
        finding=Finding("each"),
    ),
)

_REGULATOR = (
    Figure(
        id="monitors",
        chart=kinds.COLUMNS,
        measures=("kcsc_monitors",),
        finding=Finding("target"),
    ),
    Figure(
        id="monitors-by-task",
        chart=kinds.BARS,
        measures=(
            "kcsc_dsc_monitors",
            "kcsc_obscenity_monitors",
        ),
        pick=picks.every,
        across="period",
        finding=Finding("first_to_latest"),
    ),
    Figure(
        id="regulator-monitor-budget",
        chart=kinds.COLUMNS,
        measures=("kcsc_monitor_budget",),
        finding=Finding("change"),
    ),
)

SECTIONS = (
    Section("investigators", N_("Investigators"), _INVESTIGATORS, shown=4),
    Section("cybercrime", N_("Cybercrime and undercover work"), _CYBERCRIME, shown=4),
    Section("regulator", N_("Monitors of the regulator"), _REGULATOR),
)
