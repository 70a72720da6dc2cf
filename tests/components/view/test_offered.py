from components.view.offered import bearing, offered
from components.view.uncharted import uncharted
from data import address
from tests.record import frozen

MEASURE = ("deepfake_corrections",)


def test_a_choice_is_offered_where_it_has_two_codes_with_the_reports_behind_each() -> None:
    everything, _ = address.parse({}, frozen())
    found = offered(frozen(), MEASURE, MEASURE, everything)
    assert found["action"] == {"all": 33, "delete": 3, "block": 1}
    assert found["agreement"] == {"single": 15, "agreeing": 17, "differing": 5}
    assert "region" not in found  # all its reports are of the whole country
    assert "table" not in found


def test_a_dimension_that_no_figure_is_split_by_is_offered_only_once_it_is_chosen() -> None:
    everything, _ = address.parse({}, frozen())
    assert "action" not in offered(frozen(), MEASURE, (), everything)
    narrowed, _ = address.parse({"action": ["delete"]}, frozen())
    assert offered(frozen(), MEASURE, (), narrowed)["action"]["delete"] == 3


def test_events_are_offered_where_they_bear_on_a_measure() -> None:
    found = {event.id for event in bearing(frozen(), MEASURE)}
    assert "fake-video-offence-2020" in found
    assert found < set(frozen().events)


def test_what_stands_in_no_chart_is_the_rest_of_the_table_within_the_filters() -> None:
    everything, _ = address.parse({}, frozen())
    rest = uncharted(frozen(), "takedown_requests", MEASURE, everything)
    assert {row.table for row in rest} == {"takedown_requests"}
    assert "deepfake_corrections" not in {row.measure for row in rest}
    assert len(uncharted(frozen(), "takedown_requests", (), everything)) == len(rest) + 22
    narrowed, _ = address.parse({"years": ["2024", "2024"]}, frozen())
    assert 0 < len(uncharted(frozen(), "takedown_requests", MEASURE, narrowed)) < len(rest)
