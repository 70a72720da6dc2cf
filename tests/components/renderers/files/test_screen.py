"""A view on a screen of a given size: everything is on it, and what is to be read is large enough."""

import io
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from components.figures.pages import FIGURES
from components.plot import typeface
from components.plot.fitting import LEGIBLE, fitted
from components.plot.geometry import TYPE
from components.plot.model import Form
from components.plot.theme import DARK, FONT, LIGHT
from components.renderers.files import screen
from components.renderers.files.formats import Options, made
from components.renderers.svg.sheet import Sheet
from components.view.card import card_of
from components.view.notes import emptiness
from components.view.site import Site
from tests.components.conftest import Show

SITE = Site("http://localhost:8501")
NARROW = (910.0, 540.0)  # what a screen of 1024 by 768 pixels leaves a chart


@pytest.mark.parametrize(("lang", "box"), [("en", (1760.0, 756.0)), ("ko", NARROW)])
@pytest.mark.parametrize("figure", FIGURES)
def test_a_chart_fills_a_box_and_leaves_no_text_outside(
    show_live: Show, figure: str, lang: str, box: tuple[float, float]
) -> None:
    sheet = screen.drawn_in(show_live(figure, lang), *box, screen.VALUE, LIGHT)
    wide, high = sheet.width, float(sheet.root.attrib["height"])
    scale = min(box[0] / wide, box[1] / high)
    assert max(wide * scale / box[0], high * scale / box[1]) > 0.98
    for text in sheet.root.iter("text"):
        if "rotate" in text.get("transform", ""):
            continue
        said, bold = "".join(text.itertext()), bool(text.get("font-weight"))
        long = typeface.width(said, float(text.get("font-size", "")), bold)
        left = float(text.get("x", "")) - {None: 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor")] * long
        assert -1 <= left <= left + long <= wide * 1.01, said
        assert 0 <= float(text.get("y", "")) <= high, said


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("figure", FIGURES)
def test_a_finding_takes_two_lines_at_most(show_live: Show, figure: str, lang: str) -> None:
    title, room = card_of(show_live(figure, lang)).title, 1760
    sheet = Sheet(1920, FONT)
    screen.head(sheet, "", title, 1, LIGHT)
    lines = ["".join(text.itertext()) for text in sheet.root.iter("text")]
    assert 1 <= len(lines) <= 2
    assert " ".join(lines) == title
    assert all(typeface.width(line, 40, True) <= room for line in lines)


@pytest.mark.parametrize("figure", ["deepfake-takedowns", "deepfake-suspects-by-age", "deepfake-cases-2024"])
def test_numbers_can_be_read_from_the_last_row(show: Show, figure: str) -> None:
    drawn = fitted(show(figure), 1760, 756, screen.VALUE)
    assert drawn.scale * 13 == pytest.approx(screen.VALUE)


def test_of_the_signs_only_that_of_the_note_beneath_is_drawn(show: Show) -> None:
    view = show("deepfake-takedowns")
    every = {pin.sign for panel in fitted(view, 1760, 756, 32).plot.panels for pin in panel.pins} - {""}
    told = card_of(show("deepfake-cases")).notes[0]
    [sign] = {
        pin.sign for panel in fitted(show("deepfake-cases"), 1760, 756, 32, told).plot.panels for pin in panel.pins
    }
    assert every == set()
    assert sign
    assert told.startswith(sign)


@pytest.mark.parametrize(
    ("size", "pixels"), [("1200x630", (1200, 630)), ("1920x1080", (1920, 1080)), ("3840x2160", (3840, 2160))]
)
def test_an_image_has_the_size_of_the_screen_asked_for(show: Show, size: str, pixels: tuple[int, int]) -> None:
    view = show("deepfake-takedowns", "ko")
    picture = Image.open(io.BytesIO(made(view, SITE, "png", Options(size=size, theme="dark"))))
    assert picture.size == pixels
    assert picture.getpixel((2, 2)) == (*bytes.fromhex(DARK.surface[1:]), 255)
    assert picture.text["Title"] == card_of(view).title  # type: ignore[attr-defined]


def test_where_no_number_is_left_the_screen_says_so(show: Show) -> None:
    view = show("deepfake-takedowns", years=(2010, 2011))
    said = "".join(ET.fromstring(screen.svg(view, SITE, screen.PREVIEW)).itertext())
    assert not view.rows
    assert emptiness(view).split(".")[0] in said


@pytest.mark.parametrize("figure", FIGURES)
def test_every_column_on_a_wall_has_its_number_clear_of_the_heading(show_live: Show, figure: str) -> None:
    made = fitted(show_live(figure), 1760, 700, screen.VALUE)
    if made.plot.form is not Form.COLUMN:
        return
    marks = [mark for panel in made.plot.panels for series in panel.series for mark in series.marks]
    least = screen.VALUE * LEGIBLE
    assert made.scale * TYPE == pytest.approx(least) or all(mark.numbered for mark in marks if mark.value is not None)
    sheet = screen.drawn_in(show_live(figure), 1760, 700, screen.VALUE, LIGHT)
    headings = {panel.heading for panel in made.plot.panels if panel.heading}
    texts = [text for text in sheet.root.iter("text") if "rotate" not in text.get("transform", "")]
    edges = {said: float(one.get("y", "")) for one in texts if (said := "".join(one.itertext())) in headings}
    numbers = [float(one.get("y", "")) for one in texts if "".join(one.itertext()) in {mark.label for mark in marks}]
    for heading, edge in edges.items():
        assert all(abs(number - edge) > 10 for number in numbers), heading
