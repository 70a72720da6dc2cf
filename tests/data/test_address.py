from dataclasses import replace
from urllib.parse import parse_qs

import pytest

from data import address
from data.address import Problem
from data.dataset import load
from data.selection import Filters, matching
from tests.record import frozen


@pytest.mark.parametrize(
    "query",
    [
        "",
        "years=2021&years=2024",
        "unfinished=false",
        "status=final&status=approximate",
        "years=2019&years=2025&unfinished=false&measure=dsc_corrections&action=delete&action=block&platform=telegram",
        "table=international&source_kind=official&period_kind=year&agreement=differing&drawn=yes",
        "source=korea-herald-yonhap-20250908&event_kind=law",
    ],
)
def test_filters_survive_the_address(query: str) -> None:
    dataset = load()
    filters, problems = address.parse(parse_qs(query), dataset)
    assert problems == []
    again = address.query(filters, dataset, {}).removeprefix("?")
    assert parse_qs(again) == parse_qs(query)
    assert address.parse(parse_qs(again), dataset)[0] == filters


def test_defaults_leave_the_address() -> None:
    dataset = load()
    first, last = dataset.years
    filters, _ = address.parse({"years": [str(first), str(last)], "unfinished": ["true"]}, dataset)
    assert address.query(filters, dataset, {}) == ""


@pytest.mark.parametrize(
    ("asked", "key", "value"),
    [
        ({"years": ["1999", "2024"]}, "years", "1999 2024"),
        ({"years": ["soon"]}, "years", "soon"),
        ({"years": ["２０２１", "2024"]}, "years", "２０２１ 2024"),
        ({"unfinished": ["perhaps"]}, "unfinished", "perhaps"),
        ({"platform": ["telegram", "myspace"]}, "platform", "myspace"),
        ({"measure": ["everything"]}, "measure", "everything"),
    ],
)
def test_a_bad_value_falls_back_and_is_told(asked: dict[str, list[str]], key: str, value: str) -> None:
    dataset = load()
    filters, problems = address.parse(asked, dataset)
    assert [(problem.key, problem.value) for problem in problems] == [(key, value)]
    assert isinstance(problems[0], Problem)
    assert problems[0].allowed
    assert filters.years == dataset.years
    assert filters.unfinished


def test_a_chosen_member_leaves_no_other_rows() -> None:
    rows = load().observations
    kept = matching(rows, Filters(choices={"platform": ("telegram",)}))
    assert {one.member("platform") for one in kept} == {"telegram"}
    assert {one.table for one in kept} == {"platform_cooperation"}


def test_a_period_must_lie_inside_the_years() -> None:
    rows = load().observations
    kept = matching(rows, Filters(years=(2024, 2024)))
    assert {one.period_start.year for one in kept} == {2024}
    assert {one.period_end.year for one in kept} == {2024}


def test_a_dimension_that_has_no_codes_yet_is_no_choice() -> None:
    members = {name: codes for name, codes in frozen().members.items() if name != "severity"}
    assert address.choices(replace(frozen(), members=members))["severity"] == ()
