import pytest
from msgspec.structs import replace

from data.dataset import load
from data.disagreement import disagreements, with_agreement
from data.model import Observation
from tests.record import frozen


def reports_of(*reports: tuple[float, str]) -> list[Observation]:
    """Reports of one quantity: value and status."""
    return [replace(frozen().observations[0], value=value, status=status) for value, status in reports]


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
    assert [one.agreement for one in with_agreement(reports_of(*reports))] == found


def test_the_gap_and_the_drawn_report_are_told() -> None:
    rows = [one for one in frozen().of("deepfake_corrections") if {code for _, code in one.members} == {"all"}]
    [found] = [one for one in disagreements(rows) if one.reports[0].period_start.year == 2023]
    assert [one.value for one in found.reports] == [7187, 7187, 7187, 7200]
    assert found.drawn is not None
    assert found.drawn.value == 7187
    assert found.gap == 13
    assert found.ratio == pytest.approx(13 / 7187)


def test_each_disagreement_of_the_record_has_two_numbers() -> None:
    everything = list(disagreements(load().observations))
    assert everything
    for one in everything:
        assert one.gap > 0
        assert len(one.reports) > 1
