"""What counts one thing by different rules, and differs."""

from data.dataset import load
from data.rivals import rivals


def test_rivals_count_one_thing_over_one_period_and_differ() -> None:
    dataset = load()
    for rows in rivals(dataset):
        assert len({row.measure for row in rows}) == len(rows) > 1
        assert len({dataset.measures[row.measure].concept for row in rows}) == 1
        assert len({(row.period_start, row.period_end) for row in rows}) == 1
        assert len({(row.value, row.lower, row.upper) for row in rows}) > 1


def test_two_definitions_of_deepfake_cases_are_rivals() -> None:
    values = [{row.measure: row.value for row in rows} for rows in rivals(load())]
    assert {"deepfake_cases_reported": 1553, "deepfake_broad_cases_reported": 1827} in values
