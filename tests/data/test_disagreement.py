import pandas as pd
import pytest

from data.dataset import load
from data.disagreement import agreement, disagreements


def frame(*reports: tuple[float, str]) -> pd.DataFrame:
    """Reports of one quantity: value and status."""
    rows = load().observations.iloc[[0] * len(reports)].reset_index(drop=True)
    return rows.assign(value=[value for value, _ in reports], status=[status for _, status in reports])


@pytest.mark.parametrize(
    ("reports", "found"),
    [
        ([(7, "final")], ["single"]),
        ([(7, "final"), (7, "approximate")], ["agreeing", "agreeing"]),
        ([(7, "final"), (8, "approximate")], ["differing", "differing"]),
        ([(7, "final"), (7, "final"), (70, "misprint")], ["agreeing", "agreeing", "differing"]),
        ([(70, "misprint")], ["single"]),
        ([(7, "final"), (14, "target")], ["single", "single"]),
    ],
)
def test_agreement_is_that_of_all_counts_but_misprints(reports: list[tuple[float, str]], found: list[str]) -> None:
    assert agreement(frame(*reports)).tolist() == found


def test_the_gap_and_the_drawn_report_are_told() -> None:
    rows = load().observations
    rows = rows[(rows["measure"] == "deepfake_corrections") & (rows["action"] == "all") & (rows["target"] == "all")]
    [found] = [one for one in disagreements(rows) if one.reports["period_start"].iloc[0].year == 2023]
    assert found.reports["value"].tolist() == [7187, 7187, 7187, 7200]
    assert found.drawn is not None
    assert found.drawn["value"] == 7187
    assert found.gap == 13
    assert found.ratio == pytest.approx(13 / 7187)


def test_each_disagreement_of_the_record_has_two_numbers() -> None:
    everything = list(disagreements(load().observations))
    assert len(everything) == 19
    for one in everything:
        assert one.gap > 0
        assert len(one.reports) > 1
