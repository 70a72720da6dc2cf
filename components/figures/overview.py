"""The overview: five numbers, and takedown requests beside police cases."""

from __future__ import annotations

from components.figures.model import Figure, Headline, Section
from components.words import mark
from data import picks

_FIGURES = (
    Figure(
        id="requests-and-cases",
        chart="panels",
        measures=("deepfake_corrections", "deepfake_cases_reported"),
        where={"action": ("all",)},
        finding="requests_and_cases",
        wide=True,
    ),
)

SECTIONS = (Section("overview", mark("Overview"), _FIGURES),)

HEADLINES = (
    Headline(
        id="takedowns",
        measure="deepfake_corrections",
        where={"action": ("all",)},
        label=mark("deepfake takedown requests"),
        reading=mark(
            "Decisions of the regulator in the latest complete year of those chosen. Nearly all ask to block."
        ),
    ),
    Headline(
        id="deleted",
        measure="deepfake_deletion_share",
        pick=picks.every,
        label=mark("of deepfake takedown requests were deletions at source"),
        reading=mark("Nearly all the rest asked domestic carriers to block access, which does not remove the item."),
    ),
    Headline(
        id="cases",
        measure="deepfake_cases_reported",
        label=mark("deepfake cases reported to police"),
        reading=mark("Cases in the latest complete year of those chosen. A case is neither a suspect nor a victim."),
    ),
    Headline(
        id="stations",
        measure="stations_with_cyber_team",
        against="stations_total",
        where={"region": ("all",)},
        label=mark("police stations with a cyber team"),
        reading=mark(
            "Stated for 2021, the only year published; in 2024 station desks were merged into integrated teams."
        ),
    ),
    Headline(
        id="telegram",
        measure="platform_replies",
        against="platform_data_requests",
        where={"platform": ("telegram",)},
        label=mark("police e-mails answered by Telegram"),
        reading=mark("A true zero: none of the requests of these months was answered. Later figures are on the page."),
    ),
)
