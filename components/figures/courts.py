"""Figures on prosecutors and courts."""

from __future__ import annotations

from components.figures.model import Figure, Section
from components.words import mark
from data import picks

_SENTENCES = ("prison", "suspended", "fine", "acquitted", "deferred", "acquitted_or_deferred", "other")

_COURTS = (
    Figure(
        id="deepfake-indicted",
        chart="columns",
        measures=("deepfake_indicted",),
        finding="change",
    ),
    Figure(
        id="child-material-suspended",
        chart="columns",
        measures=("csam_suspended_share",),
        finding="change",
    ),
    Figure(
        id="deepfake-sentences",
        chart="bars",
        measures=("deepfake_first_instance_defendants",),
        where={"sample": ("kwdi",), "sentence": _SENTENCES},
        pick=picks.every,
        across="sentence",
        finding="largest_part",
    ),
    Figure(
        id="deepfake-sentences-supreme-court",
        chart="bars",
        measures=("deepfake_first_instance_defendants",),
        where={"sample": ("supreme_court",), "sentence": _SENTENCES},
        pick=picks.every,
        across="sentence",
        finding="largest_part",
    ),
    Figure(
        id="youth-prison-terms",
        chart="columns",
        measures=("youth_dsc_prison_months",),
        finding="change",
        wide=True,
    ),
)

SECTIONS = (Section("courts", mark("Courts"), _COURTS),)
