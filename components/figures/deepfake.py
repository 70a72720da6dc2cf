"""Figures on the deepfake cases of the police."""

from __future__ import annotations

from datetime import date

from components.figures import kinds
from components.figures.model import Figure, Finding, Section
from components.figures.regions import POLICE_AGENCIES
from components.language.message import N_
from data import picks

_AGES = {"age_group": ("10to19", "under14", "20to29", "30to39", "40to49", "50plus")}
_NATIONAL = {"region": ("all",)}
_TOTAL = {"region": ("all",), "age_group": ("all",)}

_TEENAGERS = Finding(
    "member",
    N_("Teenagers were {part} of {whole} deepfake suspects apprehended ({period}), {percent}%"),
    "age_group",
    ("10to19",),
)

_CASES = (
    Figure(
        id="deepfake-cases",
        chart=kinds.COLUMNS,
        measures=("deepfake_cases_reported",),
        finding=Finding("change"),
    ),
    Figure(
        id="deepfake-cleared",
        chart=kinds.COLUMNS,
        measures=(
            "deepfake_cases_cleared",
            "deepfake_cases_reported",
        ),
        where=_NATIONAL,
        finding=Finding("share"),
    ),
    Figure(
        id="deepfake-cases-2024",
        chart=kinds.RUNNING,
        measures=("deepfake_cases_reported",),
        pick=picks.running(2024),
        across="period",
        finding=Finding("running"),
        wide=True,
    ),
    Figure(
        id="deepfake-daily-average",
        chart=kinds.BARS,
        measures=("deepfake_cases_daily_average",),
        pick=picks.every,
        across="period",
        finding=Finding("first_to_latest"),
    ),
    Figure(
        id="deepfake-cases-by-province",
        chart=kinds.TILES,
        measures=("deepfake_cases_reported",),
        where={"region": POLICE_AGENCIES},
        pick=picks.window(date(2024, 1, 1), date(2024, 7, 31)),
        across="region",
        finding=Finding("provinces"),
    ),
    Figure(
        id="deepfake-two-definitions",
        chart=kinds.BARS,
        measures=("deepfake_cases_reported", "deepfake_broad_cases_reported"),
        pick=picks.window(date(2024, 11, 1), date(2025, 10, 31)),
        across="measure",
        finding=Finding("two_definitions"),
    ),
)

_PEOPLE = (
    Figure(
        id="deepfake-suspects-and-custody",
        chart=kinds.PANELS,
        measures=("deepfake_suspects_apprehended", "deepfake_suspects_detained"),
        where={"age_group": ("all",)},
        finding=Finding("change"),
        wide=True,
    ),
    Figure(
        id="deepfake-suspects-by-age",
        chart=kinds.BARS,
        measures=("deepfake_suspects_apprehended",),
        where=_AGES,
        pick=picks.latest,
        across="age_group",
        finding=_TEENAGERS,
    ),
    Figure(
        id="deepfake-teenagers-booked",
        chart=kinds.COLUMNS,
        measures=("deepfake_suspects_booked",),
        where={"age_group": ("10to19",)},
        finding=Finding("change"),
    ),
    Figure(
        id="deepfake-victims-by-age",
        chart=kinds.BARS,
        measures=("deepfake_victim_age_share",),
        pick=picks.window(date(2021, 1, 1), date(2023, 12, 31)),
        across="age_group",
        finding=Finding("largest"),
        wide=True,
    ),
    Figure(
        id="deepfake-suspects-2024",
        chart=kinds.RUNNING,
        measures=("deepfake_suspects_apprehended",),
        where=_TOTAL,
        pick=picks.running(2024),
        across="period",
        finding=Finding("running"),
        wide=True,
    ),
    Figure(
        id="deepfake-detained-2024",
        chart=kinds.RUNNING,
        measures=("deepfake_suspects_detained",),
        where=_NATIONAL,
        pick=picks.running(2024),
        across="period",
        finding=Finding("running"),
    ),
    Figure(
        id="deepfake-detained",
        chart=kinds.COLUMNS,
        measures=("deepfake_suspects_detained",),
        where=_NATIONAL,
        finding=Finding("change"),
    ),
    Figure(
        id="deepfake-suspects-2022",
        chart=kinds.BARS,
        measures=(
            "deepfake_suspects_detained",
            "deepfake_suspects_apprehended",
            "deepfake_suspects_sent_undetained",
            "deepfake_suspects_not_sent",
        ),
        where=_TOTAL,
        pick=picks.window(date(2022, 1, 1), date(2022, 12, 31)),
        across="measure",
        finding=Finding("share"),
        wide=True,
    ),
    Figure(
        id="deepfake-crackdown-by-age",
        chart=kinds.BARS,
        measures=("deepfake_suspects_apprehended",),
        where={"region": ("all",), **_AGES},
        pick=picks.window(date(2024, 8, 28), date(2025, 3, 31)),
        across="age_group",
        finding=_TEENAGERS,
    ),
    Figure(
        id="deepfake-broad-by-age",
        chart=kinds.BARS,
        measures=("deepfake_broad_suspects_by_age",),
        where={"age_group": ("10to19", "20to29")},
        pick=picks.window(date(2024, 11, 1), date(2025, 10, 31)),
        across="age_group",
        finding=Finding("largest_part"),
    ),
    Figure(
        id="deepfake-victims-teenagers",
        chart=kinds.COLUMNS,
        measures=("deepfake_victims",),
        where={"age_group": ("10to19",)},
        finding=Finding("change"),
    ),
)

SECTIONS = (
    Section("cases", N_("Deepfake cases"), _CASES),
    Section("people", N_("Suspects and victims"), _PEOPLE, shown=4),
)
