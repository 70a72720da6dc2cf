from datetime import date

from msgspec.structs import replace

from data.change import Change, broken, like_for_like
from data.model import Observation
from tests.record import frozen


def report(measure: str, start: date, end: date) -> Observation:
    return next(
        one
        for one in frozen().of(measure)
        if one.drawn == "yes"
        and (one.period_start, one.period_end) == (start, end)
        and all(code == "all" for _, code in one.members)
    )


def year_before(one: Observation) -> Change:
    return like_for_like(one, frozen().of(one.measure), frozen().breaks_of(one.measure))


def test_an_unfinished_year_is_set_against_the_same_days() -> None:
    found = year_before(report("deepfake_corrections", date(2025, 1, 1), date(2025, 7, 31)))
    assert found.earlier is not None
    assert (found.earlier.value, found.earlier.period_end) == (6434, date(2024, 7, 31))
    assert found.ratio == 15808 / 6434


def test_where_the_same_days_are_not_on_record_nothing_is_said() -> None:
    found = year_before(report("deepfake_cases_reported", date(2024, 1, 1), date(2024, 7, 31)))
    assert found.earlier is None
    assert found.ratio is None


def test_a_change_of_definition_between_stops_the_comparison() -> None:
    found = year_before(report("deepfake_cases_reported", date(2024, 1, 1), date(2024, 12, 31)))
    assert found.broken
    assert found.ratio is None


def test_a_year_that_mixes_two_rules_is_not_compared_either_way() -> None:
    mixed = report("deepfake_cases_reported", date(2024, 1, 1), date(2024, 12, 31))
    later = replace(mixed, period_start=date(2025, 1, 1), period_end=date(2025, 12, 31))
    breaks = frozen().breaks_of(mixed.measure)
    assert broken(breaks, mixed, later)
    assert broken(breaks, later, mixed)


def test_the_end_of_february_is_the_end_of_february() -> None:
    one = report("deepfake_corrections", date(2025, 1, 1), date(2025, 7, 31))
    february = replace(one, period_start=date(2023, 2, 1), period_end=date(2023, 2, 28), value=4)
    leap = replace(one, period_start=date(2024, 2, 1), period_end=date(2024, 2, 29), value=8)
    assert like_for_like(leap, [february], ()).ratio == 2
