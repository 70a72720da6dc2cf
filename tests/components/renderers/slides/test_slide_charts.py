"""The native charts of slides: the very numbers, and honest marks for them."""

from itertools import pairwise

import pytest
from msgspec.structs import replace
from pptx.oxml.ns import qn

from components.renderers.slides.xml import number_format
from tests.components.conftest import Show, comparing
from tests.components.renderers.slides.reading import charts, joined, notes, opened, overlapping, with_rows


def test_the_chart_holds_the_very_numbers_and_every_year(show: Show) -> None:
    [slide] = opened(show("caseload"))
    [chart] = charts(slide)
    assert next(iter(chart.plots[0].categories)) == "2012"
    assert len(chart.plots[0].categories) == 11
    assert "2013\nno figure" in list(chart.plots[0].categories)
    values = {series.name: series.values for series in chart.plots[0].series}
    assert [value for value in values["Cases assigned per cyber investigator"] if value is not None] == [200.2]
    [slide] = opened(show("deepfake-cases"))
    [chart] = charts(slide)
    assert list(chart.plots[0].categories) == ["2021", "2022", "2023", "2024"]
    assert list(chart.plots[0].series[0].values) == [156, 160, 180, 1202]
    assert chart.value_axis.minimum_scale == 0


def test_an_unfinished_year_is_hollow_and_says_its_months(show: Show) -> None:
    [slide] = opened(show("deepfake-takedowns"))
    [chart] = charts(slide)
    assert list(chart.plots[0].categories)[-1] == "2025\nJan–Jul"
    points = {point.find(qn("c:idx")).get("val"): point for point in chart._chartSpace.iter(qn("c:dPt"))}
    assert set(points) == {"0", "5"}
    look = points["5"].find(qn("c:spPr"))
    assert look.find(f"{qn('a:solidFill')}/{qn('a:schemeClr')}").get("val") == "bg1"
    assert look.find(f"{qn('a:ln')}/{qn('a:solidFill')}/{qn('a:schemeClr')}").get("val") == "accent1"


def test_months_stand_at_the_number_where_the_axis_cannot_say_them(show: Show) -> None:
    shown = show("deepfake-cleared")
    rows = [
        replace(row, completeness="unfinished", period_end=row.period_end.replace(month=7))
        if (row.year, row.measure) == (2022, "deepfake_cases_cleared")
        else row
        for row in shown.rows
    ]
    [chart] = charts(opened(with_rows(shown, rows))[0])
    assert "2022" in list(chart.plots[0].categories)
    formats = [code.get("formatCode") for code in chart._chartSpace.iter(qn("c:numFmt"))]
    assert '#,##0" (Jan–Jul)"' in formats


def test_a_target_is_hatched(show: Show) -> None:
    [slide] = opened(show("monitors"))
    [chart] = charts(slide)
    count, target = chart.plots[0].series
    assert chart.has_legend
    assert target._element.find(f"{qn('c:spPr')}/{qn('a:pattFill')}") is not None
    assert count._element.find(f"{qn('c:spPr')}/{qn('a:solidFill')}") is not None


def test_a_lone_series_has_no_legend(show: Show) -> None:
    [chart] = charts(opened(show("deepfake-cases"))[0])
    assert not chart.has_legend
    assert not chart.has_title


def test_measures_of_two_units_have_two_charts(show: Show) -> None:
    [slide] = opened(show("requests-and-cases"))
    requests, cases = charts(slide)
    assert len(requests.plots[0].series) == len(cases.plots[0].series) == 1
    assert "(requests)" in requests.chart_title.text_frame.text
    assert "(cases)" in cases.chart_title.text_frame.text
    assert list(cases.plots[0].series[0].values) == [None, 156, 160, 180, 1202, None]


def test_a_running_total_stands_on_its_days_and_nothing_joins_it(show: Show) -> None:
    shown = show("deepfake-cases-2024")
    [chart] = charts(opened(shown)[0])
    [series] = chart.plots[0].series
    assert list(series.values) == [row.value for row in shown.rows]
    assert chart.category_axis._element.tag == qn("c:dateAx")
    assert not joined(series)


def test_a_line_stops_at_a_break_and_before_an_unfinished_year() -> None:
    shown = comparing("value", "deepfake_corrections", "deepfake_cases_reported")
    requests, cases = charts(opened(shown)[0])
    stretches = [series for series in cases.plots[0].series if joined(series)]
    years = [[at for at, value in enumerate(series.values) if value is not None] for series in stretches]
    assert len(years) == 2, "the rule changes in 2024"
    assert all(right - left == 1 for run in years for left, right in pairwise(run))
    loose = [series for series in requests.plots[0].series if "part of the year" in series.name]
    assert [value for value in loose[0].values if value is not None] == [473, 15808]
    assert not joined(loose[0])


def test_many_axes_share_a_slide_without_legends_or_cut_plots() -> None:
    for lang in ("en", "ko"):
        measures = ("deepfake_corrections", "deepfake_cases_reported", "victims_supported", "dsc_corrections")
        shown = comparing("value", *measures, "all_corrections", "cybercrime_cases_reported", lang=lang)
        [slide] = opened(shown)
        drawn = charts(slide)
        assert len(drawn) == 5
        assert not any(chart.has_legend for chart in drawn)
        assert any("▲" in chart.chart_title.text_frame.text for chart in drawn)
        assert not overlapping(slide)
        for chart in drawn:
            plot = chart._chartSpace.find(f".//{qn('c:plotArea')}/{qn('c:layout')}/{qn('c:manualLayout')}")
            top, high = (float(plot.find(qn(f"c:{side}")).get("val")) for side in "yh")
            assert high > 0.2
            assert top + high < 1
        formats = {code.get("formatCode") for chart in drawn for code in chart._chartSpace.iter(qn("c:numFmt"))}
        assert {"en": '#,##0" (Jan–Jul)"', "ko": '#,##0" (1월~7월)"'}[lang] in formats


@pytest.mark.parametrize("display", ["value", "log", "index", "change", "share"])
def test_what_a_comparison_computes_is_what_is_drawn(display: str) -> None:
    shown = comparing(display, "dsc_corrections", "all_corrections", lang="ko")
    drawn = [
        value
        for chart in charts(opened(shown)[0])
        for series in chart.plots[0].series
        for value in series.values
        if value is not None
    ]
    values = [row.drawn_value for row in shown.rows if row.drawn_value is not None]
    expected = [value for value in values if display != "log" or value > 0]
    assert sorted(drawn) == pytest.approx(sorted(expected))


def test_a_range_is_a_gap_and_told(show: Show) -> None:
    shown = show("deepfake-cases")
    first, second, *rest = shown.rows
    [slide] = opened(with_rows(shown, [first, replace(second, value=None, lower=2, upper=4), *rest]))
    [chart] = charts(slide)
    assert chart.plots[0].series[0].values[1] is None
    assert "2–4" in notes(slide)


@pytest.mark.parametrize(
    ("published", "code"),
    [
        ("1,202", "#,##0"),
        ("≈3", '"≈"#,##0'),
        ("4.55%", '#,##0.00"%"'),
        ("+221.5%", '"+"#,##0.0"%"'),
        ("-5.3%", '#,##0.0"%"'),
        ("15,808 (Jan–Jul)", '#,##0" (Jan–Jul)"'),
    ],
)
def test_a_number_format_writes_the_number_as_published(published: str, code: str) -> None:
    assert number_format(published) == code


def test_a_zero_is_drawn_and_a_gap_is_not(show: Show) -> None:
    [chart] = charts(opened(show("telegram-fulfilled"))[0])
    assert chart.plots[0].series[0].values[0] == 0
