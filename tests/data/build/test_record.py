"""The figures that the dashboard must show, and the rules that any record keeps, read back from the built tables."""

import re
from datetime import date

import pytest

from data.dataset import load


def values(measure: str, start: str, end: str, **members: str) -> list[float | None]:
    span = date.fromisoformat(start), date.fromisoformat(end)
    return [
        one.value
        for one in load().of(measure)
        if one.preferred
        and (one.period_start, one.period_end) == span
        and all(one.member(name) == code for name, code in members.items())
    ]


@pytest.mark.parametrize(
    ("measure", "members", "start", "end", "value"),
    [
        ("deepfake_corrections", {"action": "all"}, "2021-01-01", "2021-12-31", 1913),
        ("deepfake_corrections", {"action": "all"}, "2022-01-01", "2022-12-31", 3574),
        ("deepfake_corrections", {"action": "all"}, "2023-01-01", "2023-12-31", 7187),
        ("deepfake_corrections", {"action": "all"}, "2024-01-01", "2024-12-31", 23107),
        ("deepfake_corrections", {"action": "all"}, "2025-01-01", "2025-07-31", 15808),
        ("deepfake_deletion_share", {}, "2020-06-01", "2024-04-30", 2.3),
        ("dsc_corrections", {"action": "all"}, "2024-01-01", "2024-12-31", 94186),
        ("deepfake_cases_reported", {"region": "all"}, "2021-01-01", "2021-12-31", 156),
        ("deepfake_cases_reported", {"region": "all"}, "2022-01-01", "2022-12-31", 160),
        ("deepfake_cases_reported", {"region": "all"}, "2023-01-01", "2023-12-31", 180),
        ("deepfake_cases_reported", {"region": "all"}, "2024-01-01", "2024-12-31", 1202),
        ("deepfake_cases_reported", {"region": "all"}, "2024-01-01", "2024-11-30", 1094),
        ("stations_with_cyber_team", {"region": "all"}, "2021-01-01", "2021-12-31", 157),
        ("stations_total", {"region": "all"}, "2021-01-01", "2021-12-31", 258),
        ("platform_data_requests", {"platform": "telegram"}, "2020-02-01", "2020-08-31", 7),
        ("platform_replies", {"platform": "telegram"}, "2020-02-01", "2020-08-31", 0),
        ("cyber_investigators_in_post", {"region": "all"}, "2024-01-01", "2024-12-31", 830),
    ],
)
def test_the_headline_figures_are_drawn(
    measure: str, members: dict[str, str], start: str, end: str, value: float
) -> None:
    assert values(measure, start, end, **members) == [value]


def test_a_range_keeps_both_bounds() -> None:
    ranges = [one for one in load().observations if one.value is None]
    assert ranges
    assert all(one.lower is not None and one.upper is not None for one in ranges)


def test_an_announced_target_is_no_count() -> None:
    assert [one.status for one in load().of("kcsc_monitors") if one.value == 140] == ["target"]


def test_one_report_of_each_quantity_is_drawn_at_most() -> None:
    drawn = [one.quantity for one in load().observations if one.drawn == "yes"]
    assert len(drawn) == len(set(drawn))


def test_misprints_are_kept_and_not_drawn() -> None:
    misprints = [one for one in load().observations if one.status == "misprint"]
    assert misprints
    assert not any(one.preferred for one in misprints)


def test_every_observation_leads_to_a_source_with_a_title() -> None:
    dataset = load()
    assert all(dataset.sources[one.source].title for one in dataset.observations)


def test_every_drawn_number_has_a_note_in_every_language() -> None:
    drawn = [one for one in load().observations if one.preferred]
    assert all(all(one.note.values()) for one in drawn)
    assert all(re.search("[가-힣]", one.note["ko"]) for one in drawn)


def test_deletions_and_blocks_add_to_all_requests_where_all_three_were_published() -> None:
    for year in (2015, 2016, 2018):
        span = f"{year}-01-01", f"{year}-12-31"
        parts = [values("dsc_corrections", *span, action=name)[0] or 0 for name in ("delete", "block")]
        assert values("dsc_corrections", *span, action="all") == [sum(parts)]


def test_ages_add_to_all_suspects_with_under_14_inside_the_teenagers() -> None:
    ages = ("10to19", "20to29", "30to39", "40to49", "50plus")
    year = ("2024-01-01", "2024-12-31")
    parts = [values("deepfake_suspects_apprehended", *year, age_group=age)[0] or 0 for age in ages]
    assert values("deepfake_suspects_apprehended", *year, age_group="all") == [sum(parts)] == [682]
