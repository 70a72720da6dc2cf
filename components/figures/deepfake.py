"""Figures on the deepfake cases of the police."""

from __future__ import annotations

from datetime import date

from components.figures.model import Figure, Section
from components.figures.regions import POLICE_AGENCIES
from components.words import mark
from data import picks

_AGES = {"age_group": ("10to19", "under14", "20to29", "30to39", "40to49", "50plus")}
_NATIONAL = {"region": ("all",)}
_TOTAL = {"region": ("all",), "age_group": ("all",)}

_CASES = (
    Figure(
        id="deepfake-cases",
        chart="columns",
        measures=("deepfake_cases_reported",),
        finding="change",
    ),
    Figure(
        id="deepfake-cleared",
        chart="columns",
        measures=(
            "deepfake_cases_cleared",
            "deepfake_cases_reported",
        ),
        where=_NATIONAL,
        finding="share",
    ),
    Figure(
        id="deepfake-cases-2024",
        chart="running",
        measures=("deepfake_cases_reported",),
        pick=picks.running(2024),
        across="period",
        finding="running",
        wide=True,
    ),
    Figure(
        id="deepfake-daily-average",
        chart="bars",
        measures=("deepfake_cases_daily_average",),
        pick=picks.every,
        across="period",
        finding="first_to_latest",
    ),
    Figure(
        id="deepfake-two-definitions",
        chart="bars",
        measures=("deepfake_cases_reported", "deepfake_broad_cases_reported"),
        pick=picks.window(date(2024, 11, 1), date(2025, 10, 31)),
        across="measure",
        finding="two_definitions",
    ),
    Figure(
        id="deepfake-cases-by-province",
        chart="tiles",
        measures=("deepfake_cases_reported",),
        where={"region": POLICE_AGENCIES},
        pick=picks.window(date(2024, 1, 1), date(2024, 7, 31)),
        across="region",
        finding="provinces",
    ),
)

_PEOPLE = (
    Figure(
        id="deepfake-suspects-and-custody",
        chart="panels",
        measures=("deepfake_suspects_apprehended", "deepfake_suspects_detained"),
        where={"age_group": ("all",)},
        finding="change",
        wide=True,
    ),
    Figure(
        id="deepfake-suspects-2024",
        chart="running",
        measures=("deepfake_suspects_apprehended",),
        where=_TOTAL,
        pick=picks.running(2024),
        across="period",
        finding="running",
        wide=True,
    ),
    Figure(
        id="deepfake-detained-2024",
        chart="running",
        measures=("deepfake_suspects_detained",),
        where=_NATIONAL,
        pick=picks.running(2024),
        across="period",
        finding="running",
    ),
    Figure(
        id="deepfake-detained",
        chart="columns",
        measures=("deepfake_suspects_detained",),
        where=_NATIONAL,
        finding="change",
    ),
    Figure(
        id="deepfake-suspects-2022",
        chart="bars",
        measures=(
            "deepfake_suspects_detained",
            "deepfake_suspects_apprehended",
            "deepfake_suspects_sent_undetained",
            "deepfake_suspects_not_sent",
        ),
        where=_TOTAL,
        pick=picks.window(date(2022, 1, 1), date(2022, 12, 31)),
        across="measure",
        finding="share",
        wide=True,
    ),
    Figure(
        id="deepfake-suspects-by-age",
        chart="bars",
        measures=("deepfake_suspects_apprehended",),
        where=_AGES,
        pick=picks.latest,
        across="age_group",
        finding="teenagers",
    ),
    Figure(
        id="deepfake-crackdown-by-age",
        chart="bars",
        measures=("deepfake_suspects_apprehended",),
        where={"region": ("all",), **_AGES},
        pick=picks.window(date(2024, 8, 28), date(2025, 3, 31)),
        across="age_group",
        finding="teenagers",
    ),
    Figure(
        id="deepfake-broad-by-age",
        chart="bars",
        measures=("deepfake_broad_suspects_by_age",),
        where={"age_group": ("10to19", "20to29")},
        pick=picks.window(date(2024, 11, 1), date(2025, 10, 31)),
        across="age_group",
        finding="largest_part",
    ),
    Figure(
        id="deepfake-teenagers-booked",
        chart="columns",
        measures=("deepfake_suspects_booked",),
        where={"age_group": ("10to19",)},
        finding="change",
    ),
    Figure(
        id="deepfake-victims-teenagers",
        chart="columns",
        measures=("deepfake_victims",),
        where={"age_group": ("10to19",)},
        finding="change",
    ),
    Figure(
        id="deepfake-victims-by-age",
        chart="bars",
        measures=("deepfake_victim_age_share",),
        pick=picks.window(date(2021, 1, 1), date(2023, 12, 31)),
        across="age_group",
        finding="largest",
        wide=True,
    ),
)

SECTIONS = (
    Section("cases", mark("Deepfake cases"), _CASES),
    Section("people", mark("Suspects and victims"), _PEOPLE),
)
