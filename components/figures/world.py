"""Figures on other countries and on the world: comparators, each counted by a rule of its own."""

from __future__ import annotations

from components.figures import kinds
from components.figures.model import Figure, Finding, Section
from components.language.message import N_
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
        chart=kinds.COLUMNS,
        measures=("uk_helpline_cases",),
        finding=Finding("change"),
        wide=True,
    ),
    Figure(
        id="world-nationalities",
        chart=kinds.BARS,
        measures=("world_deepfake_nationality_share",),
        where={"nationality": _NATIONALITIES},
        pick=picks.latest,
        across="nationality",
        finding=Finding("largest"),
    ),
    Figure(
        id="iwf-ai-reports",
        chart=kinds.PANELS,
        measures=("iwf_ai_reports_all", "iwf_ai_reports_realistic"),
        finding=Finding("change"),
    ),
    Figure(
        id="iwf-confirmed-reports",
        chart=kinds.COLUMNS,
        measures=("iwf_confirmed_reports",),
        finding=Finding("change"),
    ),
    Figure(
        id="australia",
        chart=kinds.BARS,
        measures=("au_image_based_abuse_reports",),
        pick=picks.every,
        across="period",
        finding=Finding("latest_window"),
    ),
    Figure(
        id="iwf-ai-videos",
        chart=kinds.COLUMNS,
        measures=("iwf_ai_videos",),
        finding=Finding("change"),
    ),
    Figure(
        id="ncmec-generative-ai",
        chart=kinds.COLUMNS,
        measures=("ncmec_generative_ai_reports",),
        finding=Finding("change"),
    ),
    Figure(
        id="sampled-sites-new-videos",
        chart=kinds.COLUMNS,
        measures=("security_hero_new_porn_videos",),
        finding=Finding("first_to_latest"),
    ),
    Figure(
        id="crawler-videos",
        chart=kinds.BARS,
        measures=("sensity_deepfake_videos",),
        pick=picks.every,
        across="period",
        finding=Finding("first_to_latest"),
    ),
)

SECTIONS = (Section("abroad", N_("Other countries"), _ABROAD),)
# What these tables count is counted elsewhere, by rules that a reader must know before comparing.
