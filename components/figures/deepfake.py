"""Figures on the deepfake cases of the police."""

from __future__ import annotations

from datetime import date

from components.figures.model import Figure
from data import picks

_AGES = {"age_group": ("10to19", "under14", "20to29", "30to39", "40to49", "50plus")}
_SENTENCES = ("prison", "suspended", "fine", "acquitted", "deferred", "other")

FIGURES = (
    Figure(
        id="deepfake-cases",
        chart="columns",
        measures=("deepfake_cases_reported",),
        finding="change",
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
        id="deepfake-suspects-and-custody",
        chart="panels",
        measures=("deepfake_suspects_apprehended", "deepfake_suspects_detained"),
        where={"age_group": ("all",)},
        finding="change",
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
        id="deepfake-teenagers-booked",
        chart="columns",
        measures=("deepfake_suspects_booked",),
        where={"age_group": ("10to19",)},
        finding="change",
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
        id="deepfake-daily-average",
        chart="bars",
        measures=("deepfake_cases_daily_average",),
        pick=picks.every,
        across="period",
        finding="first_to_latest",
    ),
    Figure(
        id="deepfake-indicted",
        chart="columns",
        measures=("deepfake_indicted",),
        finding="change",
    ),
    Figure(
        id="deepfake-sentences",
        chart="bars",
        measures=("deepfake_first_instance_defendants",),
        where={"sample": ("kwdi",), "sentence": _SENTENCES},
        pick=picks.every,
        across="sentence",
        finding="largest",
    ),
)
