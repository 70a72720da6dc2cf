"""Figures on cyber sexual violence and on filming with a camera, the offences around deepfakes."""

from __future__ import annotations

from datetime import date

from components.figures import kinds
from components.figures.model import Figure, Finding, Section
from components.figures.regions import PROVINCES
from components.language.message import N_
from data import picks, spans

_OFFENCES = {"offence": ("csam", "illegal_filming", "illegal_obscene")}
_TOTAL = {"offence": ("all",), "region": ("all",), "age_group": ("all",)}

_VIOLENCE = (
    Figure(
        id="cyber-sexual-violence",
        chart=kinds.PANELS,
        measures=(
            "csv_cases_reported",
            "csv_suspects_apprehended",
            "csv_suspects_detained",
        ),
        where=_TOTAL,
        finding=Finding("change"),
        wide=True,
    ),
    Figure(
        id="cyber-sexual-violence-offences",
        chart=kinds.PANELS,
        measures=("csv_cases_reported",),
        where=_OFFENCES,
        finding=Finding("each"),
        wide=True,
    ),
    Figure(
        id="cyber-sexual-violence-types",
        chart=kinds.BARS,
        measures=("csv_case_type_share",),
        where={"offence": ("csam", "illegal_filming", "illegal_obscene", "fake_video")},
        pick=picks.window(date(2024, 11, 1), date(2025, 10, 31)),
        across="offence",
        finding=Finding("largest"),
    ),
    Figure(
        id="cyber-sexual-violence-suspects-by-age",
        chart=kinds.BARS,
        measures=("csv_suspects_by_age",),
        where={"age_group": ("10to19", "20to29", "30to39", "40to49", "50plus")},
        pick=picks.window(date(2024, 11, 1), date(2025, 10, 31)),
        across="age_group",
        finding=Finding(
            "member",
            N_("Teenagers: {part} of {whole} cyber sexual violence suspects ({period}), {percent}%"),
            "age_group",
            ("10to19",),
        ),
    ),
    Figure(
        id="cyber-sexual-violence-cleared-by-offence",
        chart=kinds.BARS,
        measures=("csv_clearance_rate",),
        where=_OFFENCES,
        pick=picks.window(date(2023, 1, 1), date(2023, 12, 31)),
        across="offence",
        finding=Finding("each"),
    ),
    Figure(
        id="cyber-sexual-violence-crackdowns",
        chart=kinds.PERIODS,
        measures=("csv_suspects_apprehended",),
        where=_TOTAL,
        pick=spans.november_to_october,
        across="period",
        finding=Finding("first_to_latest"),
    ),
    Figure(
        id="cyber-sexual-violence-cleared",
        chart=kinds.COLUMNS,
        measures=("csv_clearance_rate",),
        where={"offence": ("all",)},
        finding=Finding("change"),
    ),
    Figure(
        id="cyber-sexual-violence-custody",
        chart=kinds.BARS,
        measures=(
            "csv_suspects_detained",
            "csv_suspects_apprehended",
            "csv_suspects_sent_not_detained",
            "csv_suspects_not_sent",
        ),
        where=_TOTAL,
        pick=picks.window(date(2023, 1, 1), date(2023, 12, 31)),
        across="measure",
        finding=Finding("share"),
        wide=True,
    ),
    Figure(
        id="cyber-sexual-violence-victims-by-age",
        chart=kinds.BARS,
        measures=("csv_victims",),
        where={"age_group": ("10to19", "20to29", "30to39", "40to49", "50to59", "60plus")},
        pick=picks.latest,
        across="age_group",
        finding=Finding("largest"),
    ),
)

_CAMERAS = (
    Figure(
        id="camera-filming",
        chart=kinds.COLUMNS,
        measures=("camera_crime_cases",),
        where={"region": ("all",)},
        finding=Finding("change"),
        wide=True,
    ),
    Figure(
        id="camera-filming-by-province",
        chart=kinds.TILES,
        measures=("camera_crime_cases",),
        where={"region": PROVINCES},
        pick=picks.window(date(2016, 1, 1), date(2019, 12, 31)),
        across="region",
        finding=Finding("provinces"),
    ),
    Figure(
        id="camera-filming-under-19",
        chart=kinds.COLUMNS,
        measures=("camera_crime_suspects_under19",),
        finding=Finding("change"),
    ),
    Figure(
        id="camera-filming-cleared",
        chart=kinds.COLUMNS,
        measures=("camera_crime_clearance_rate",),
        finding=Finding("change"),
        wide=True,
    ),
)

SECTIONS = (
    Section("violence", N_("Cyber sexual violence"), _VIOLENCE, shown=4),
    Section("cameras", N_("Camera filming"), _CAMERAS),
)
