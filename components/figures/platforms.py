"""Figures on what platforms were asked for and what they answered."""

from __future__ import annotations

from datetime import date

from components.figures import kinds
from components.figures.model import Figure, Finding, Section
from components.language.message import N_
from data import picks, spans

_EVERY_REASON = {"requester": ("all",), "reason": ("all",)}
_KAKAO = {"service": ("kakao_excl_daum",)}
_OVERSEAS = {"platform": ("all",), "offence": ("all",)}

_ANSWERS = (
    Figure(
        id="telegram-fulfilled",
        chart=kinds.PERIODS,
        measures=("telegram_requests_fulfilled",),
        pick=picks.finest,
        across="period",
        finding=Finding("first_to_latest"),
        wide=True,
    ),
    Figure(
        id="overseas-requests-and-replies",
        chart=kinds.COLUMNS,
        measures=("platform_data_requests", "platform_replies"),
        where=_OVERSEAS,
        finding=Finding(
            "share",
            N_("Overseas platforms answered {part} of {whole} police requests ({period}), {percent}%"),
            codes=("platform_replies", "platform_data_requests"),
        ),
    ),
    Figure(
        id="asked-and-answered-2020",
        chart=kinds.BARS,
        measures=("platform_data_requests", "platform_replies"),
        where={"platform": ("telegram", "discord", "x")},
        pick=picks.every,
        across="platform",
        finding=Finding(
            "answered", N_("Fewest answers: {platform}, {replies} of {requests} police requests ({period})")
        ),
    ),
    Figure(
        id="telegram-accounts",
        chart=kinds.PERIODS,
        measures=("telegram_accounts_disclosed",),
        pick=picks.finest,
        across="period",
        finding=Finding("first_to_latest"),
    ),
    Figure(
        id="telegram-blocks",
        chart=kinds.COLUMNS,
        measures=("telegram_block_requests",),
        finding=Finding("change"),
    ),
    Figure(
        id="telegram-removals",
        chart=kinds.BARS,
        measures=(
            "telegram_removals",
            "telegram_removal_requests",
        ),
        pick=picks.window(date(2024, 1, 1), date(2024, 7, 31)),
        across="measure",
        finding=Finding("share"),
    ),
    Figure(
        id="group-rooms-2020",
        chart=kinds.BARS,
        measures=(
            "group_rooms_removed_early",
            "group_rooms_asked",
            "group_rooms_blocked",
        ),
        where={"platform": ("telegram",)},
        pick=picks.every,
        across="measure",
        finding=Finding("share"),
    ),
    Figure(
        id="overseas-requests-sexual-violence",
        chart=kinds.COLUMNS,
        measures=("platform_data_requests",),
        where={"platform": ("all",), "offence": ("cyber_sexual_violence",)},
        finding=Finding("change"),
    ),
)

_REMOVALS = (
    Figure(
        id="google-removals",
        chart=kinds.PANELS,
        measures=(
            "google_removal_items_share",
            "google_removal_items",
        ),
        where=_EVERY_REASON,
        pick=spans.finest_from(2021),
        across="period",
        finding=Finding("share_of"),
        wide=True,
    ),
    Figure(
        id="network-act-reports",
        chart=kinds.COLUMNS,
        measures=("network_act_reports",),
        where={"platform": ("google", "x", "meta")},
        finding=Finding("change"),
        wide=True,
    ),
    Figure(
        id="network-act-reporters",
        chart=kinds.COLUMNS,
        measures=("network_act_reports",),
        where={"platform": ("google_x_meta",), "requester": ("victim_or_user", "agency_or_body")},
        finding=Finding(
            "pair",
            N_("Reports to Google, X, Meta: users {first}, agencies {second} ({period})"),
            "requester",
            ("victim_or_user", "agency_or_body"),
        ),
    ),
    Figure(
        id="network-act-reasons",
        chart=kinds.BARS,
        measures=("network_act_reports",),
        where={"platform": ("google_x_meta",), "reason": ("illegal_filming", "csam", "sexual_fake_video")},
        pick=picks.latest,
        across="reason",
        finding=Finding("largest", N_("Reports to Google, X and Meta: {member} highest, {value} ({period})")),
    ),
    Figure(
        id="google-sex-crime-items",
        chart=kinds.BARS,
        measures=(
            "google_dsc_items_removed",
            "google_dsc_items_requested",
        ),
        pick=picks.every,
        across="measure",
        finding=Finding("share"),
    ),
    Figure(
        id="tiktok-items",
        chart=kinds.PANELS,
        measures=(
            "tiktok_items_actioned",
            "tiktok_items_named",
        ),
        pick=picks.finest,
        across="period",
        finding=Finding("share"),
    ),
    Figure(
        id="overseas-voluntary-removals",
        chart=kinds.BARS,
        measures=(
            "dsc_overseas_voluntary_removals",
            "dsc_overseas_items_reviewed",
        ),
        pick=picks.window(date(2016, 1, 1), date(2020, 2, 29)),
        across="measure",
        finding=Finding("share"),
    ),
    Figure(
        id="overseas-platform-requests",
        chart=kinds.COLUMNS,
        measures=("overseas_platform_requests",),
        where={"platform": ("all",)},
        finding=Finding("change"),
    ),
    Figure(
        id="takedowns-by-platform",
        chart=kinds.BARS,
        measures=("corrections_by_platform",),
        where={
            "content": ("obscenity_prostitution",),
            "platform": ("x", "google", "instagram", "facebook", "naver", "kakao"),
        },
        pick=picks.window(date(2023, 1, 1), date(2023, 9, 20)),
        across="platform",
        finding=Finding(
            "largest_part", N_("{member}: {part} of {whole} obscenity takedown requests ({period}), {percent}%")
        ),
    ),
)

_WARRANTS = (
    Figure(
        id="google-data-requests",
        chart=kinds.PANELS,
        measures=(
            "google_data_disclosure_rate",
            "google_data_requests",
        ),
        where={"process": ("other_legal_requests",)},
        pick=spans.finest_from(2021),
        across="period",
        finding=Finding("share_of"),
        wide=True,
    ),
    Figure(
        id="naver-warrants",
        chart=kinds.PANELS,
        measures=(
            "naver_warrants_processed",
            "naver_warrants_received",
        ),
        pick=spans.finest_from(2021),
        across="period",
        finding=Finding("share"),
        wide=True,
    ),
    Figure(
        id="kakao-warrants",
        chart=kinds.PANELS,
        measures=(
            "kakao_warrants_processed",
            "kakao_warrants_received",
        ),
        where=_KAKAO,
        pick=spans.finest_from(2021),
        across="period",
        finding=Finding("share"),
        wide=True,
    ),
    Figure(
        id="kakao-warrant-accounts",
        chart=kinds.PERIODS,
        measures=("kakao_warrant_accounts",),
        where=_KAKAO,
        pick=spans.finest_from(2021),
        across="period",
        finding=Finding("first_to_latest"),
    ),
)

SECTIONS = (
    Section("answers", N_("Telegram and the police"), _ANSWERS),
    Section("removals", N_("Removal of material"), _REMOVALS, shown=4),
    Section("warrants", N_("Data requests and warrants"), _WARRANTS),
)
