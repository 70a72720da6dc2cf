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

# Each is answered by the search, in every language.
QUESTIONS = (
    N_("How many deepfake takedown requests?"),
    N_("By what factor did deepfake takedown requests grow from 2021 to 2024?"),
    N_("How many blocked deepfake sites are still reachable?"),
    N_("What share of deepfake suspects apprehended are teenagers?"),
    N_("How many South Korean requests did Telegram fulfil in 2025?"),
    N_("How many victims does the national centre support?"),
)

HEADLINES = (
    Headline(
        id="takedowns",
        measure="deepfake_corrections",
        where={"action": ("all",)},
        label=N_("deepfake takedown requests"),
        reading=N_("Decisions of the regulator in the latest complete year of those chosen. Nearly all ask to block."),
    ),
    Headline(
        id="open",
        measure="blocked_sites_reachable_share",
        pick=picks.latest,
        label=N_("of blocked deepfake sites tested by auditors were still open"),
        reading=N_("A sample of the Board of Audit. A block by domestic carriers does not remove the item."),
    ),
    Headline(
        id="cases",
        measure="deepfake_cases_reported",
        label=N_("deepfake cases reported to police"),
        reading=N_("Cases in the latest complete year of those chosen. A case is neither a suspect nor a victim."),
    ),
    Headline(
        id="posts",
        measure="cyber_investigators_in_post",
        against="cyber_investigators_authorised",
        where={"region": ("all",)},
        label=N_("authorised posts of cyber investigators were filled"),
        reading=N_("In 2024 station desks were merged into integrated teams; most of the fall of posts is that move."),
    ),
    Headline(
        id="telegram",
        measure="telegram_requests_fulfilled",
        pick=picks.finest,
        label=N_("data requests of South Korea fulfilled by Telegram"),
        reading=N_("In the latest quarter, for crimes of every kind; until September 2024 Telegram fulfilled none."),
    ),
)
