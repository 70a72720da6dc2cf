"""Figures on cyber sexual violence and on filming with a camera, the offences around deepfakes."""

from __future__ import annotations

from datetime import date

from components.figures.model import Figure, Section
from components.figures.regions import PROVINCES
from components.words import mark
from data import picks, spans

_OFFENCES = {"offence": ("csam", "illegal_filming", "illegal_obscene")}
_TOTAL = {"offence": ("all",), "region": ("all",), "age_group": ("all",)}

_VIOLENCE = (
    Figure(
        id="cyber-sexual-violence",
        chart="panels",
        measures=(
            "csv_cases_reported",
            "csv_suspects_apprehended",
            "csv_suspects_detained",
        ),
        where=_TOTAL,
        finding="change",
        wide=True,
    ),
    Figure(
        id="cyber-sexual-violence-offences",
        chart="panels",
        measures=("csv_cases_reported",),
        where=_OFFENCES,
        finding="each",
        wide=True,
    ),
    Figure(
        id="cyber-sexual-violence-types",
        chart="bars",
        measures=("csv_case_type_share",),
        where={"offence": ("csam", "illegal_filming", "illegal_obscene", "fake_video")},
        pick=picks.window(date(2024, 11, 1), date(2025, 10, 31)),
        across="offence",
        finding="largest",
    ),
    Figure(
        id="cyber-sexual-violence-cleared-by-offence",
        chart="bars",
        measures=("csv_clearance_rate",),
        where=_OFFENCES,
        pick=picks.window(date(2023, 1, 1), date(2023, 12, 31)),
        across="offence",
        finding="each",
    ),
    Figure(
        id="cyber-sexual-violence-crackdowns",
        chart="periods",
        measures=("csv_suspects_apprehended",),
        where=_TOTAL,
        pick=spans.november_to_october,
        across="period",
        finding="first_to_latest",
    ),
    Figure(
        id="cyber-sexual-violence-cleared",
        chart="columns",
        measures=("csv_clearance_rate",),
        where={"offence": ("all",)},
        finding="change",
    ),
    Figure(
        id="cyber-sexual-violence-custody",
        chart="bars",
        measures=(
            "csv_suspects_detained",
            "csv_suspects_apprehended",
            "csv_suspects_sent_not_detained",
            "csv_suspects_not_sent",
        ),
        where=_TOTAL,
        pick=picks.window(date(2023, 1, 1), date(2023, 12, 31)),
        across="measure",
        finding="share",
        wide=True,
    ),
    Figure(
        id="cyber-sexual-violence-suspects-by-age",
        chart="bars",
        measures=("csv_suspects_by_age",),
        where={"age_group": ("10to19", "20to29", "30to39", "40to49", "50plus")},
        pick=picks.window(date(2024, 11, 1), date(2025, 10, 31)),
        across="age_group",
        finding="largest_part",
    ),
    Figure(
        id="cyber-sexual-violence-victims-by-age",
        chart="bars",
        measures=("csv_victims",),
        where={"age_group": ("10to19", "20to29", "30to39", "40to49", "50to59", "60plus")},
        pick=picks.latest,
        across="age_group",
        finding="largest",
    ),
)

_CAMERAS = (
    Figure(
        id="camera-filming",
        chart="columns",
        measures=("camera_crime_cases",),
        where={"region": ("all",)},
        finding="change",
        wide=True,
    ),
    Figure(
        id="camera-filming-by-province",
        chart="tiles",
        measures=("camera_crime_cases",),
        where={"region": PROVINCES},
        pick=picks.window(date(2016, 1, 1), date(2019, 12, 31)),
        across="region",
        finding="provinces",
    ),
    Figure(
        id="camera-filming-under-19",
        chart="columns",
        measures=("camera_crime_suspects_under19",),
        finding="change",
    ),
    Figure(
        id="camera-filming-cleared",
        chart="columns",
        measures=("camera_crime_clearance_rate",),
        finding="change",
        wide=True,
    ),
)

SECTIONS = (
    Section("violence", mark("Cyber sexual violence"), _VIOLENCE),
    Section("cameras", mark("Camera filming"), _CAMERAS),
)
