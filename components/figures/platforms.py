"""Figures on what platforms were asked for and what they answered."""

from __future__ import annotations

from components.figures.model import Figure
from data import picks

_OVERSEAS = {"platform": ("all",), "offence": ("all",)}

FIGURES = (
    Figure(
        id="telegram-fulfilled",
        chart="periods",
        measures=("telegram_requests_fulfilled",),
        pick=picks.finest,
        across="period",
        finding="first_to_latest",
        wide=True,
    ),
    Figure(
        id="asked-and-answered-2020",
        chart="bars",
        measures=("platform_data_requests", "platform_replies"),
        where={"platform": ("telegram", "discord", "x")},
        pick=picks.every,
        across="platform",
        finding="unanswered",
    ),
    Figure(
        id="overseas-requests-and-replies",
        chart="columns",
        measures=("platform_data_requests", "platform_replies"),
        where=_OVERSEAS,
        finding="replied",
    ),
    Figure(
        id="overseas-requests-sexual-violence",
        chart="columns",
        measures=("platform_data_requests",),
        where={"platform": ("all",), "offence": ("cyber_sexual_violence",)},
        finding="change",
    ),
    Figure(
        id="telegram-blocks",
        chart="columns",
        measures=("telegram_block_requests",),
        finding="change",
    ),
    Figure(
        id="telegram-accounts",
        chart="periods",
        measures=("telegram_accounts_disclosed",),
        pick=picks.finest,
        across="period",
        finding="first_to_latest",
    ),
    Figure(
        id="network-act-reports",
        chart="columns",
        measures=("network_act_reports",),
        where={"platform": ("google", "x", "meta")},
        finding="change",
        wide=True,
    ),
    Figure(
        id="network-act-reasons",
        chart="bars",
        measures=("network_act_reports",),
        where={"platform": ("google_x_meta",), "reason": ("illegal_filming", "csam", "sexual_fake_video")},
        pick=picks.latest,
        across="reason",
        finding="largest",
    ),
)
