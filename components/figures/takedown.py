"""Figures on the regulator's takedown requests."""

from __future__ import annotations

from datetime import date

from components.figures.model import Figure, Section
from components.words import mark
from data import picks

_ALL = {"action": ("all",)}
_SPLIT = {"action": ("block", "delete")}

_DEEPFAKES = (
    Figure(
        id="deepfake-takedowns",
        chart="columns",
        measures=("deepfake_corrections",),
        where=_ALL,
        finding="change",
    ),
    Figure(
        id="deepfake-takedowns-january-july",
        chart="columns",
        measures=("deepfake_corrections",),
        where=_ALL,
        pick=picks.same_months((1, 1), (7, 31)),
        finding="same_months",
    ),
    Figure(
        id="deepfake-takedowns-2024",
        chart="running",
        measures=("deepfake_corrections",),
        where=_ALL,
        pick=picks.running(2024),
        across="period",
        finding="running",
        wide=True,
    ),
    Figure(
        id="deepfake-takedowns-action",
        chart="bars",
        measures=("deepfake_corrections",),
        where=_SPLIT,
        pick=picks.latest,
        across="action",
        finding="deletions",
    ),
    Figure(
        id="deepfake-deletion-share",
        chart="bars",
        measures=("deepfake_deletion_share",),
        pick=picks.every,
        across="period",
        finding="latest_window",
    ),
    Figure(
        id="deepfake-takedowns-target",
        chart="bars",
        measures=("deepfake_corrections",),
        where={"action": ("all",), "target": ("celebrity", "private_person")},
        pick=picks.window(date(2022, 1, 1), date(2022, 3, 31)),
        across="target",
        finding="each",
    ),
)

_EVERYTHING = (
    Figure(
        id="all-takedowns",
        chart="columns",
        measures=("dsc_corrections",),
        where=_ALL,
        finding="change",
        wide=True,
    ),
    Figure(
        id="blocks-and-deletions",
        chart="panels",
        measures=("dsc_corrections",),
        where=_SPLIT,
        finding="deletions",
        wide=True,
    ),
    Figure(
        id="takedowns-by-content",
        chart="bars",
        measures=("dsc_corrections",),
        where={"action": ("all",), "content": ("illegal_filming", "portrait_right", "identity_exposure")},
        pick=picks.window(date(2023, 1, 1), date(2023, 11, 30)),
        across="content",
        finding="largest_part",
    ),
    Figure(
        id="four-counts",
        chart="panels",
        measures=("dsc_reviewed_items", "dsc_corrections", "dsc_voluntary_requests", "dsc_consultations"),
        finding="change",
        wide=True,
    ),
    Figure(
        id="voluntary-requests",
        chart="columns",
        measures=("dsc_voluntary_requests",),
        finding="change",
    ),
    Figure(
        id="police-referrals",
        chart="columns",
        measures=("dsc_police_referrals",),
        finding="change",
    ),
    Figure(
        id="reports-by-month",
        chart="periods",
        measures=("dsc_reports_received",),
        pick=picks.months,
        across="period",
        finding="first_to_latest",
        wide=True,
    ),
    Figure(
        id="all-illegal-information",
        chart="columns",
        measures=("all_corrections",),
        where=_ALL,
        finding="change",
        wide=True,
    ),
)

_EFFECT = (
    Figure(
        id="blocked-sites-still-open",
        chart="bars",
        measures=(
            "blocked_sites_reachable",
            "blocked_sites_sampled",
            "blocked_sites_never_listed",
            "blocked_sites_delivery_network",
        ),
        pick=picks.latest,
        across="measure",
        finding="share",
    ),
    Figure(
        id="processing-time",
        chart="bars",
        measures=(
            "dsc_processing_time",
            "other_illegal_processing_time",
        ),
        pick=picks.every,
        across="period",
        finding="first_to_latest",
    ),
    Figure(
        id="review-backlog",
        chart="bars",
        measures=("dsc_review_backlog",),
        pick=picks.every,
        across="period",
        finding="first_to_latest",
    ),
    Figure(
        id="received-unreviewed",
        chart="bars",
        measures=(
            "dsc_received_unreviewed",
            "all_received_unreviewed",
        ),
        pick=picks.every,
        across="measure",
        finding="share",
    ),
    Figure(
        id="dedicated-reviewers",
        chart="bars",
        measures=("dsc_reviewers",),
        pick=picks.every,
        across="period",
        finding="first_to_latest",
    ),
    Figure(
        id="reviews-a-day",
        chart="bars",
        measures=("dsc_reviews_per_day",),
        pick=picks.every,
        across="period",
        finding="first_to_latest",
    ),
    Figure(
        id="reviews-per-reviewer",
        chart="bars",
        measures=("all_reviews_per_reviewer",),
        pick=picks.every,
        across="period",
        finding="first_to_latest",
    ),
)

SECTIONS = (
    Section("deepfakes", mark("Deepfakes"), _DEEPFAKES),
    Section("all", mark("All digital sex crime"), _EVERYTHING),
    Section("effect", mark("Effect, pace and staff"), _EFFECT),
)
