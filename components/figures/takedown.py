"""Figures on the regulator's takedown requests."""

from __future__ import annotations

from components.figures.model import Figure
from data import picks

_ALL = {"action": ("all",)}
_SPLIT = {"action": ("block", "delete")}

FIGURES = (
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
        id="reports-by-month",
        chart="periods",
        measures=("dsc_reports_received",),
        pick=picks.months,
        across="period",
        finding="first_to_latest",
        wide=True,
    ),
    Figure(
        id="four-counts",
        chart="panels",
        measures=("dsc_reviewed_items", "dsc_corrections", "dsc_voluntary_requests", "dsc_consultations"),
        finding="change",
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
