"""One and the same rows: what is drawn, tabulated, downloaded and spoken, for every figure of the living record."""

import re

import pytest

from components.figures.kinds import COLUMNS, KINDS, LINES, NUMBERS, WAFFLE
from components.figures.pages import FIGURES, HEADLINES, PAGES
from components.figures.regions import POLICE_AGENCIES, PROVINCES, TILES
from components.plot import plot
from components.plot.cells import cells
from components.plot.model import Form
from components.plot.theme import DARK, LIGHT
from components.renderers.plotly.specification import spec
from components.view.card import card_of
from components.view.reader_table import reader_table, reports
from components.view.tidy import tidy_view
from components.view.view import View
from data.dataset import load
from tests.components.conftest import Show, comparing

BOTH = pytest.mark.parametrize("lang", ["en", "ko"])
EACH = pytest.mark.parametrize("figure", FIGURES)


def test_each_figure_has_a_page_and_each_page_what_it_names() -> None:
    assert sum(len(page.figures) for page in PAGES.values()) == len(FIGURES) >= 35
    assert len(HEADLINES) == 5
    for page in PAGES.values():
        assert set(page.answers) <= {figure.id for figure in page.figures}
        assert set(page.beside) <= set(load().tables)
        assert set(page.charted) <= set(PAGES)


def test_every_kind_of_chart_is_used() -> None:
    undeclared = {LINES, NUMBERS}  # the reader's own, and what is left of a chart with one or two numbers
    assert {figure.chart for figure in FIGURES.values()} | undeclared == set(KINDS.values())


def test_one_or_two_numbers_are_no_chart(show: Show) -> None:
    assert show("deepfake-takedowns").chart is COLUMNS
    assert show("deepfake-takedowns", years=(2022, 2023)).chart is NUMBERS
    assert show("station-coverage").chart is WAFFLE  # its squares say what two numbers do not
    assert comparing("value", "deepfake_corrections").chart is LINES


@EACH
def test_a_figure_names_known_measures_and_members(figure: str) -> None:
    dataset = load()
    assert set(FIGURES[figure].measures) <= set(dataset.measures)
    for dimension, members in FIGURES[figure].where.items():
        assert set(members) <= {one.member(dimension) for one in dataset.observations}


def drawn_numbers(view: View) -> list[float]:
    shown = plot(view)
    if shown.form is Form.CELL:
        units = [cell for row in cells(shown) for cell in row if cell is not None]
        return sorted(float(units.count(index)) for index in set(units))
    return sorted(mark.value for series in shown.series for mark in series.marks if mark.value is not None)


@EACH
@BOTH
def test_chart_table_file_and_alt_text_show_the_same_rows(show_live: Show, figure: str, lang: str) -> None:
    view = show_live(figure, lang)
    assert view.rows
    assert drawn_numbers(view) == sorted(row.value for row in view.rows if row.value is not None)
    assert {len(cells) for cells in reader_table(view).values()} == {len(view.rows)}
    filed = tidy_view(view, "")
    assert filed["id"] == [row.id for row in view.rows]
    assert filed["value"] == [row.value for row in view.rows]
    spoken = card_of(view).alt
    for row in view.rows:
        assert view.labels.amount(row) in spoken
        assert view.labels.period(row) in spoken
    assert set(map(view.labels.quantity, view.rows)) <= {report.number for report in reports(view)}


@EACH
def test_the_korean_figure_speaks_korean(show_live: Show, figure: str) -> None:
    view = show_live(figure, "ko")
    texts = [card_of(view).subtitle, *card_of(view).notes, *(row.label for row in view.rows), *reader_table(view)]
    assert all(re.search("[가-힣]", text) for text in texts), texts


@EACH
def test_the_english_figure_has_no_hangul(show_live: Show, figure: str) -> None:
    view = show_live(figure)
    texts = [card_of(view).subtitle, card_of(view).alt, *card_of(view).notes, *reader_table(view)["Note"]]
    assert not [text for text in texts if re.search("[가-힣]", text)]


@EACH
def test_values_start_at_zero_and_nothing_joins_the_marks(show_live: Show, figure: str) -> None:
    for theme in (LIGHT, DARK):
        drawn = spec(plot(show_live(figure)), theme)
        assert not [trace for trace in drawn["data"] if "lines" in trace.get("mode", "")]
        for name, axis in drawn["layout"].items():
            if name.startswith(("xaxis", "yaxis")) and axis.get("range") and axis.get("rangemode") == "tozero":
                assert axis["range"][0] == 0


def test_unfinished_years_can_be_left_out(show: Show) -> None:
    view = show("deepfake-takedowns", unfinished=False)
    assert [row.year for row in view.rows] == [2021, 2022, 2023, 2024]


def test_every_tile_has_a_place_of_its_own() -> None:
    for regions in (PROVINCES, POLICE_AGENCIES):
        assert len({TILES[region] for region in regions}) == len(regions)
    assert set(TILES) >= {one.member("region") for one in load().observations} - {""}


def test_a_choice_of_members_replaces_the_default_ones(show: Show) -> None:
    view = show("all-takedowns", choices={"action": ("delete", "block")})
    assert sorted({row.label for row in view.rows}) == ["Access block", "Deletion"]


def test_other_reports_stand_beside_the_drawn_one(show: Show) -> None:
    told = [(one.number, one.role) for one in reports(show("all-takedowns")) if one.number.startswith("94,18")]
    assert [(number.replace("\xa0", " "), role) for number, role in told] == [
        ("94,186 requests", "Shown"),
        ("94,185 requests", "Also reported"),
    ]


def test_a_gap_is_told_for_the_series_that_has_it(show: Show) -> None:
    told = next(note for note in card_of(show("blocks-and-deletions")).notes if note.startswith("No figure"))
    assert told == "No figure was found: Deletion 2021, 2022, 2023; Access block 2021, 2024."


def test_overlapping_windows_are_told(show: Show) -> None:
    assert any("windows overlap" in note for note in card_of(show("deepfake-deletion-share")).notes)
    assert not any("windows overlap" in note for note in card_of(show("telegram-fulfilled")).notes)


def test_what_the_filters_hide_is_not_called_missing(show: Show) -> None:
    notes = card_of(show("overseas-requests-sexual-violence", unfinished=False)).notes
    assert "Not shown under the present filters: 2022." in notes
    assert not any(note.startswith("No figure") for note in notes)


def test_a_chosen_member_leaves_out_what_is_not_split(show: Show) -> None:
    view = show("deepfake-suspects-and-custody", choices={"age_group": ("10to19",)})
    assert {row.measure for row in view.rows} == {"deepfake_suspects_apprehended"}
    assert {row.label for row in view.rows} == {"Deepfake suspects apprehended (10–19 years)"}
    assert "10–19 years" in card_of(view).subtitle


def test_a_figure_that_cannot_be_narrowed_says_so(show: Show) -> None:
    view = show("deepfake-cases", choices={"age_group": ("10to19",)})
    assert [row.value for row in view.rows] == [156, 160, 180, 1202]
    assert "These numbers are not split by Age group." in card_of(view).notes


def test_one_observation_is_as_complete_in_every_figure(show: Show) -> None:
    found: dict[str, set[str]] = {}
    for figure in ("deepfake-takedowns", "deepfake-takedowns-january-july"):
        for row in show(figure).rows:
            found.setdefault(row.id, set()).add(row.completeness)
    assert {len(told) for told in found.values()} == {1}


def test_a_running_total_is_not_an_unfinished_year(show: Show) -> None:
    assert len(show("deepfake-cases-2024", unfinished=False).rows) == 8


def test_periods_of_unequal_length_are_told(show: Show) -> None:
    assert "The periods are not of one length." in card_of(show("telegram-fulfilled")).notes


def test_a_member_that_stands_alone_in_the_latest_year_is_told_without_a_rank(show: Show) -> None:
    view = show("all-takedowns", choices={"action": ("delete", "block")})
    assert card_of(view).title == "Digital sex-crime takedown requests (Access block): 54,553 (2022)"
