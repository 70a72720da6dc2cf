"""The compare page: what it draws, what it refuses, what it suggests."""

import json

from streamlit.testing.v1 import AppTest

from components.figures.comparison import comparison
from components.language.labels import labels
from components.plot import plot
from components.view.card import card_of
from components.view.reader_table import reader_table
from components.view.view import view
from data.selection import Filters
from tests.pages.test_pages import UNTIL_2024, charts, opened, texts
from tests.record import frozen


def test_two_counts_with_different_units_stand_in_panels() -> None:
    app = opened("compare", years=UNTIL_2024)
    [chart] = charts(app)
    assert {trace.get("yaxis", "y") for trace in chart["data"]} == {"y", "y2"}
    assert "Deepfake takedown requests: 1,913 in 2021, 23,107 in 2024" in texts(app)


def test_an_index_puts_them_on_one_axis_from_the_chosen_base() -> None:
    app = opened("compare", years=UNTIL_2024, display=["index"], base=["2022"])
    [chart] = charts(app)
    assert {trace.get("yaxis", "y") for trace in chart["data"]} == {"y"}
    marks = [trace for trace in chart["data"] if trace["mode"].startswith("markers")]
    assert [round(value, 1) for value in marks[0]["y"]] == [53.5, 100, 201.1, 646.5]
    assert "Index, 2022 = 100" in texts(app)


def test_a_line_stops_where_the_rule_changes() -> None:
    [chart] = charts(opened("compare", compare=["deepfake_cases_reported"], years=UNTIL_2024))
    [line] = [trace for trace in chart["data"] if trace["mode"] == "lines"]
    assert line["x"] == ["2021", "2022", "2023", "2024", "2024"]
    assert [value if value is None else int(value) for value in line["y"]] == [156, 160, 180, None, 1202]


def test_two_definitions_are_refused_with_the_reason() -> None:
    app = opened("compare", compare=["cyber_cases_per_officer", "cyber_receipts_per_officer"])
    [warning] = app.warning
    assert "counts the same thing as" in warning.value
    assert len(charts(app)) == 1


def test_nothing_but_refused_measures_leaves_no_chart() -> None:
    app = opened("compare", compare=["school_deepfake_victims"])
    assert "only parts of years or running totals" in app.warning[0].value
    assert charts(app) == []


def test_suggestions_are_links_that_add_a_measure() -> None:
    app = opened("compare", compare=["dsc_corrections"])
    queries = [link.proto.query_string for link in app.get("page_link")]
    assert any("compare=dsc_corrections&compare=all_corrections" in query for query in queries)


def test_shares_split_by_what_adds_up() -> None:
    app = opened("compare", compare=["victims_supported"], display=["share"], by=["sex"])
    [chart] = charts(app)
    shown = {trace["name"]: trace["y"][-1] for trace in chart["data"] if trace["mode"].startswith("markers")}
    assert {name: round(value, 1) for name, value in shown.items()} == {"Female": 72.1, "Male": 27.9}


def test_the_page_without_a_choice_begins_with_an_example() -> None:
    app = opened("compare", compare=[])
    assert len(charts(app)) == 1
    assert "An example." in texts(app)
    assert "compare" not in app.query_params
    assert "For a start" in texts(app)
    app.multiselect(key="choice_compare").set_value(["dsc_corrections"]).run()
    assert app.query_params["compare"] in ("dsc_corrections", ["dsc_corrections"])
    assert "An example." not in texts(app)


def test_what_was_refused_stands_in_the_table_with_the_reason() -> None:
    asked = ["deepfake_corrections", "school_deepfake_victims"]
    figure = comparison(frozen(), {"compare": asked}).figure
    assert figure
    table = reader_table(view(figure, Filters(years=(2021, 2024)), labels(frozen(), "en")))
    assert table["Measure"][-1] == "People at schools harmed by deepfakes"
    assert table["Status"][-1] == "not compared"
    assert "only parts of years or running totals" in str(table["Note"][-1])
    assert len({len(cells) for cells in table.values()}) == 1


def test_computed_values_are_numbers_in_the_table() -> None:
    figure = comparison(frozen(), {"compare": ["deepfake_corrections"], "display": ["index"], "base": ["2022"]}).figure
    assert figure
    table = reader_table(view(figure, Filters(years=(2021, 2024)), labels(frozen(), "en")))
    assert table["Index, 2022 = 100"] == [53.5, 100.0, 201.1, 646.5]


def test_a_change_of_definition_is_drawn_for_its_own_series_alone() -> None:
    asked = ["deepfake_corrections", "deepfake_cases_reported"]
    figure = comparison(frozen(), {"compare": asked, "display": ["index"], "base": ["2022"]}).figure
    assert figure
    shown = view(figure, Filters(years=(2021, 2024)), labels(frozen(), "en"))
    assert "definition" not in {pin.kind for panel in plot(shown).panels for pin in panel.pins}
    assert any("Police-recorded deepfake cases: counted differently from here" in note for note in card_of(shown).notes)


def test_the_choice_goes_into_the_address() -> None:
    app: AppTest = opened("compare")
    app.segmented_control(key="choice_display").set_value("change").run()
    assert app.query_params["display"] in ("change", ["change"])
    assert json.dumps(app.query_params["compare"]) == json.dumps(["deepfake_corrections", "deepfake_cases_reported"])


def test_a_base_outside_the_years_still_counts() -> None:
    app = opened("compare", compare=["deepfake_corrections"], years=["2022", "2023"], display=["index"], base=["2021"])
    [chart] = charts(app)
    assert [round(value, 1) for value in chart["data"][1]["y"]] == [186.8, 375.7]


def test_what_an_index_cannot_tell_is_said() -> None:
    app = opened("compare", compare=["deepfake_cases_reported"], display=["index"], base=["2021"])
    assert (
        "for want of a number counted by the same rule to set it against: Deepfake cases reported to police 2024"
        in texts(app)
    )


def test_measures_that_a_split_does_not_touch_stay_whole() -> None:
    app = opened("compare", compare=["deepfake_cases_reported", "cyber_investigators_authorised"], by=["region"])
    titles = {trace["name"] for chart in charts(app) for trace in chart["data"]}
    assert any("Cyber investigator posts authorised" in title for title in titles)
    assert any("Deepfake cases reported" in title for title in titles)


def test_a_link_is_followed_whatever_the_page_had_offered() -> None:
    app = opened("compare", compare=["victims_supported"], display=["share"])
    app.query_params.clear()
    app.query_params["compare"] = ["dsc_corrections", "all_corrections"]
    app.run()
    assert app.multiselect(key="choice_compare").value == ["dsc_corrections", "all_corrections"]
    assert "by" not in app.query_params
    assert "display" not in app.query_params


def test_a_title_does_not_cross_a_change_of_rule_unsaid() -> None:
    assert "1,202 in 2024; not comparable" in texts(opened("compare", years=UNTIL_2024))


def test_what_cannot_be_computed_is_explained() -> None:
    app = opened("compare", compare=["voluntary_removals"], display=["change"])
    assert charts(app) == []
    assert "for want of a number counted by the same rule" in texts(app)
    assert "matches these filters" not in texts(app)
