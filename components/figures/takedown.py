"""Figures on the regulator's takedown requests."""

from __future__ import annotations

from datetime import date

from components.figures import kinds
from components.figures.model import Figure, Finding, Section
from components.language.message import N_
from data import picks

_ALL = {"action": ("all",)}
_SPLIT = {"action": ("block", "delete")}

_DEEPFAKES = (
    Figure(
        id="deepfake-takedowns",
        chart=kinds.COLUMNS,
        measures=("deepfake_corrections",),
        where=_ALL,
        finding=Finding("change"),
    ),
    Figure(
        id="deepfake-takedowns-january-july",
        chart=kinds.COLUMNS,
        measures=("deepfake_corrections",),
        where=_ALL,
        pick=picks.same_months((1, 1), (7, 31)),
        finding=Finding("same_months"),
    ),
    Figure(
        id="deepfake-takedowns-2024",
        chart=kinds.RUNNING,
        measures=("deepfake_corrections",),
        where=_ALL,
        pick=picks.running(2024),
        across="period",
        finding=Finding("running"),
        wide=True,
    ),
    Figure(
        id="deepfake-takedowns-action",
        chart=kinds.BARS,
        measures=("deepfake_corrections",),
        where=_SPLIT,
        pick=picks.latest,
        across="action",
        finding=Finding(
            "pair",
            N_("Deepfakes: {first} requests to block, {second} to delete ({period})"),
            "action",
            ("block", "delete"),
        ),
    ),
    Figure(
        id="deepfake-deletion-share",
        chart=kinds.BARS,
        measures=("deepfake_deletion_share",),
        pick=picks.every,
        across="period",
        finding=Finding("latest_window"),
    ),
    Figure(
        id="deepfake-takedowns-target",
        chart=kinds.BARS,
        measures=("deepfake_corrections",),
        where={"action": ("all",), "target": ("celebrity", "private_person")},
        pick=picks.window(date(2022, 1, 1), date(2022, 3, 31)),
        across="target",
        finding=Finding("each"),
    ),
)

_EVERYTHING = (
    Figure(
        id="all-takedowns",
        chart=kinds.COLUMNS,
        measures=("dsc_corrections",),
        where=_ALL,
        finding=Finding("change"),
        wide=True,
    ),
    Figure(
        id="takedowns-by-content",
        chart=kinds.BARS,
        measures=("dsc_corrections",),
        where={"action": ("all",), "content": ("illegal_filming", "portrait_right", "identity_exposure")},
        pick=picks.window(date(2023, 1, 1), date(2023, 11, 30)),
        across="content",
        finding=Finding("largest_part"),
    ),
    Figure(
        id="police-referrals",
        chart=kinds.COLUMNS,
        measures=("dsc_police_referrals",),
        finding=Finding("change"),
    ),
    Figure(
        id="blocks-and-deletions",
        chart=kinds.PANELS,
        measures=("dsc_corrections",),
        where=_SPLIT,
        finding=Finding(
            "pair",
            N_("Digital sex crime: {first} requests to block, {second} to delete ({period})"),
            "action",
            ("block", "delete"),
        ),
        wide=True,
    ),
    Figure(
        id="all-illegal-information",
        chart=kinds.COLUMNS,
        measures=("all_corrections",),
        where=_ALL,
        finding=Finding("change"),
        wide=True,
    ),
    Figure(
        id="four-counts",
        chart=kinds.PANELS,
        measures=("dsc_reviewed_items", "dsc_corrections", "dsc_voluntary_requests", "dsc_consultations"),
        finding=Finding("change"),
        wide=True,
    ),
    Figure(
        id="voluntary-requests",
        chart=kinds.COLUMNS,
        measures=("dsc_voluntary_requests",),
        finding=Finding("change"),
    ),
    Figure(
        id="reports-by-month",
        chart=kinds.PERIODS,
        measures=("dsc_reports_received",),
        pick=picks.months,
        across="period",
        finding=Finding("first_to_latest"),
        wide=True,
    ),
)

_EFFECT = (
    Figure(
        id="blocked-sites-still-open",
        chart=kinds.BARS,
        measures=(
            "blocked_sites_reachable",
            "blocked_sites_sampled",
            "blocked_sites_never_listed",
            "blocked_sites_delivery_network",
        ),
        pick=picks.latest,
        across="measure",
        finding=Finding("share"),
    ),
    Figure(
        id="processing-time",
        chart=kinds.BARS,
        measures=(
            "dsc_processing_time",
            "other_illegal_processing_time",
        ),
        pick=picks.every,
        across="period",
        finding=Finding("first_to_latest"),
    ),
    Figure(
        id="review-backlog",
        chart=kinds.BARS,
        measures=("dsc_review_backlog",),
        pick=picks.every,
        across="period",
        finding=Finding("first_to_latest"),
    ),
    Figure(
        id="reviews-a-day",
        chart=kinds.BARS,
        measures=("dsc_reviews_per_day",),
        pick=picks.every,
        across="period",
        finding=Finding("first_to_latest"),
    ),
    Figure(
        id="received-unreviewed",
        chart=kinds.BARS,
        measures=(
            "dsc_received_unreviewed",
            "all_received_unreviewed",
        ),
        pick=picks.every,
        across="measure",
        finding=Finding(
            "share", N_("Of {whole} unreviewed items, {part} were digital sex crime ({period}), {percent}%")
        ),
    ),
    Figure(
        id="dedicated-reviewers",
        chart=kinds.BARS,
        measures=("dsc_reviewers",),
        pick=picks.every,
        across="period",
        finding=Finding("first_to_latest"),
    ),
    Figure(
        id="reviews-per-reviewer",
        chart=kinds.BARS,
        measures=("all_reviews_per_reviewer",),
        pick=picks.every,
        across="period",
        finding=Finding("first_to_latest"),
    ),
)

SECTIONS = (
    Section("deepfakes", N_("Deepfakes"), _DEEPFAKES),
    Section("all", N_("All digital sex crime"), _EVERYTHING),
    Section("effect", N_("Effect, pace and staff"), _EFFECT, shown=4),
)
