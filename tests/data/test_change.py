from datetime import date

import pandas as pd

from data.change import broken, like_for_like
from data.dataset import load


def report(measure: str, start: date, end: date) -> pd.Series:
    rows = load().observations
    rows = rows[(rows["measure"] == measure) & (rows["drawn"] == "yes")]
    for name in ("action", "target", "region", "age_group"):
        rows = rows[rows[name].isin(["all", ""])]
    return rows[(rows["period_start"] == start) & (rows["period_end"] == end)].iloc[0]


def test_an_unfinished_year_is_set_against_the_same_days() -> None:
    dataset = load()
    row = report("deepfake_corrections", date(2025, 1, 1), date(2025, 7, 31))
    found = like_for_like(row, dataset.observations, dataset.breaks)
    assert found.earlier is not None
    assert (found.earlier["value"], found.earlier["period_end"]) == (6434, date(2024, 7, 31))
    assert found.ratio == 15808 / 6434


def test_where_the_same_days_are_not_on_record_nothing_is_said() -> None:
    dataset = load()
    row = report("deepfake_cases_reported", date(2024, 1, 1), date(2024, 7, 31))
    found = like_for_like(row, dataset.observations, dataset.breaks)
    assert found.earlier is None
    assert found.ratio is None


def test_a_change_of_definition_between_stops_the_comparison() -> None:
    dataset = load()
    row = report("deepfake_cases_reported", date(2024, 1, 1), date(2024, 12, 31))
    found = like_for_like(row, dataset.observations, dataset.breaks)
    assert found.broken
    assert found.ratio is None


def test_a_year_that_mixes_two_rules_is_not_compared_either_way() -> None:
    dataset = load()
    mixed = report("deepfake_cases_reported", date(2024, 1, 1), date(2024, 12, 31))
    later = mixed.copy()
    later["period_start"], later["period_end"] = date(2025, 1, 1), date(2025, 12, 31)
    assert broken(dataset.breaks, mixed, later)
    assert broken(dataset.breaks, later, mixed)


def test_the_end_of_february_is_the_end_of_february() -> None:
    dataset = load()
    row = report("deepfake_corrections", date(2025, 1, 1), date(2025, 7, 31))
    leap = row.to_frame().T.assign(period_start=date(2023, 2, 1), period_end=date(2023, 2, 28), value=4, drawn="yes")
    later = row.copy()
    later["period_start"], later["period_end"], later["value"] = date(2024, 2, 1), date(2024, 2, 29), 8
    assert like_for_like(later, leap, dataset.breaks).ratio == 2
