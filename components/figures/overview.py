"""The overview: five numbers, and takedown requests beside police cases."""

from __future__ import annotations

from components.figures import kinds
from components.figures.model import Figure, Finding, Headline, Section
from components.language.message import N_
from data import picks

_FIGURES = (
    Figure(
        id="requests-and-cases",
        chart=kinds.PANELS,
        measures=("deepfake_corrections", "deepfake_cases_reported"),
        where={"action": ("all",)},
        finding=Finding("beside", N_("{value} deepfake takedown requests and {other} police cases in {year}")),
        wide=True,
    ),
)

SECTIONS = (Section("overview", N_("Overview"), _FIGURES),)

HEADLINES = (
    Headline(
        id="takedowns",
        measure="deepfake_corrections",
        where={"action": ("all",)},
        label=N_("deepfake takedown requests"),
        reading=N_("Decisions of the regulator in the latest complete year of those chosen. Nearly all ask to block."),
    ),
    Headline(
        id="deleted",
        measure="deepfake_deletion_share",
        pick=picks.every,
        label=N_("of deepfake takedown requests were deletions at source"),
        reading=N_("Nearly all the rest asked domestic carriers to block access, which does not remove the item."),
    ),
    Headline(
        id="cases",
        measure="deepfake_cases_reported",
        label=N_("deepfake cases reported to police"),
        reading=N_("Cases in the latest complete year of those chosen. A case is neither a suspect nor a victim."),
    ),
    Headline(
        id="stations",
        measure="stations_with_cyber_team",
        against="stations_total",
        where={"region": ("all",)},
        label=N_("police stations with a cyber team"),
        reading=N_(
            "Stated for 2021, the only year published; in 2024 station desks were merged into integrated teams."
        ),
    ),
    Headline(
        id="telegram",
        measure="platform_replies",
        against="platform_data_requests",
        where={"platform": ("telegram",)},
        label=N_("police e-mails answered by Telegram"),
        reading=N_("A true zero: none of the requests of these months was answered. Later figures are on the page."),
    ),
)
