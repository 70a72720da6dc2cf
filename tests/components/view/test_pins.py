"""What is pinned to the axis of time, and what is said of changes."""

from datetime import date

from components.plot import plot
from components.plot.geometry import groups
from components.view import changes
from components.view.card import card_of
from components.view.pins import pins
from components.view.reader_table import reader_table
from tests.components.conftest import Show


def test_a_break_is_pinned_with_its_reason_in_chart_note_and_table(show: Show) -> None:
    view = show("deepfake-cases")
    [definition, _] = pins(view)  # its line stands where the year begins, before the crackdown of August
    assert (definition.sign, definition.kind, definition.day) == ("①", "definition", date(2024, 10, 16))
    drawn = {pin.sign: (pin.kind, pin.at) for pin in plot(view).panels[0].pins}
    assert drawn["①"] == ("definition", 2024)
    assert "16 October 2024" in definition.text
    assert any(note.startswith("① Dotted line") for note in card_of(view).notes)
    notes = reader_table(view)["Note"]
    assert "①" in notes[-1]
    assert "①" not in notes[0]


def test_events_stand_in_the_chart_only_when_their_kind_is_chosen(show: Show) -> None:
    plain = pins(show("deepfake-cases"))
    laws = pins(show("deepfake-cases", choices={"event_kind": ("law",)}))
    added = [pin for pin in laws if pin.kind == "event"]
    assert {pin.kind for pin in plain} == {"context", "definition"}
    assert added
    assert all(pin.measures == {"deepfake_cases_reported"} for pin in added)


def test_an_event_that_bears_on_nothing_shown_is_not_pinned(show: Show) -> None:
    view = show("uk-helpline", choices={"event_kind": ("law", "policy", "investigation", "platform", "court")})
    assert [pin for pin in pins(view) if pin.kind == "event"] == []


def test_near_signs_stand_together(show: Show) -> None:
    view = show("deepfake-takedowns", choices={"event_kind": ("law", "policy")})
    together = groups(plot(view).panels[0].pins)
    assert len(together) < len(pins(view))
    assert sorted(pin.sign for group in together for pin in group) == sorted(pin.sign for pin in pins(view))


def test_an_unfinished_year_is_set_against_the_same_months(show: Show) -> None:
    told = changes.notes(show("deepfake-takedowns"))
    assert told == ["Like for like, Jan–Jul 2025: 15,808 against 6,434 in the same months of 2024 (+145.7%)."]


def test_where_that_cannot_be_said_the_reason_is(show: Show) -> None:
    [told] = changes.notes(show("deepfake-cases", choices={"period_kind": ("running_total",)}))
    assert told.startswith("Change not available: nothing comparable is on record")
    assert "Jan–Nov 2024" in told


def test_the_table_tells_each_change_or_why_not(show: Show) -> None:
    table = reader_table(show("deepfake-takedowns"))
    told = dict(zip(table["Period"], table["Change on the year before"], strict=True))
    assert told["2024"] == "+221.5%"
    assert told["Jan–Jul 2025"] == "+145.7% (same months)"
    assert told["2021"] == "not available: no year before"
    cases = reader_table(show("deepfake-cases"))
    assert cases["Change on the year before"][-1] == "not available: counted differently before"


def test_levels_change_between_the_marks_of_two_years(show: Show) -> None:
    table = reader_table(show("sexual-violence-team-officers"))
    assert table["Change on the year before"][-1].startswith("+17")
