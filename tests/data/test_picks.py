from datetime import date

import pytest

from data import picks
from data.change import change
from data.dataset import Dataset
from data.model import Observation, Row
from tests.record import frozen


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return frozen()


def rows_of(dataset: Dataset, measure: str, **members: str) -> list[Observation]:
    return [one for one in dataset.of(measure) if all(one.member(name) == code for name, code in members.items())]


def told(rows: list[Row]) -> list[tuple[int, float | None, str]]:
    return [(row.year, row.value, row.completeness) for row in rows]


def values(rows: list[Row]) -> list[float | None]:
    return [row.value for row in rows]


def test_annual_takes_whole_years_and_marks_the_unfinished_ones(dataset: Dataset) -> None:
    rows = picks.annual(rows_of(dataset, "deepfake_corrections", action="all", target="all"), dataset.measures)
    assert told(rows) == [
        (2020, 473, "unfinished"),
        (2021, 1913, "complete"),
        (2022, 3574, "complete"),
        (2023, 7187, "complete"),
        (2024, 23107, "complete"),
        (2025, 15808, "unfinished"),
    ]
    assert rows[-1].period_end == date(2025, 7, 31)


def test_a_year_without_a_figure_is_no_row(dataset: Dataset) -> None:
    rows = picks.annual(rows_of(dataset, "deepfake_suspects_detained"), dataset.measures)
    assert told(rows) == [(2021, 4, "complete"), (2022, 4, "complete"), (2024, 40, "complete")]


def test_a_year_published_in_parts_is_not_unfinished(dataset: Dataset) -> None:
    """January to September 0 and the last quarter 270: neither stands for 2024; nor does one half of two."""
    for measure in ("telegram_requests_fulfilled", "naver_warrants_received"):
        rows = picks.annual(rows_of(dataset, measure), dataset.measures)
        assert "unfinished" not in {row.completeness for row in rows}
        assert 2024 not in {row.year for row in rows}
    every = rows_of(dataset, "google_data_requests", process="all")
    half = [one for one in every if one.period_end == date(2014, 6, 30)]
    assert told(picks.annual(half, dataset.measures)) == [(2014, half[0].value, "unfinished")]


def test_a_stock_is_never_unfinished_and_a_target_stands_beside_it(dataset: Dataset) -> None:
    rows = picks.annual(rows_of(dataset, "kcsc_monitors"), dataset.measures)
    assert told(rows) == [
        (2019, 100, "complete"),
        (2023, 72, "complete"),
        (2024, 72, "complete"),
        (2024, 140, "target"),
    ]


def test_same_months_takes_one_stretch_of_each_year(dataset: Dataset) -> None:
    pick = picks.same_months((1, 1), (7, 31))
    rows = pick(rows_of(dataset, "deepfake_corrections", action="all", target="all"), dataset.measures)
    assert [(row.year, row.value) for row in rows] == [(2023, 1684), (2024, 6434), (2025, 15808)]


def test_running_totals_never_fall_and_only_the_last_is_complete(dataset: Dataset) -> None:
    rows = picks.running(2024)(rows_of(dataset, "deepfake_cases_reported", region="all"), dataset.measures)
    assert values(rows) == [297, 445, 513, 812, 921, 964, 1094, 1202]
    assert [row.completeness for row in rows] == ["unfinished"] * 7 + ["complete"]


def test_latest_takes_the_last_complete_year(dataset: Dataset) -> None:
    rows = picks.latest(rows_of(dataset, "deepfake_suspects_apprehended"), dataset.measures)
    assert {row.period_end for row in rows} == {date(2024, 12, 31)}
    assert {row.member("age_group"): row.value for row in rows}["10to19"] == 548


def test_finest_leaves_out_what_contains_other_periods(dataset: Dataset) -> None:
    rows = picks.finest(rows_of(dataset, "telegram_requests_fulfilled"), dataset.measures)
    assert values(rows) == [0, 270, 372, 570, 589, 570]


def test_misprints_projections_and_unpreferred_reports_are_not_drawn(dataset: Dataset) -> None:
    rows = rows_of(dataset, "deepfake_corrections", action="all", target="all")
    left_out = {one.drawn for one in dataset.observations if one.status in ("misprint", "estimated")}
    assert left_out == {"no"}
    assert not {6343, 7200} & {one.value for one in picks.drawn(rows)}


def test_change_compares_complete_years_only(dataset: Dataset) -> None:
    rows = picks.annual(rows_of(dataset, "deepfake_corrections", action="all", target="all"), dataset.measures)
    found = change(rows, dataset.breaks_of(rows[0].measure))
    assert found is not None
    assert found.earlier is not None
    assert (found.latest.period_end.year, found.earlier.period_end.year) == (2024, 2023)
    assert found.ratio == pytest.approx(23107 / 7187)


def test_change_is_not_told_across_a_change_of_definition(dataset: Dataset) -> None:
    rows = picks.annual(rows_of(dataset, "cyber_investigators_authorised"), dataset.measures)
    found = change(rows, dataset.breaks_of(rows[0].measure))
    assert found is not None
    assert found.ratio is None
    assert found.broken


def test_change_of_nothing_but_an_unfinished_year_is_nothing(dataset: Dataset) -> None:
    rows = picks.annual(rows_of(dataset, "deepfake_corrections", action="block"), dataset.measures)
    assert change(rows, dataset.breaks_of(rows[0].measure)) is None


def test_months_leave_out_longer_periods(dataset: Dataset) -> None:
    rows = picks.months(rows_of(dataset, "dsc_reports_received"), dataset.measures)
    assert len(rows) == 9
    assert {(row.period_end - row.period_start).days for row in rows} <= {28, 29, 30}


def test_a_window_is_exactly_its_days(dataset: Dataset) -> None:
    pick = picks.window(date(2024, 11, 1), date(2025, 10, 31))
    both = [pick(rows_of(dataset, f"deepfake_{name}cases_reported"), dataset.measures) for name in ("", "broad_")]
    assert list(map(values, both)) == [[1553], [1827]]
