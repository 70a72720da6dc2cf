"""Figures on deepfakes at schools, and on what students say."""

from __future__ import annotations

from datetime import date

from components.figures import kinds
from components.figures.model import Figure, Finding, Section
from components.language.message import N_
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
        chart=kinds.RUNNING,
        measures=("school_deepfake_victims",),
        where={"role": ("all",)},
        pick=picks.running(2024),
        across="period",
        finding=Finding("running"),
        wide=True,
    ),
    Figure(
        id="school-referrals",
        chart=kinds.BARS,
        measures=(
            "school_deepfake_police_referrals",
            "school_deepfake_reports",
            "school_deepfake_deletion_referrals",
        ),
        where={"role": ("all",), "school_level": ("all",)},
        pick=picks.window(date(2024, 1, 1), date(2024, 11, 8)),
        across="measure",
        finding=Finding("share"),
    ),
    Figure(
        id="school-levels",
        chart=kinds.BARS,
        measures=("school_deepfake_reports",),
        where={"school_level": ("elementary", "middle", "high")},
        pick=picks.latest,
        across="school_level",
        finding=Finding("largest"),
    ),
    Figure(
        id="school-violence-committees",
        chart=kinds.COLUMNS,
        measures=(
            "school_violence_committee_reports",
            "school_violence_committee_reviews",
        ),
        where={"region": ("all",)},
        finding=Finding("change"),
    ),
    Figure(
        id="school-victims-by-role",
        chart=kinds.BARS,
        measures=("school_deepfake_victims",),
        where={"role": ("student", "teacher", "other_staff")},
        pick=picks.window(date(2024, 1, 1), date(2024, 11, 8)),
        across="role",
        finding=Finding("largest_part"),
    ),
    Figure(
        id="student-survey-causes",
        chart=kinds.BARS,
        measures=("student_survey_share",),
        where={
            "question": ("cause_prank", "cause_sexual_curiosity", "cause_think_not_caught", "cause_weak_punishment")
        },
        pick=picks.every,
        across="question",
        finding=Finding("largest"),
    ),
    Figure(
        id="student-survey-by-sex",
        chart=kinds.BARS,
        measures=("student_survey_share",),
        where={
            "sex": ("female", "male"),
            "question": ("crime_should_be_punished", "felt_anxious", "set_account_private"),
        },
        pick=picks.every,
        across="question",
        finding=Finding("widest"),
    ),
    Figure(
        id="student-survey-views",
        chart=kinds.BARS,
        measures=("student_survey_share",),
        where={"sex": ("all",), "question": _OPINIONS},
        pick=picks.every,
        across="question",
        finding=Finding("largest", N_("{title}: {member}, {value} ({period})")),
    ),
)

SECTIONS = (Section("schools", N_("Schools"), _SCHOOLS),)
