import pytest

from data import compare
from data.compare import Refusal
from tests.record import frozen


@pytest.mark.parametrize(
    ("measures", "display", "base", "by", "refused"),
    [
        (["deepfake_corrections", "deepfake_cases_reported"], "value", 0, "", []),
        (
            ["cyber_cases_per_officer", "cyber_receipts_per_officer"],
            "value",
            0,
            "",
            [Refusal("cyber_receipts_per_officer", "definition", "cyber_cases_per_officer")],
        ),
        (["school_deepfake_victims"], "value", 0, "", [Refusal("school_deepfake_victims", "parts")]),
        (["operator_max_fine"], "value", 0, "", [Refusal("operator_max_fine", "limit")]),
        (["csv_clearance_rate"], "change", 0, "", [Refusal("csv_clearance_rate", "percent")]),
        (["deepfake_cases_reported"], "index", 2020, "", [Refusal("deepfake_cases_reported", "base")]),
        (["deepfake_cases_reported"], "share", 0, "sex", [Refusal("deepfake_cases_reported", "whole")]),
        (["victims_supported"], "share", 0, "sex", []),
        (["cyber_cases_per_officer"], "share", 0, "region", [Refusal("cyber_cases_per_officer", "whole")]),
        (["network_act_removals"], "share", 0, "platform", [Refusal("network_act_removals", "whole")]),
    ],
)
def test_what_cannot_be_compared_is_refused(
    measures: list[str], display: str, base: int, by: str, refused: list[Refusal]
) -> None:
    assert compare.refusals(frozen(), measures, display, base, by) == refused


def told(measure: str, display: str, base: int = 0, by: str = "") -> dict[int, float]:
    dataset = frozen()
    rows = compare.computed(compare.annual(dataset, measure, by), dataset, display, base, by)
    return {row.year: round(row.shown or 0, 1) for row in rows}


def test_an_index_starts_from_its_base_and_stops_at_a_change_of_definition() -> None:
    assert told("deepfake_corrections", "index", 2021) == {2021: 100, 2022: 186.8, 2023: 375.7, 2024: 1207.9}
    # Possession became an offence in October 2024: the count of 2024 is another one.
    assert told("deepfake_cases_reported", "index", 2021) == {2021: 100, 2022: 102.6, 2023: 115.4}


def test_an_index_may_start_from_a_later_year() -> None:
    assert told("deepfake_cases_reported", "index", 2024) == {2024: 100}


def test_a_change_needs_the_year_before() -> None:
    assert told("deepfake_corrections", "change") == {2022: 86.8, 2023: 101.1, 2024: 221.5}


def test_shares_are_of_the_total_of_the_same_period() -> None:
    dataset = frozen()
    rows = compare.computed(compare.annual(dataset, "victims_supported", "sex"), dataset, "share", 0, "sex")
    latest = {row.member("sex"): row.shown or 0 for row in rows if row.year == 2024}
    assert {sex: round(share, 1) for sex, share in latest.items()} == {"female": 72.1, "male": 27.9}
    assert sum(latest.values()) == pytest.approx(100)


def test_targets_and_unfinished_years_never_enter_a_change() -> None:
    dataset = frozen()
    for measure in ("kcsc_monitors", "deepfake_corrections", "victims_supported", "telegram_requests_fulfilled"):
        rows = compare.computed(compare.annual(dataset, measure), dataset, "change", 0, "")
        assert {row.completeness for row in rows} <= {"complete"}


def test_measures_share_an_axis_only_where_the_dictionary_compares_them() -> None:
    groups = compare.together(frozen(), ["dsc_corrections", "all_corrections", "deepfake_cases_reported"])
    assert groups == [["dsc_corrections", "all_corrections"], ["deepfake_cases_reported"]]


def test_a_suggestion_is_never_one_that_would_be_refused() -> None:
    dataset = frozen()
    for measure in ("deepfake_corrections", "dsc_corrections", "victims_supported"):
        suggested = compare.suggestions(dataset, [measure])
        assert suggested
        assert measure not in suggested
        for other in suggested:
            assert compare.refusals(dataset, [measure, other], "value", 0, "") == []


def test_the_base_that_most_measures_know_comes_first() -> None:
    assert compare.bases(frozen(), ["deepfake_corrections", "dsc_corrections"])[0] == 2021
