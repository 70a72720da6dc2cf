"""Figures on prosecutors and courts."""

from __future__ import annotations

from components.figures import kinds
from components.figures.model import Figure, Finding, Section
from components.language.message import N_
from data import picks

_SENTENCES = ("prison", "suspended", "fine", "acquitted", "deferred", "acquitted_or_deferred", "other")

_COURTS = (
    Figure(
        id="deepfake-indicted",
        chart=kinds.COLUMNS,
        measures=("deepfake_indicted",),
        finding=Finding("change"),
    ),
    Figure(
        id="child-material-suspended",
        chart=kinds.COLUMNS,
        measures=("csam_suspended_share",),
        finding=Finding("change"),
    ),
    Figure(
        id="deepfake-sentences",
        chart=kinds.BARS,
        measures=("deepfake_first_instance_defendants",),
        where={"sample": ("kwdi",), "sentence": _SENTENCES},
        pick=picks.every,
        across="sentence",
        finding=Finding(
            "largest_part", N_("Fake-video trials, research sample: {member} {part} of {whole} ({period})")
        ),
    ),
    Figure(
        id="deepfake-sentences-supreme-court",
        chart=kinds.BARS,
        measures=("deepfake_first_instance_defendants",),
        where={"sample": ("supreme_court",), "sentence": _SENTENCES},
        pick=picks.every,
        across="sentence",
        finding=Finding("largest_part", N_("Fake-video trials, court count: {member} {part} of {whole} ({period})")),
    ),
    Figure(
        id="youth-prison-terms",
        chart=kinds.COLUMNS,
        measures=("youth_dsc_prison_months",),
        finding=Finding("change"),
        wide=True,
    ),
)

SECTIONS = (Section("courts", N_("Courts"), _COURTS),)
