"""Figures on other countries and on the world: comparators, each counted by a rule of its own."""

from __future__ import annotations

from components.figures.model import Figure, Section
from components.words import mark
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

_ABROAD = (
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
        id="world-nationalities",
        chart="bars",
        measures=("world_deepfake_nationality_share",),
        where={"nationality": _NATIONALITIES},
        pick=picks.latest,
        across="nationality",
        finding="largest",
    ),
    Figure(
        id="iwf-ai-videos",
        chart="columns",
        measures=("iwf_ai_videos",),
        finding="change",
    ),
    Figure(
        id="iwf-confirmed-reports",
        chart="columns",
        measures=("iwf_confirmed_reports",),
        finding="change",
    ),
    Figure(
        id="ncmec-generative-ai",
        chart="columns",
        measures=("ncmec_generative_ai_reports",),
        finding="change",
    ),
    Figure(
        id="sampled-sites-new-videos",
        chart="columns",
        measures=("security_hero_new_porn_videos",),
        finding="first_to_latest",
    ),
    Figure(
        id="crawler-videos",
        chart="bars",
        measures=("sensity_deepfake_videos",),
        pick=picks.every,
        across="period",
        finding="first_to_latest",
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

SECTIONS = (Section("abroad", mark("Other countries"), _ABROAD),)
