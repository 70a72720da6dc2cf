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
)
