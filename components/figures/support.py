"""Figures on people whom the support centre helps, and on schools."""

from __future__ import annotations

from datetime import date

from components.figures.model import Figure
from data import picks

_EVERYBODY = {"sex": ("all",), "age_group": ("all",), "intake": ("all",)}
_HARMS = (
    "fear_of_distribution",
    "distribution",
    "illegal_filming",
    "distribution_threat",
    "synthesis_editing",
    "cyber_harassment",
    "other",
)

FIGURES = (
    Figure(
        id="people-supported",
        chart="columns",
        measures=("victims_supported",),
        where=_EVERYBODY,
        finding="change",
    ),
    Figure(
        id="people-supported-by-sex",
        chart="columns",
        measures=("victims_supported",),
        where={"sex": ("female", "male"), "age_group": ("all",)},
        finding="change",
    ),
    Figure(
        id="harm-types",
        chart="bars",
        measures=("harm_reports",),
        where={"harm_type": _HARMS},
        pick=picks.latest,
        across="harm_type",
        finding="largest",
    ),
    Figure(
        id="synthesis-and-editing",
        chart="columns",
        measures=("harm_reports",),
        where={"harm_type": ("synthesis_editing",)},
        finding="change",
    ),
    Figure(
        id="support-services",
        chart="panels",
        measures=("support_services",),
        where={"service": ("deletion_support", "counselling")},
        finding="change",
        wide=True,
    ),
    Figure(
        id="not-deleted",
        chart="bars",
        measures=("centre_deletion_requests_undone", "centre_deletion_requests"),
        pick=picks.window(date(2020, 1, 1), date(2024, 6, 30)),
        across="measure",
        finding="share",
    ),
    Figure(
        id="centre-posts",
        chart="columns",
        measures=("centre_posts",),
        finding="change",
    ),
    Figure(
        id="school-victims-2024",
        chart="running",
        measures=("school_deepfake_victims",),
        where={"role": ("all",)},
        pick=picks.running(2024),
        across="period",
        finding="running",
        wide=True,
    ),
    Figure(
        id="school-levels",
        chart="bars",
        measures=("school_deepfake_reports",),
        where={"school_level": ("elementary", "middle", "high")},
        pick=picks.latest,
        across="school_level",
        finding="largest",
    ),
    Figure(
        id="student-survey-causes",
        chart="bars",
        measures=("student_survey_share",),
        where={"question": ("cause_prank", "cause_sexual_curiosity", "cause_think_not_caught")},
        pick=picks.every,
        across="question",
        finding="largest",
    ),
)
