"""Figures on what platforms were asked for and what they answered."""

from __future__ import annotations

from datetime import date

from components.figures.model import Figure, Section
from components.words import mark
from data import picks, spans

_EVERY_REASON = {"requester": ("all",), "reason": ("all",)}
_KAKAO = {"service": ("kakao_excl_daum",)}
_OVERSEAS = {"platform": ("all",), "offence": ("all",)}

_ANSWERS = (
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
        id="telegram-accounts",
        chart="periods",
        measures=("telegram_accounts_disclosed",),
        pick=picks.finest,
        across="period",
        finding="first_to_latest",
    ),
    Figure(
        id="telegram-blocks",
        chart="columns",
        measures=("telegram_block_requests",),
        finding="change",
    ),
    Figure(
        id="telegram-removals",
        chart="bars",
        measures=(
            "telegram_removals",
            "telegram_removal_requests",
        ),
        pick=picks.window(date(2024, 1, 1), date(2024, 7, 31)),
        across="measure",
        finding="share",
    ),
    Figure(
        id="group-rooms-2020",
        chart="bars",
        measures=(
            "group_rooms_removed_early",
            "group_rooms_asked",
            "group_rooms_blocked",
        ),
        where={"platform": ("telegram",)},
        pick=picks.every,
        across="measure",
        finding="share",
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
)

_REMOVALS = (
    Figure(
        id="google-sex-crime-items",
        chart="bars",
        measures=(
            "google_dsc_items_removed",
            "google_dsc_items_requested",
        ),
        pick=picks.every,
        across="measure",
        finding="share",
    ),
    Figure(
        id="tiktok-items",
        chart="bars",
        measures=(
            "tiktok_items_actioned",
            "tiktok_items_named",
        ),
        pick=picks.every,
        across="measure",
        finding="share",
    ),
    Figure(
        id="overseas-voluntary-removals",
        chart="bars",
        measures=(
            "dsc_overseas_voluntary_removals",
            "dsc_overseas_items_reviewed",
        ),
        pick=picks.every,
        across="measure",
        finding="share",
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
        id="network-act-reporters",
        chart="columns",
        measures=("network_act_reports",),
        where={"platform": ("google_x_meta",), "requester": ("victim_or_user", "agency_or_body")},
        finding="each",
    ),
    Figure(
        id="overseas-platform-requests",
        chart="columns",
        measures=("overseas_platform_requests",),
        where={"platform": ("all",)},
        finding="change",
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
    Figure(
        id="takedowns-by-platform",
        chart="bars",
        measures=("corrections_by_platform",),
        where={
            "content": ("obscenity_prostitution",),
            "platform": ("x", "google", "instagram", "facebook", "naver", "kakao"),
        },
        pick=picks.window(date(2023, 1, 1), date(2023, 9, 20)),
        across="platform",
        finding="largest_part",
    ),
    Figure(
        id="google-removals",
        chart="panels",
        measures=(
            "google_removal_items_share",
            "google_removal_items",
        ),
        where=_EVERY_REASON,
        pick=spans.finest_from(2021),
        across="period",
        finding="share_of",
        wide=True,
    ),
)

_WARRANTS = (
    Figure(
        id="google-data-requests",
        chart="panels",
        measures=(
            "google_data_disclosure_rate",
            "google_data_requests",
        ),
        where={"process": ("other_legal_requests",)},
        pick=spans.finest_from(2021),
        across="period",
        finding="share_of",
        wide=True,
    ),
    Figure(
        id="naver-warrants",
        chart="panels",
        measures=(
            "naver_warrants_processed",
            "naver_warrants_received",
        ),
        pick=spans.finest_from(2021),
        across="period",
        finding="share",
        wide=True,
    ),
    Figure(
        id="kakao-warrants",
        chart="periods",
        measures=(
            "kakao_warrants_processed",
            "kakao_warrants_received",
        ),
        where=_KAKAO,
        pick=picks.finest,
        across="period",
        finding="share",
    ),
    Figure(
        id="kakao-warrant-accounts",
        chart="periods",
        measures=("kakao_warrant_accounts",),
        where=_KAKAO,
        pick=picks.finest,
        across="period",
        finding="first_to_latest",
    ),
)

SECTIONS = (
    Section("answers", mark("Telegram and the police"), _ANSWERS),
    Section("removals", mark("Removal of material"), _REMOVALS),
    Section("warrants", mark("Data requests and warrants"), _WARRANTS),
)
