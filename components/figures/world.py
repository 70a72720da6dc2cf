"""Figures on other countries and on the world: comparators, each counted by a rule of its own."""

from __future__ import annotations

from components.figures.model import Figure
from data import picks

_NATIONALITIES = (
    "south_korea",
    "united_states",
    "japan",
    "united_kingdom",
    "china",
    "india",
    "taiwan",
    "israel",
)

FIGURES = (
    Figure(
        id="uk-helpline",
        chart="columns",
        measures=("uk_helpline_cases",),
        finding="change",
        wide=True,
    ),
    Figure(
        id="iwf-ai-reports",
        chart="panels",
        measures=("iwf_ai_reports_all", "iwf_ai_reports_realistic"),
        finding="change",
    ),
    Figure(
        id="ncmec-generative-ai",
        chart="columns",
        measures=("ncmec_generative_ai_reports",),
        finding="change",
    ),
    Figure(
        id="world-nationalities",
        chart="bars",
        measures=("world_deepfake_nationality_share",),
        where={"nationality": _NATIONALITIES},
        pick=picks.latest,
        across="nationality",
        finding="largest",
    ),
    Figure(
        id="australia",
        chart="bars",
        measures=("au_image_based_abuse_reports",),
        pick=picks.every,
        across="period",
        finding="latest_window",
    ),
)
