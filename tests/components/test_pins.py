"""What is pinned to the axis of time, and what is said of changes."""

from datetime import date
from itertools import pairwise

from components import plot as charts
from components.plot.theme import LIGHT
from components.view import captions, changes
from components.view import reader_table as twins
from components.view.pins import pins
from tests.components.conftest import Show


def signs(view: object) -> list[dict]:
    layout = charts.draw(view, LIGHT).to_plotly_json()["layout"]  # type: ignore[arg-type]
    return [note for note in layout["annotations"] if "hovertext" in note]


def test_a_break_is_pinned_with_its_reason_in_chart_note_and_table(show: Show) -> None:
    view = show("deepfake-cases")
    [_, definition] = pins(view)
    assert (definition.sign, definition.kind, definition.day) == ("②", "definition", date(2024, 10, 16))
    [line] = charts.draw(view, LIGHT).to_plotly_json()["layout"]["shapes"]
    assert (line["x0"], line["line"]["dash"]) == (2.5, "dot")
    assert {note["text"] for note in signs(view)} == {"①", "②"}
    assert any("16 October 2024" in note["hovertext"].replace("<br>", " ") for note in signs(view))
    assert any(note.startswith("② Dotted line") for note in captions.notes(view))
    notes = twins.table(view)["Note"]
    assert "②" in notes.iloc[-1]
    assert "②" not in notes.iloc[0]


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
    places = sorted(note["x"] for note in signs(view))
    assert all(later - earlier >= 0.3 for earlier, later in pairwise(places))
    assert "".join(sorted("".join(note["text"] for note in signs(view)))) == "".join(pin.sign for pin in pins(view))


def test_an_unfinished_year_is_set_against_the_same_months(show: Show) -> None:
    told = changes.told(show("deepfake-takedowns"))
    assert told == ["Like for like, Jan–Jul 2025: 15,808 against 6,434 in the same months of 2024 (+145.7%)."]


def test_where_that_cannot_be_said_the_reason_is(show: Show) -> None:
    [told] = changes.told(show("deepfake-cases", choices={"period_kind": ("running_total",)}))
    assert told.startswith("Change not available: nothing comparable is on record")
    assert "Jan–Nov 2024" in told


def test_the_table_tells_each_change_or_why_not(show: Show) -> None:
    table = twins.table(show("deepfake-takedowns"))
    told = dict(zip(table["Period"], table["Change on the year before"], strict=True))
    assert told["2024"] == "+221.5%"
    assert told["Jan–Jul 2025"] == "+145.7% (same months)"
    assert told["2021"] == "not available: no year before"
    cases = twins.table(show("deepfake-cases"))
    assert cases["Change on the year before"].iloc[-1] == "not available: counted differently before"


def test_levels_change_between_the_marks_of_two_years(show: Show) -> None:
    table = twins.table(show("sexual-violence-team-officers"))
    assert table["Change on the year before"].iloc[-1].startswith("+17")
