"""One and the same frame: what is drawn, tabulated, downloaded and spoken, for every figure."""

import re
from itertools import chain
from typing import Any

import pytest

from components import plot as charts
from components.figures import FIGURES, HEADLINES, PAGES
from components.figures.regions import POLICE_AGENCIES, PROVINCES
from components.plot import CHARTS, tiles
from components.plot.theme import DARK, LIGHT, Theme
from components.view import captions
from components.view import reader_table as twins
from components.view.findings import finding
from components.view.tidy import tidy
from components.view.view import View
from data.dataset import load
from tests.components.conftest import Show

BOTH = pytest.mark.parametrize("lang", ["en", "ko"])
EACH = pytest.mark.parametrize("figure", FIGURES)


def test_there_are_enough_figures_and_each_has_a_page() -> None:
    assert len(FIGURES) >= 35
    assert sum(len(figures) for figures in PAGES.values()) == len(FIGURES)
    assert len(HEADLINES) == 5


def test_every_chart_is_used() -> None:
    assert {figure.chart for figure in FIGURES.values()} | {"lines"} == set(CHARTS)  # the reader's own are lines


@EACH
def test_a_figure_names_known_measures_and_members(figure: str) -> None:
    dataset = load()
    assert set(FIGURES[figure].measures) <= set(dataset.measures["id"])
    for dimension, members in FIGURES[figure].where.items():
        assert set(members) <= set(dataset.observations[dimension])


def is_stroke(trace: dict[str, Any]) -> bool:
    """Tell the strokes at numbers of other sources from the marks of the drawn ones."""
    return trace["marker"].get("symbol") == "line-ew"


def drawn_numbers(view: View) -> list[float]:
    figure = charts.draw(view, LIGHT).to_plotly_json()
    if view.figure.chart == "waffle":
        cells = [cell for cell in chain.from_iterable(figure["data"][0]["z"]) if cell is not None]
        return sorted(float(cells.count(kind)) for kind in set(cells))
    if view.figure.chart == "tiles":
        texts = figure["data"][0]["text"]
        return sorted(float(text.split("<b>")[1].removesuffix("</b>").replace(",", "")) for text in texts)
    traces = [trace for trace in figure["data"] if trace.get("hoverinfo") != "skip" and not is_stroke(trace)]
    axis = "x" if view.figure.chart == "bars" else "y"
    return sorted(chain.from_iterable(trace[axis] for trace in traces))


@EACH
@BOTH
def test_chart_table_file_and_alt_text_show_the_same_rows(show: Show, figure: str, lang: str) -> None:
    view = show(figure, lang)
    assert len(view.rows)
    assert drawn_numbers(view) == sorted(view.rows["value"])
    assert len(twins.table(view)) == len(view.rows)
    filed = tidy(view.rows, view.labels, "")
    assert filed["id"].tolist() == view.rows["id"].tolist()
    assert filed["value"].tolist() == view.rows["value"].tolist()
    spoken = captions.alt(view)
    for _, row in view.rows.iterrows():
        assert view.labels.amount(row) in spoken
        assert view.labels.period(row) in spoken
    shown = {record["number"] for record in twins.sources(view)}
    assert {view.labels.quantity(row) for _, row in view.rows.iterrows()} <= shown


@EACH
def test_the_korean_figure_speaks_korean(show: Show, figure: str) -> None:
    view = show(figure, "ko")
    texts = [captions.subtitle(view), *captions.notes(view), *view.rows["series"]]
    texts += list(twins.table(view).columns)
    assert all(re.search("[가-힣]", text) for text in texts), texts


@EACH
def test_the_english_figure_has_no_hangul(show: Show, figure: str) -> None:
    view = show(figure)
    texts = [captions.subtitle(view), captions.alt(view), *captions.notes(view), *twins.table(view)["Note"]]
    assert not [text for text in texts if re.search("[가-힣]", text)]


@EACH
def test_values_start_at_zero_and_nothing_joins_the_marks(show: Show, figure: str) -> None:
    for theme in (LIGHT, DARK):
        drawn = charts.draw(show(figure), theme).to_plotly_json()
        assert not [trace for trace in drawn["data"] if "lines" in trace.get("mode", "")]
        for name, axis in drawn["layout"].items():
            if name.startswith(("xaxis", "yaxis")) and axis.get("range") and axis.get("rangemode") == "tozero":
                assert axis["range"][0] == 0


def traces(view: View) -> list[dict[str, Any]]:
    return list(charts.draw(view, LIGHT).to_plotly_json()["data"])


def test_an_unfinished_year_is_hollow_and_says_its_months(show: Show) -> None:
    view = show("deepfake-takedowns")
    trace, stroke = traces(view)
    assert stroke["y"] == [7200]
    assert stroke["customdata"] == ["deepfake-corrections.2023.reuters-paraphrase-20240828"]
    assert "Also reported: ≈7,200 requests" in captions.alt(view).replace("\xa0", " ")
    colours = dict(zip(trace["x"], trace["marker"]["color"], strict=True))
    assert colours["2024"] == LIGHT.series[0]
    assert colours["2020"] == colours["2025"] == LIGHT.surface
    axis = charts.draw(view, LIGHT).to_plotly_json()["layout"]["xaxis"]
    assert axis["ticktext"][-1] == "2025<br>Jan–Jul"
    assert any("Jan–Jul 2025" in note for note in captions.notes(view))


def test_unfinished_years_can_be_left_out(show: Show) -> None:
    view = show("deepfake-takedowns", unfinished=False)
    assert view.rows["year"].tolist() == [2021, 2022, 2023, 2024]


def test_a_missing_year_is_a_gap_with_words(show: Show) -> None:
    view = show("investigators")
    layout = charts.draw(view, LIGHT).to_plotly_json()["layout"]
    assert layout["xaxis"]["tickvals"] == [str(year) for year in range(2016, 2025)]
    assert [note["x"] for note in layout["annotations"] if note["text"] == "no figure"] == [2, 3, 5, 6]
    told = next(note for note in captions.notes(view) if note.startswith("No figure was found"))
    assert "posts authorised 2018, 2019, 2021, 2022;" in told


def test_a_change_of_definition_is_a_line_with_its_reason(show: Show) -> None:
    view = show("investigators")
    [line] = charts.draw(view, LIGHT).to_plotly_json()["layout"]["shapes"]
    assert line["x0"] == 7.5
    assert any("integrated teams" in note for note in captions.notes(view))


def test_a_published_zero_is_drawn_as_zero(show: Show) -> None:
    view = show("asked-and-answered-2020")
    replies = traces(view)[1]
    assert replies["x"][0] == 0
    assert replies["text"][0].strip() == "0"
    assert "0 is a published zero, not a gap." in captions.notes(view)


def test_a_target_is_hatched_and_apart(show: Show) -> None:
    counts, target, _ = traces(show("monitors"))
    assert counts["marker"]["pattern"]["shape"] == ""
    assert target["marker"]["pattern"]["shape"] == "/"
    assert target["name"] == "Announced target"


def test_a_part_of_a_group_is_pale(show: Show) -> None:
    [trace] = traces(show("deepfake-suspects-by-age"))
    assert trace["marker"]["opacity"] == [1, 0.45, 1, 1, 1, 1]


def map_of(view: View) -> tuple[dict[str, Any], dict[str, Any]]:
    drawn = charts.draw(view, LIGHT).to_plotly_json()
    [trace] = drawn["data"]
    return trace, drawn["layout"]


def test_a_map_has_a_tile_for_each_province_and_a_missing_one_is_no_zero(show: Show) -> None:
    view = show("camera-filming-by-province")
    drawn, layout = map_of(view)
    assert len(drawn["text"]) + len(layout["annotations"]) == len(PROVINCES) == 17
    assert [word["text"] for word in layout["annotations"]] == ["Sejong<br>no figure"]
    assert len(layout["shapes"]) == 1
    assert "<b>0</b>" not in "".join(drawn["text"])


def test_police_have_two_agencies_in_gyeonggi(show: Show) -> None:
    drawn, layout = map_of(show("deepfake-cases-by-province", "ko"))
    assert len(drawn["text"]) == 4
    assert len(layout["annotations"]) == len(POLICE_AGENCIES) - 4 == 14
    assert "경기북부<br>값 없음" in [word["text"] for word in layout["annotations"]]


def test_every_tile_has_a_place_of_its_own() -> None:
    for regions in (PROVINCES, POLICE_AGENCIES):
        assert len({tiles.PLACES[region] for region in regions}) == len(regions)
    assert set(tiles.PLACES) == set(load().observations["region"]) - {""}


def test_a_tile_opens_the_evidence_of_its_number(show: Show) -> None:
    view = show("sexual-violence-officers-by-province")
    drawn, _ = map_of(view)
    assert drawn["customdata"] == view.rows["id"].tolist()
    for text, region in zip(drawn["text"], view.rows["region"], strict=True):
        assert text.split("<br><b>")[0] == view.labels.member("region", region).replace(" ", "<br>")


def test_a_choice_of_regions_leaves_only_their_tiles(show: Show) -> None:
    drawn, layout = map_of(show("deepfake-cases-by-province", choices={"region": ("daegu", "seoul")}))
    assert drawn["text"] == ["Daegu<br><b>11</b>"]
    assert [word["text"] for word in layout["annotations"]] == ["Seoul<br>no figure"]
    drawn, layout = map_of(show("deepfake-cases-by-province", choices={"region": ("all",)}))
    assert drawn["text"] == ["All<br>of<br>South<br>Korea<br><b>297</b>"]
    assert not layout.get("annotations")


def contrast(first: str, second: str) -> float:
    low, high = sorted(tiles.luminance(colour) for colour in (first, second))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_text_of_a_tile_can_be_read_in_every_depth(theme: Theme) -> None:
    for share in range(101):
        fill = tiles.shade(theme, share / 100)
        assert contrast(fill, tiles.ink(fill)) >= 4.5
    assert contrast(theme.muted, theme.surface) >= 4.5


def test_a_choice_of_members_replaces_the_default_ones(show: Show) -> None:
    view = show("all-takedowns", choices={"action": ("delete", "block")})
    assert sorted(view.rows["series"].unique()) == ["Access block", "Deletion"]


def test_other_reports_stand_beside_the_drawn_one(show: Show) -> None:
    records = twins.sources(show("all-takedowns"))
    both = [(record["number"], record["role"]) for record in records if record["number"].startswith("94,18")]
    assert [(number.replace("\xa0", " "), role) for number, role in both] == [
        ("94,186 requests", "Shown"),
        ("94,185 requests", "Also reported"),
    ]


def test_a_gap_is_told_for_the_series_that_has_it(show: Show) -> None:
    told = next(note for note in captions.notes(show("blocks-and-deletions")) if note.startswith("No figure"))
    assert told == "No figure was found: Deletion 2021, 2022, 2023; Access block 2021, 2024."


def test_overlapping_windows_are_told(show: Show) -> None:
    assert any("windows overlap" in note for note in captions.notes(show("deepfake-deletion-share")))
    assert not any("windows overlap" in note for note in captions.notes(show("telegram-fulfilled")))


def test_a_break_is_drawn_in_the_panel_it_belongs_to(show: Show) -> None:
    layout = charts.draw(show("requests-and-cases"), LIGHT).to_plotly_json()["layout"]
    [line] = layout["shapes"]
    assert (line["y0"], line["y1"]) == tuple(layout["yaxis2"]["domain"])


def test_what_the_filters_hide_is_not_called_missing(show: Show) -> None:
    view = show("overseas-requests-sexual-violence", unfinished=False)
    assert "Not shown under the present filters: 2022." in captions.notes(view)
    assert not any(note.startswith("No figure") for note in captions.notes(view))
    [word] = charts.draw(view, LIGHT).to_plotly_json()["layout"]["annotations"]
    assert (word["x"], word["text"]) == (2, "not shown")


def test_a_chosen_member_leaves_out_what_is_not_split(show: Show) -> None:
    view = show("deepfake-suspects-and-custody", choices={"age_group": ("10to19",)})
    assert view.rows["measure"].unique().tolist() == ["deepfake_suspects_apprehended"]
    assert view.rows["series"].unique().tolist() == ["Deepfake suspects apprehended (10–19 years)"]
    assert "10–19 years" in captions.subtitle(view)


def test_a_figure_that_cannot_be_narrowed_says_so(show: Show) -> None:
    view = show("deepfake-cases", choices={"age_group": ("10to19",)})
    assert view.rows["value"].tolist() == [156, 160, 180, 1202]
    assert "These numbers are not split by Age group." in captions.notes(view)


def test_one_observation_is_marked_alike_in_every_figure(show: Show) -> None:
    marks: dict[str, set[str]] = {}
    for figure in ("deepfake-takedowns", "deepfake-takedowns-january-july"):
        for _, row in show(figure).rows.iterrows():
            marks.setdefault(row["id"], set()).add(row["mark"])
    assert {len(found) for found in marks.values()} == {1}


def test_a_running_total_is_not_an_unfinished_year(show: Show) -> None:
    assert len(show("deepfake-cases-2024", unfinished=False).rows) == 8


def test_periods_of_unequal_length_are_told(show: Show) -> None:
    assert "The periods are not of one length." in captions.notes(show("telegram-fulfilled"))


def test_several_members_share_a_title(show: Show) -> None:
    view = show("all-takedowns", choices={"action": ("delete", "block")})
    assert finding(view) == "Digital sex crime takedown requests, by action"
