"""The PowerPoint file: one slide a figure, with its evidence for readers and for the speaker."""

import io
import re
import zipfile

import pytest
from msgspec.structs import replace
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.enum.shapes import PP_PLACEHOLDER as PH
from pptx.oxml.ns import qn

from components.figures.kinds import KINDS, TILES
from components.plot.theme import LIGHT
from components.renderers.slides import Pictured, presentation, slides
from components.renderers.slides.notes import footnotes
from components.renderers.slides.text import clean, lines
from components.view.provenance import provenance
from tests.components.conftest import Show, comparing
from tests.components.renderers.slides.reading import (
    SITE,
    books,
    charts,
    disordered,
    inside,
    notes,
    opened,
    overlapping,
    texts,
    with_rows,
)
from tests.record import frozen

# One figure of every kind of chart, and those that are hardest to lay out.
HARD = (
    "deepfake-takedowns",
    "four-counts",
    "reports-by-month",
    "deepfake-cases-2024",
    "station-coverage",
    "caseload",
    "sexual-violence-officers-by-province",
    "deepfake-cases-by-province",
    "processing-time",
    "review-backlog",
    "monitors",
)


def test_title_subtitle_sources_and_address_are_text(show: Show) -> None:
    for lang in ("en", "ko"):
        shown = show("deepfake-takedowns", lang)
        told = provenance(shown, SITE)
        [slide] = opened(shown)
        assert slide.shapes.title.is_placeholder
        assert slide.shapes.title.text_frame.text == told.title
        assert told.subtitle in texts(slide)
        assert told.lines(shown.words, most=2)[0] in texts(slide)
        assert told.version in texts(slide)
        # Nothing is chosen: a line that says so would only take room.
        assert told.filters not in texts(slide)
        runs = [run for shape in slide.shapes if shape.has_text_frame for run in shape.text_frame.paragraphs[-1].runs]
        assert told.address in [run.hyperlink.address for run in runs]
        languages = {run.font._element.get("lang") for run in runs}
        assert languages == {{"en": "en-GB", "ko": "ko-KR"}[lang]}
    [slide] = opened(show("deepfake-takedowns", years=(2021, 2023)))
    assert "2021–2023" in texts(slide)


def test_title_subtitle_chart_source_footer_and_number_are_placeholders_of_a_layout(show: Show) -> None:
    shown = show("deepfake-takedowns"), show("deepfake-cases")
    for slide in opened(*shown):
        layout = {one.placeholder_format.idx: one for one in slide.slide_layout.placeholders}
        kinds = {layout[one.placeholder_format.idx].placeholder_format.type for one in slide.placeholders}
        assert {PH.TITLE, PH.CHART, PH.BODY, PH.FOOTER, PH.SLIDE_NUMBER} <= kinds
        assert {one.name for one in slide.placeholders} >= {"Subtitle", "Source"}
        assert [one.has_chart for one in slide.placeholders].count(True) == 1
    blob = slides([Pictured(shown, title="Both")], SITE, shown[0].labels)
    [both] = Presentation(io.BytesIO(blob)).slides
    assert len(charts(both)) == 2
    assert [one.has_chart for one in both.placeholders].count(True) == 2
    assert both.slide_layout._element.get("type") == "twoObj"
    assert both.shapes.title.text_frame.text == "Both"
    assert inside(both)
    assert not overlapping(both)


def test_what_must_be_read_from_the_last_row_is_large_enough(show: Show) -> None:
    for slide in opened(*(show(name, lang) for name in HARD for lang in ("en", "ko"))):
        sizes = {
            run.font.size.pt
            for shape in slide.shapes
            if shape.name in ("Source", "Notes")
            for paragraph in shape.text_frame.paragraphs
            for run in paragraph.runs
        }
        assert min(sizes) >= 14


def test_maps_and_grids_are_native_shapes_with_their_numbers(show: Show) -> None:
    shown = show("sexual-violence-officers-by-province"), show("station-coverage", "ko")
    for view, slide in zip(shown, opened(*shown), strict=True):
        [group] = [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]
        assert group._element.nvGrpSpPr.cNvPr.get("descr") == provenance(view, SITE).alt
        said = "\n".join(shape.text_frame.text for shape in group.shapes if shape.has_text_frame)
        for row in view.rows:
            assert view.labels.amount(row) in said
    tiles, grid = opened(*shown)
    [regions] = [shape for shape in tiles.shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]
    assert {shape.name for shape in regions.shapes} >= {"Seoul", "Busan", "Jeju"}
    [squares] = [shape for shape in grid.shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]
    drawn = max(
        (shape for shape in squares.shapes if shape.shape_type == MSO_SHAPE_TYPE.FREEFORM),
        key=lambda one: len(one._element.findall(f".//{qn('a:close')}")),
    )
    assert len(drawn._element.findall(f".//{qn('a:close')}")) == max(row.value or 0 for row in shown[1].rows)


def test_the_alt_text_is_that_of_the_page(show: Show) -> None:
    shown = show("requests-and-cases", "ko")
    [slide] = opened(shown)
    first, second = [shape._element.nvGraphicFramePr.cNvPr for shape in slide.shapes if shape.has_chart]
    assert first.get("descr") == provenance(shown, SITE).alt
    assert "1,202" in second.get("descr")


def test_the_speaker_is_told_definitions_sources_and_caveats(show: Show) -> None:
    shown = show("deepfake-takedowns", "ko")
    [slide] = opened(shown)
    told, measure = provenance(shown, SITE), shown.dataset.measures["deepfake_corrections"]
    assert measure.definition["ko"] in notes(slide)
    for key in shown.sources:
        assert shown.dataset.sources[key].url in notes(slide)
        assert clean(shown.dataset.sources[key].title) in notes(slide)
    assert told.alt in notes(slide)
    assert told.citation in notes(slide)
    assert told.notes[0] in notes(slide)


def test_another_report_is_told_in_words_for_want_of_its_stroke(show: Show) -> None:
    shown = show("all-takedowns")
    assert any(note.startswith("A stroke") for note in provenance(shown, SITE).notes)
    [slide] = opened(shown)
    assert "A stroke" not in notes(slide) + texts(slide)
    assert "Also reported: 94,185" in notes(slide)


def test_notes_on_the_slide_keep_to_their_lines(show: Show) -> None:
    shown = show("four-counts")
    told = footnotes(shown, provenance(shown, SITE), lambda text: lines(text, 11, 888), 2)
    assert sum(lines(text, 11, 888) for text in told) <= 2
    assert told[-1].endswith("More in the speaker notes.")
    assert any(text.startswith("④ Dotted line") for text in told)


def test_where_nothing_matches_the_slide_says_so(show: Show) -> None:
    for lang, said in (
        ("en", "Nothing in the record matches these filters."),
        ("ko", "선택한 조건에 맞는 기록이 없습니다."),
    ):
        [slide] = opened(show("deepfake-cases", lang, years=(2015, 2016)))
        assert said in texts(slide)
        assert not charts(slide)
        assert slide.shapes.title.text_frame.text


def test_what_looks_like_code_stays_text(show: Show) -> None:
    shown = show("deepfake-cleared")
    poison = '=HYPERLINK("http://localhost","x")<script>\x0b\x01"\'\n=1+1'
    blob = presentation([with_rows(shown, (replace(row, label=poison) for row in shown.rows))], SITE)
    plain = '=HYPERLINK("http://localhost","x")<script> "\' =1+1'
    [slide] = Presentation(io.BytesIO(blob)).slides
    [chart] = charts(slide)
    assert {series.name for series in chart.plots[0].series} == {plain}
    assert clean(poison) == plain
    for book in books(blob):
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in sheet
        assert "<hyperlink" not in sheet
        assert b"=HYPERLINK" in book.read("xl/sharedStrings.xml")


def test_the_workbook_holds_what_the_chart_shows(show: Show) -> None:
    [book] = books(presentation([show("deepfake-cases")], SITE))
    values = re.findall(r"<v>(\d+)</v>", book.read("xl/worksheets/sheet1.xml").decode())
    assert {"156", "160", "180", "1202"} <= set(values)


def test_the_same_views_give_the_same_bytes(show: Show) -> None:
    views = [show("deepfake-cases"), show("caseload", "ko")]
    blob = presentation(views, SITE)
    assert blob == presentation(views, SITE)
    told = Presentation(io.BytesIO(blob)).core_properties
    assert told.author == "Takedown Trends"
    assert told.created.date() == told.modified.date() == frozen().release.date
    one = Presentation(io.BytesIO(presentation(views[:1], SITE))).core_properties
    assert one.title == provenance(views[0], SITE).title
    assert one.comments == provenance(views[0], SITE).address
    assert one.keywords


def test_a_deck_needs_a_view() -> None:
    with pytest.raises(ValueError, match="at least one view"):
        presentation([], SITE)


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_every_kind_of_chart_makes_a_sound_slide(show: Show, lang: str) -> None:
    views = [
        *(show(name, lang) for name in HARD),
        comparing("value", "dsc_corrections", "victims_supported", lang=lang),
    ]
    assert {one.chart for one in views} == set(KINDS.values())
    for shown, slide in zip(views, opened(*views), strict=True):
        assert inside(slide), shown.figure.id
        assert not overlapping(slide), shown.figure.id
        drawn = charts(slide)
        if not drawn:
            [group] = [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]
            assert group.name == ("Map" if shown.chart is TILES else "Grid")
            continue
        for chart in drawn:
            assert not disordered(chart._chartSpace), shown.figure.id
        numbers = sum(
            value is not None for chart in drawn for series in chart.plots[0].series for value in series.values
        )
        assert numbers == len(shown.rows), shown.figure.id


def test_colours_and_typefaces_are_those_of_the_theme_so_that_a_template_takes_over(show: Show) -> None:
    shown = [
        show(figure, "ko") for figure in ("deepfake-takedowns", "deepfake-suspects-by-age", "caseload", "monitors")
    ]
    parts = zipfile.ZipFile(io.BytesIO(presentation(shown, SITE)))
    drawn = [name for name in parts.namelist() if name.startswith(("ppt/slides/slide", "ppt/charts/chart"))]
    own = "".join(parts.read(name).decode() for name in drawn if name.endswith(".xml"))
    assert "srgbClr" not in own
    assert set(re.findall(r'typeface="([^"]*)"', own)) == {"+mn-lt", "+mn-ea"}
    theme = parts.read("ppt/theme/theme1.xml").decode()
    for name, colour in (("dk1", LIGHT.text), ("lt1", LIGHT.surface), ("accent1", LIGHT.series[0])):
        assert f'<a:{name}><a:srgbClr val="{colour[1:]}"/></a:{name}>' in theme
    assert theme.count('<a:latin typeface="Malgun Gothic"/>') == theme.count('<a:ea typeface="Malgun Gothic"/>') == 2
