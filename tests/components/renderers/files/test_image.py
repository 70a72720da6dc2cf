import io
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from components.figures.pages import FIGURES
from components.plot import typeface
from components.plot.theme import DARK, LIGHT, Theme
from components.renderers.files import image
from components.view.site import Site
from components.view.view import View
from tests.components.conftest import Show

SITE = Site("http://localhost:8501")
SVG = "{http://www.w3.org/2000/svg}"


def texts(drawn: bytes) -> list[str]:
    return ["".join(text.itertext()) for text in ET.fromstring(drawn).iter(f"{SVG}text")]


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("figure", FIGURES)
def test_every_number_of_a_figure_stands_in_its_image(show_live: Show, figure: str, lang: str) -> None:
    view = show_live(figure, lang)
    drawn = image.svg(view, SITE, image.usual(view))
    # A number without room stands in the words of its mark.
    said = " ".join(ET.fromstring(drawn).itertext())
    assert [amount for amount in map(view.labels.amount, view.rows) if amount not in said] == []
    visible = " ".join(texts(drawn))
    assert sum(view.labels.amount(row) in visible for row in view.rows) >= len(view.rows) / 2
    width = float(ET.fromstring(drawn).get("width", ""))
    for mark in ET.fromstring(drawn).iter(f"{SVG}rect"):
        if mark.get("x"):
            assert -1 <= float(mark.get("x", "")) <= width


def test_bars_are_as_long_as_their_numbers_and_begin_at_zero(show: Show) -> None:
    view = show("deepfake-takedowns")
    found = [
        (float(bar.get("height", "")), bar.get("fill"), float(bar.get("y", "")) + float(bar.get("height", "")))
        for link in ET.fromstring(image.plot(view, 700, link=lambda key: f"#{key}")).iter(f"{SVG}a")
        for bar in link.iter(f"{SVG}rect")
    ]
    heights = [height for height, _, _ in found]
    unit = heights[4] / 23107
    assert heights == pytest.approx([value * unit for value in (473, 1913, 3574, 7187, 23107, 15808)], abs=0.02)
    assert [foot for _, _, foot in found] == pytest.approx([found[0][2]] * 6, abs=0.02)
    # The years counted in part are hollow.
    assert [fill for _, fill, _ in found] == ["#FFFFFF", *["#12436D"] * 4, "#FFFFFF"]


def test_a_line_is_broken_where_nothing_may_join(compared: View) -> None:
    lines = [
        line.get("points", "").split()
        for line in ET.fromstring(image.plot(compared, 900)).iter(f"{SVG}polyline")
        if line.get("stroke-width") == "2.5"
    ]
    # Cases of 2024 are counted by another rule, 2020 and 2025 of the requests only in part.
    assert [len(points) for points in lines] == [3, 4]


def test_each_mark_leads_to_its_evidence_and_says_its_number(show: Show) -> None:
    drawn = ET.fromstring(image.svg(show("deepfake-cases"), SITE, 760))
    links = {link.get("href"): link.findtext(f"{SVG}title") for link in drawn.iter(f"{SVG}a")}
    told = links["http://localhost:8501/?observation=deepfake-cases-reported.2024.mbc&lang=en"]
    assert told is not None
    assert told.startswith("1,202")
    assert (drawn.get("role"), drawn.get("lang")) == ("group", "en")


def _png(view: View, dots: int, look: Theme = LIGHT) -> bytes:
    return image.png(view, SITE, image.svg(view, SITE, 640, look), dots)


def test_the_png_carries_what_it_shows(show: Show) -> None:
    view = show("deepfake-cases", "ko")
    made = Image.open(io.BytesIO(_png(view, 2, DARK)))
    assert made.size[0] == 1280
    assert made.getpixel((2, 2)) == (0x14, 0x1C, 0x24, 255)
    said = made.text  # type: ignore[attr-defined]
    assert said["Title"].startswith("경찰 접수 딥페이크 사건: 2024년")
    assert said["URL"] == "http://localhost:8501/figures/deepfake-cases?lang=ko"
    assert "MBC" in said["Source"]
    assert said["Copyright"] == "CC BY 4.0"


def test_korean_is_drawn_in_a_typeface_that_is_there(show: Show) -> None:
    """A character without a glyph would be drawn as the same empty box whatever it is."""
    view = show("deepfake-cases", "ko")
    drawn = Image.open(io.BytesIO(_png(view, 1)))
    other = Image.open(io.BytesIO(_png(show("deepfake-cases", "en"), 1)))
    assert len(set(drawn.crop((24, 24, 300, 54)).get_flattened_data())) > 20
    assert drawn.crop((24, 24, 300, 54)).tobytes() != other.crop((24, 24, 300, 54)).tobytes()


@pytest.mark.parametrize("figure", FIGURES)
def test_no_label_leaves_the_sheet(show_live: Show, figure: str) -> None:
    for width in (320, 760):
        drawn = ET.fromstring(image.svg(show_live(figure, "ko"), SITE, width))
        for text in drawn.iter(f"{SVG}text"):
            if text.get("transform"):
                continue
            size, bold = float(text.get("font-size", "")), bool(text.get("font-weight"))
            long = typeface.width("".join(text.itertext()), size, bold)
            share = {None: 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor")]
            left = float(text.get("x", "")) - share * long
            assert -1 <= left <= left + long <= width + 1, "".join(text.itertext())
