from components.view.gaps import Gaps, gaps, notes
from tests.components.conftest import Show


def test_a_year_that_nobody_reports_is_missing(show: Show) -> None:
    shown = show("caseload")
    assert gaps(shown, shown.rows) == Gaps(missing=(2013, 2015, 2017, 2018, 2019))
    assert notes(shown)[0].startswith("No figure was found: ")


def test_a_year_that_is_on_record_and_filtered_out_is_hidden(show: Show) -> None:
    shown = show("all-takedowns", unfinished=False)
    assert gaps(shown, shown.rows) == Gaps(hidden=(2017,))
    assert "Not shown under the present filters: 2017." in notes(shown)


def test_off_an_axis_of_years_nothing_is_missing(show: Show) -> None:
    shown = show("deepfake-suspects-by-age")
    assert gaps(shown, shown.rows) == Gaps()
