"""Figures on people whom the support centre helps."""

from __future__ import annotations

from datetime import date

from components.figures import kinds
from components.figures.model import Figure, Finding, Section
from components.language.message import N_
from data import picks

_EVERYBODY = {"sex": ("all",), "age_group": ("all",), "intake": ("all",)}
_HARMS = (
    "fear_of_distribution",
    "distribution",
    "illegal_filming",
    "distribution_threat",
    "synthesis_editing",
    "cyber_harassment",
    "other",
)

_PEOPLE = (
    Figure(
        id="people-supported",
        chart=kinds.COLUMNS,
        measures=("victims_supported",),
        where=_EVERYBODY,
        finding=Finding("change"),
    ),
    Figure(
        id="people-supported-by-sex",
        chart=kinds.COLUMNS,
        measures=("victims_supported",),
        where={"sex": ("female", "male"), "age_group": ("all",)},
        finding=Finding("each"),
    ),
    Figure(
        id="synthesis-and-editing",
        chart=kinds.COLUMNS,
        measures=("harm_reports",),
        where={"harm_type": ("synthesis_editing",)},
        finding=Finding("change"),
    ),
    Figure(
        id="harm-types",
        chart=kinds.BARS,
        measures=("harm_reports",),
        where={"harm_type": _HARMS},
        pick=picks.latest,
        across="harm_type",
        finding=Finding("largest"),
    ),
    Figure(
        id="people-supported-by-age",
        chart=kinds.BARS,
        measures=("victims_supported",),
        where={"sex": ("all",), "intake": ("all",), "age_group": ("10to19", "20to29")},
        pick=picks.latest,
        across="age_group",
        finding=Finding("largest_part"),
    ),
    Figure(
        id="teenagers-supported",
        chart=kinds.COLUMNS,
        measures=("victims_supported",),
        where={"sex": ("all",), "intake": ("all",), "age_group": ("10to19",)},
        finding=Finding("change"),
    ),
    Figure(
        id="synthesis-people",
        chart=kinds.BARS,
        measures=("synthesis_editing_victims_supported",),
        where={"age_group": ("all",)},
        pick=picks.every,
        across="period",
        finding=Finding("first_to_latest"),
    ),
    Figure(
        id="synthesis-by-age",
        chart=kinds.BARS,
        measures=("synthesis_editing_share",),
        where={"sex": ("all",), "age_group": ("0to9", "10to19", "20to29", "30to39", "40to49", "50to59")},
        pick=picks.latest,
        across="age_group",
        finding=Finding("largest"),
    ),
    Figure(
        id="help-most-needed",
        chart=kinds.BARS,
        measures=("survey_support_priority",),
        pick=picks.every,
        across="service",
        finding=Finding("largest"),
    ),
)

_SERVICES = (
    Figure(
        id="support-services",
        chart=kinds.PANELS,
        measures=("support_services",),
        where={"service": ("deletion_support", "counselling")},
        finding=Finding("change"),
        wide=True,
    ),
    Figure(
        id="deletion-support",
        chart=kinds.COLUMNS,
        measures=("support_services",),
        where={"service": ("deletion_support",)},
        finding=Finding("change"),
    ),
    Figure(
        id="identity-exposed",
        chart=kinds.COLUMNS,
        measures=("deletion_support_identity_exposed",),
        finding=Finding("change"),
    ),
    Figure(
        id="deletion-by-place",
        chart=kinds.COLUMNS,
        measures=("deletion_support_by_platform",),
        where={"platform": ("adult_site", "search_engine", "social_media")},
        finding=Finding("each"),
        wide=True,
    ),
    Figure(
        id="deletion-on-request",
        chart=kinds.BARS,
        measures=("deletion_support_by_basis",),
        pick=picks.latest,
        across="basis",
        finding=Finding("each"),
    ),
    Figure(
        id="not-deleted",
        chart=kinds.BARS,
        measures=("centre_deletion_requests_undone", "centre_deletion_requests"),
        pick=picks.window(date(2020, 1, 1), date(2024, 6, 30)),
        across="measure",
        finding=Finding("share"),
    ),
    Figure(
        id="adult-sites-refused",
        chart=kinds.COLUMNS,
        measures=("adult_site_requests_refused",),
        finding=Finding("change"),
    ),
)

_STAFF = (
    Figure(
        id="services-per-worker",
        chart=kinds.COLUMNS,
        measures=("deletion_services_per_staff",),
        finding=Finding("change"),
    ),
    Figure(
        id="services-and-posts",
        chart=kinds.PANELS,
        measures=(
            "support_services",
            "centre_posts",
        ),
        where={"service": ("all",), "staff_type": ("all",)},
        finding=Finding("beside"),
        wide=True,
    ),
    Figure(
        id="centre-posts",
        chart=kinds.COLUMNS,
        measures=("centre_posts",),
        finding=Finding("change"),
    ),
    Figure(
        id="deletion-staff-in-post",
        chart=kinds.COLUMNS,
        measures=("centre_staff_in_post",),
        where={"staff_type": ("deletion",)},
        finding=Finding("change"),
    ),
)

SECTIONS = (
    Section("people", N_("People supported"), _PEOPLE, shown=4),
    Section("services", N_("Services and deletion"), _SERVICES, shown=4),
    Section("staff", N_("Staff of the centre"), _STAFF),
)
