"""What a plot says of a view, whichever renderer draws it."""

import re
from datetime import date

import pytest

from components.figures.regions import POLICE_AGENCIES, PROVINCES
from components.plot import plot
from components.plot.geometry import beside, groups, rooms, tick
from components.plot.model import Axis, Form, Mark, Panel, PinMark, Place, Plot, Series, Stroke
from components.plot.placing import placed
from components.plot.theme import DARK, LIGHT, Theme, ink, luminance, shade
from components.view.card import card_of
from components.view.view import View
from tests.components.conftest import Show


def labels(shown: Plot) -> list[str]:
    return [mark.label for series in shown.series for mark in series.marks]


def test_an_unfinished_year_says_its_months_and_other_reports_are_strokes(show: Show) -> None:
    view = show("deepfake-takedowns")
    shown = plot(view)
    [series] = shown.series
    assert [(stroke.place, stroke.value) for stroke in series.strokes] == [("2023", 7200)]
    assert series.strokes[0].id == "deepfake-corrections.2023.reuters-paraphrase-20240828"
    assert "Also reported: ≈7,200 requests" in card_of(view).alt.replace("\xa0", " ")
    assert [mark.completeness for mark in series.marks] == ["unfinished", *["complete"] * 4, "unfinished"]
    assert tick(shown.axis, shown.axis.places[-1]) == ["2025", "Jan–Jul"]
    assert any("Jan–Jul 2025" in note for note in card_of(view).notes)


def test_a_missing_year_is_a_gap_with_words(show: Show) -> None:
    view = show("investigators")
    shown = plot(view)
    assert [place.key for place in shown.axis.places] == [str(year) for year in range(2016, 2025)]
    assert shown.panels[0].absent == tuple((year, "no figure") for year in ("2018", "2019", "2021", "2022"))
    told = next(note for note in card_of(view).notes if note.startswith("No figure was found"))
    assert "posts authorised 2018, 2019, 2021, 2022;" in told


def test_what_the_filters_hide_is_not_called_missing(show: Show) -> None:
    shown = plot(show("overseas-requests-sexual-violence", unfinished=False))
    assert shown.panels[0].absent == (("2022", "not shown"),)


def test_a_change_of_definition_is_pinned_before_its_year(show: Show) -> None:
    view = show("investigators")
    [pin] = plot(view).panels[0].pins
    assert (pin.kind, pin.at) == ("definition", 2024)
    assert any("integrated teams" in note for note in card_of(view).notes)


def test_a_break_stands_in_the_panel_it_belongs_to(show: Show) -> None:
    requests, cases = plot(show("requests-and-cases")).panels
    assert "definition" in {pin.kind for pin in cases.pins}
    assert "definition" not in {pin.kind for pin in requests.pins}


def test_a_published_zero_is_a_mark(show: Show) -> None:
    view = show("asked-and-answered-2020")
    replies = plot(view).series[1]
    assert (replies.marks[0].value, replies.marks[0].label) == (0, "0")
    assert "0 is a published zero, not a gap." in card_of(view).notes


def test_a_target_is_announced_and_apart(show: Show) -> None:
    counts, target = plot(show("monitors")).series
    assert not counts.announced
    assert target.announced
    assert target.name == "Announced target"


def test_a_part_of_a_group_lies_inside_it(show: Show) -> None:
    [series] = plot(show("deepfake-suspects-by-age")).series
    assert [mark.inner for mark in series.marks] == [False, True, False, False, False, False]


def test_a_map_has_a_tile_for_each_province_and_a_missing_one_is_no_zero(show: Show) -> None:
    shown = plot(show("camera-filming-by-province"))
    assert len(shown.axis.places) == len(PROVINCES) == 17
    assert shown.panels[0].absent == (("sejong", "no figure"),)
    assert "0" not in labels(shown)


def test_police_have_two_agencies_in_gyeonggi(show: Show) -> None:
    shown = plot(show("deepfake-cases-by-province", "ko"))
    assert len(labels(shown)) == 4
    assert len(shown.panels[0].absent) == len(POLICE_AGENCIES) - 4 == 14
    assert ("gyeonggi_bukbu", "값 없음") in shown.panels[0].absent


def test_a_mark_leads_to_its_number(show: Show) -> None:
    view = show("sexual-violence-officers-by-province")
    [series] = plot(view).series
    assert [mark.id for mark in series.marks] == [row.id for row in view.rows]
    assert [mark.place for mark in series.marks] == [row.member("region") for row in view.rows]


def test_a_choice_of_regions_leaves_only_their_tiles(show: Show) -> None:
    chosen = ("daegu", "jeonnam", "gyeongnam", "seoul")
    shown = plot(show("deepfake-cases-by-province", choices={"region": chosen}))
    assert labels(shown) == ["11", "11", "17"]
    assert shown.panels[0].absent == (("seoul", "no figure"),)


def test_numbers_in_large_type_say_what_they_count_and_what_others_give(show: Show) -> None:
    shown = plot(show("all-takedowns", years=(2023, 2024)))
    assert shown.form is Form.NUMBER
    assert [(panel.series[0].marks[0].label, panel.unit) for panel in shown.panels] == [
        ("66,929", "requests"),
        ("94,186", "requests"),
    ]
    assert shown.panels[1].heading.split("\n")[0] == "2024"
    assert "Also reported: 94,185" in shown.panels[1].heading.replace("\n", " ")
    hidden = plot(show("all-takedowns", years=(2023, 2024), choices={"drawn": ("yes",)}))
    assert "Also reported" not in hidden.panels[1].heading


def test_a_line_joins_only_complete_neighbours_of_one_rule(compared: View) -> None:
    cases, requests = plot(compared).series
    assert cases.joins == (("2021", "2022", "2023"), ("2024",))
    assert requests.joins == (("2021", "2022", "2023", "2024"),)
    assert [mark.place for mark in requests.marks if mark.completeness == "unfinished"] == ["2020", "2025"]


def test_measures_of_two_units_have_two_panels(compared: View) -> None:
    shown = plot(compared)
    assert shown.form is Form.LINE
    assert [panel.unit for panel in shown.panels] == ["cases", "requests"]
    upper, lower = rooms(shown)
    assert 0 < lower.bottom < lower.top < lower.edge <= upper.bottom < upper.top < upper.edge == 1


def sign(at: float) -> PinMark:
    return PinMark("①", "event", "", at)


def test_signs_that_would_write_over_each_other_stand_together() -> None:
    found = groups([sign(2024.5), sign(2021.0), sign(2024.4), sign(2024.9)])
    assert [[pin.at for pin in group] for group in found] == [[2021.0], [2024.4, 2024.5], [2024.9]]


def _mark(day: date) -> Mark:
    return Mark(str(day), 1, "1", "unfinished", "id", (), day)


@pytest.mark.parametrize(
    ("days", "line", "sides"),
    [
        ([1, 5, 9], None, [False, True, False]),
        ([1, 25], None, [False, False]),
        ([1, 5], 8, [False, False]),
        ([1, 12], 8, [False, True]),
    ],
)
def test_a_number_keeps_clear_of_the_one_before_and_of_a_line(
    days: list[int], line: int | None, sides: list[bool]
) -> None:
    pins = (PinMark("①", "definition", "", date(2024, 10, line)),) if line else ()
    assert beside(Panel((), "", pins=pins), [_mark(date(2024, 10, day)) for day in days]) == sides


def _columns(*values: float, room: float, stroke: float | None = None) -> tuple[Mark, ...]:
    places = tuple(Place(str(2000 + index), str(2000 + index), "") for index in range(len(values)))
    marks = tuple(
        Mark(place.key, value, f"{value:,.0f}", "complete", place.key, (), date(int(place.key), 12, 31))
        for place, value in zip(places, values, strict=True)
    )
    strokes = (Stroke(places[-1].key, stroke, "", "other"),) if stroke else ()
    made = Plot(Form.COLUMN, "en", Axis("years", places), (Panel((Series("", 0, marks, strokes),), ""),), 340)
    return placed(made, room).series[0].marks


def test_every_number_stands_where_there_is_room() -> None:
    assert all(mark.numbered for mark in _columns(1913, 3574, 7187, 23107, room=400))


def test_where_there_is_none_the_latest_and_the_highest_keep_theirs() -> None:
    marks = _columns(*range(20_000, 25_000, 500), 41_000, *range(25_000, 30_000, 500), room=300)
    numbered = [mark.value for mark in marks if mark.numbered]
    assert {29_500, 41_000} <= set(numbered)
    assert len(numbered) < len(marks) / 2


def test_a_number_stands_above_a_stroke_that_would_strike_it_out() -> None:
    assert _columns(13_000, 13_056, room=400, stroke=13_400)[-1].lifted
    assert not _columns(13_000, 13_056, room=400, stroke=20_967)[-1].lifted
    assert not _columns(13_000, 13_056, room=400, stroke=9_000)[-1].lifted


@pytest.mark.parametrize(
    ("axis", "place", "lines"),
    [
        ("years", Place("2024", "2024", ""), ["2024", ""]),
        ("years", Place("2024", "2024"), ["2024"]),
        ("years", Place("2020", "2020", "25 Jun–31 Dec"), ["2020", "25 Jun–", "31 Dec"]),
        ("periods", Place("x", "2025년 1월~6월"), ["2025년", "1월~6월"]),
        ("periods", Place("x", "Jan–Jun 2025"), ["Jan–Jun", "2025"]),
        ("periods", Place("x", "Sept 2018–Aug 2019"), ["Sept 2018–", "Aug 2019"]),
    ],
)
def test_a_place_in_time_is_told_in_lines(axis: str, place: Place, lines: list[str]) -> None:
    assert tick(Axis(axis, (place,)), place) == lines


def contrast(first: str, second: str) -> float:
    low, high = sorted(map(luminance, (first, second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_text_of_a_tile_can_be_read_in_every_depth(theme: Theme) -> None:
    for share in range(101):
        fill = shade(theme, share / 100)
        assert re.fullmatch("#[0-9A-F]{6}", fill)
        assert contrast(fill, ink(fill)) >= 4.5
    assert contrast(theme.muted, theme.surface) >= 4.5
