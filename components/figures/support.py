"""Figures on people whom the support centre helps, and on schools."""

from __future__ import annotations

from datetime import date

from components.figures.model import Figure, Section
from components.words import mark
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
        chart="columns",
        measures=("victims_supported",),
        where=_EVERYBODY,
        finding="change",
    ),
    Figure(
        id="people-supported-by-sex",
        chart="columns",
        measures=("victims_supported",),
        where={"sex": ("female", "male"), "age_group": ("all",)},
        finding="each",
    ),
    Figure(
        id="people-supported-by-age",
        chart="bars",
        measures=("victims_supported",),
        where={"sex": ("all",), "intake": ("all",), "age_group": ("10to19", "20to29")},
        pick=picks.latest,
        across="age_group",
        finding="largest_part",
    ),
    Figure(
        id="teenagers-supported",
        chart="columns",
        measures=("victims_supported",),
        where={"sex": ("all",), "intake": ("all",), "age_group": ("10to19",)},
        finding="change",
    ),
    Figure(
        id="harm-types",
        chart="bars",
        measures=("harm_reports",),
        where={"harm_type": _HARMS},
        pick=picks.latest,
        across="harm_type",
        finding="largest",
    ),
    Figure(
        id="synthesis-and-editing",
        chart="columns",
        measures=("harm_reports",),
        where={"harm_type": ("synthesis_editing",)},
        finding="change",
    ),
    Figure(
        id="synthesis-people",
        chart="bars",
        measures=("synthesis_editing_victims_supported",),
        where={"age_group": ("all",)},
        pick=picks.every,
        across="period",
        finding="first_to_latest",
    ),
    Figure(
        id="synthesis-by-age",
        chart="bars",
        measures=("synthesis_editing_share",),
        where={"sex": ("all",), "age_group": ("0to9", "10to19", "20to29", "30to39", "40to49", "50to59")},
        pick=picks.latest,
        across="age_group",
        finding="largest",
    ),
    Figure(
        id="help-most-needed",
        chart="bars",
        measures=("survey_support_priority",),
        pick=picks.every,
        across="service",
        finding="largest",
    ),
)

_SERVICES = (
    Figure(
        id="support-services",
        chart="panels",
        measures=("support_services",),
        where={"service": ("deletion_support", "counselling")},
        finding="change",
        wide=True,
    ),
    Figure(
        id="deletion-support",
        chart="columns",
        measures=("support_services",),
        where={"service": ("deletion_support",)},
        finding="change",
    ),
    Figure(
        id="identity-exposed",
        chart="columns",
        measures=("deletion_support_identity_exposed",),
        finding="change",
    ),
    Figure(
        id="deletion-by-place",
        chart="columns",
        measures=("deletion_support_by_platform",),
        where={"platform": ("adult_site", "search_engine", "social_media")},
        finding="each",
        wide=True,
    ),
    Figure(
        id="deletion-on-request",
        chart="bars",
        measures=("deletion_support_by_basis",),
        pick=picks.latest,
        across="basis",
        finding="each",
    ),
    Figure(
        id="not-deleted",
        chart="bars",
        measures=("centre_deletion_requests_undone", "centre_deletion_requests"),
        pick=picks.window(date(2020, 1, 1), date(2024, 6, 30)),
        across="measure",
        finding="share",
    ),
    Figure(
        id="adult-sites-refused",
        chart="columns",
        measures=("adult_site_requests_refused",),
        finding="change",
    ),
)

_STAFF = (
    Figure(
        id="services-per-worker",
        chart="columns",
        measures=("deletion_services_per_staff",),
        finding="change",
    ),
    Figure(
        id="services-and-posts",
        chart="panels",
        measures=(
            "support_services",
            "centre_posts",
        ),
        where={"service": ("all",), "staff_type": ("all",)},
        finding="beside",
        wide=True,
    ),
    Figure(
        id="centre-posts",
        chart="columns",
        measures=("centre_posts",),
        finding="change",
    ),
    Figure(
        id="deletion-staff-in-post",
        chart="columns",
        measures=("centre_staff_in_post",),
        where={"staff_type": ("deletion",)},
        finding="change",
    ),
)

SECTIONS = (
    Section("people", mark("People supported"), _PEOPLE),
    Section("services", mark("Services and deletion"), _SERVICES),
    Section("staff", mark("Staff of the centre"), _STAFF),
)
