"""Figures on deepfakes at schools, and on what students say."""

from __future__ import annotations

from datetime import date

from components.figures.model import Figure, Section
from components.words import mark
from data import picks

_OPINIONS = (
    "aware_of_cases",
    "crime_should_be_punished",
    "felt_anxious",
    "has_seen_material",
    "own_victim_experience",
)

_SCHOOLS = (
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
        id="school-referrals",
        chart="bars",
        measures=(
            "school_deepfake_police_referrals",
            "school_deepfake_reports",
            "school_deepfake_deletion_referrals",
        ),
        where={"role": ("all",), "school_level": ("all",)},
        pick=picks.window(date(2024, 1, 1), date(2024, 11, 8)),
        across="measure",
        finding="share",
    ),
    Figure(
        id="school-victims-by-role",
        chart="bars",
        measures=("school_deepfake_victims",),
        where={"role": ("student", "teacher", "other_staff")},
        pick=picks.window(date(2024, 1, 1), date(2024, 11, 8)),
        across="role",
        finding="largest_part",
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
        where={
            "question": ("cause_prank", "cause_sexual_curiosity", "cause_think_not_caught", "cause_weak_punishment")
        },
        pick=picks.every,
        across="question",
        finding="largest",
    ),
    Figure(
        id="school-violence-committees",
        chart="columns",
        measures=(
            "school_violence_committee_reports",
            "school_violence_committee_reviews",
        ),
        where={"region": ("all",)},
        finding="change",
    ),
    Figure(
        id="student-survey-by-sex",
        chart="bars",
        measures=("student_survey_share",),
        where={
            "sex": ("female", "male"),
            "question": ("crime_should_be_punished", "felt_anxious", "set_account_private"),
        },
        pick=picks.every,
        across="question",
        finding="widest",
    ),
    Figure(
        id="student-survey-views",
        chart="bars",
        measures=("student_survey_share",),
        where={"sex": ("all",), "question": _OPINIONS},
        pick=picks.every,
        across="question",
        finding="largest",
    ),
)

SECTIONS = (Section("schools", mark("Schools"), _SCHOOLS),)
