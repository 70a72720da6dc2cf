from datetime import date

from data import spans
from data.model import Observation
from tests.record import frozen

MEASURE = "deepfake_cases_reported"


def _report(start: date, end: date, kind: str) -> Observation:
    one = frozen().of(MEASURE)[0]
    return Observation(
        **{name: getattr(one, name) for name in one.__struct_fields__}
        | {"period_start": start, "period_end": end, "period_kind": kind, "drawn": "yes"}
    )


def _taken(pick: object, *reports: Observation) -> list[tuple[date, date]]:
    assert callable(pick)
    return [(row.period_start, row.period_end) for row in pick(reports, frozen().measures)]


CRACKDOWN = date(2024, 11, 1), date(2025, 10, 31)


def test_the_crackdown_year_runs_from_november_to_october_alone() -> None:
    whole = _report(*CRACKDOWN, "span")
    early = _report(date(2024, 11, 1), date(2025, 3, 31), "span")
    calendar = _report(date(2025, 1, 1), date(2025, 12, 31), "year")
    assert _taken(spans.november_to_october, calendar, early, whole) == [CRACKDOWN]


def test_totals_since_a_day_stand_in_the_order_of_their_end() -> None:
    start = date(2024, 8, 28)
    later, sooner = (_report(start, date(2024, month, 30), "span") for month in (11, 9))
    other = _report(date(2024, 8, 27), date(2024, 12, 31), "span")
    assert _taken(spans.since(start), later, other, sooner) == [(start, date(2024, 9, 30)), (start, date(2024, 11, 30))]


def test_the_finest_periods_begin_with_the_year_asked_for() -> None:
    years = [_report(date(year, 1, 1), date(year, 12, 31), "year") for year in (2021, 2022, 2023)]
    halves = [
        _report(date(2023, 1, 1), date(2023, 6, 30), "half"),
        _report(date(2023, 7, 1), date(2023, 12, 31), "half"),
    ]
    assert _taken(spans.finest_from(2022), *years, *halves) == [
        (date(2022, 1, 1), date(2022, 12, 31)),
        (date(2023, 1, 1), date(2023, 6, 30)),
        (date(2023, 7, 1), date(2023, 12, 31)),
    ]
