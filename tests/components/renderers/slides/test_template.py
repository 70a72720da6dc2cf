"""A template of one's own: its dress is put on, whoever made it, and what could run or reach out is refused."""

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER as PH
from pptx.oxml.ns import qn
from pptx.util import Inches

from components.renderers.slides import Pictured, Told, slides
from components.renderers.slides.template import LINKS, MACROS, NONE, Unfit, opened
from tests.components.conftest import Show
from tests.components.renderers.slides.reading import SITE, charts, texts

Change = Callable[[str, bytes], bytes | None]
EXTERNAL = (
    b'<Relationship Id="rId99" TargetMode="External" Target="https://example.org/a.png" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>'
)


def repacked(data: bytes, change: Change, **more: bytes) -> bytes:
    """Return a package with each part as `change` returns it, and with `more` parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            changed = change(name, old.read(name))
            if changed is not None:
                new.writestr(name, changed)
        for name, part in more.items():
            new.writestr(name, part)
    return file.getvalue()


def template(accent: str, face: str, *, wide: bool, potx: bool) -> bytes:
    """Return what an office might send: its colours, its typeface, its own slides, layouts in another order."""
    made = Presentation()
    if wide:
        # As Google Slides has it: 16:9 on ten inches, and layouts that say nothing of their type.
        made.slide_width, made.slide_height = Inches(10), Inches(5.625)
        for layout in made.slide_layouts:
            layout._element.attrib.pop("type", None)
        for owner in (made.slide_master, *made.slide_layouts):
            for shape in (one for one in owner.placeholders if one._element.spPr.find(qn("a:xfrm")) is not None):
                shape.top, shape.height = int(shape.top * 0.75), int(shape.height * 0.75)
    made.slides.add_slide(made.slide_layouts[0]).shapes.title.text = "The ministry's own sample"
    file = io.BytesIO()
    made.save(file)

    def dressed(name: str, part: bytes) -> bytes:
        if name.startswith("ppt/theme/"):
            text = re.sub(r"(<a:accent1>)<a:\w+Clr [^>]*/>", rf'\1<a:srgbClr val="{accent}"/>', part.decode())
            return text.replace('<a:latin typeface="Calibri"/>', f'<a:latin typeface="{face}"/>').encode()
        if potx and name == "[Content_Types].xml":
            return part.replace(b"presentation.main+xml", b"template.main+xml")
        return part

    return repacked(file.getvalue(), dressed)


TEMPLATES = {
    "a ministry's .potx, 4:3": template("7A1F3D", "Noto Serif", wide=False, potx=True),
    "a .pptx of ten inches, layouts without a type": template("006B5E", "Noto Sans", wide=True, potx=False),
}


@pytest.mark.parametrize("name", TEMPLATES)
def test_slides_stand_in_the_placeholders_of_a_foreign_template(show: Show, name: str) -> None:
    views = show("deepfake-takedowns", "ko"), show("deepfake-cases", "ko"), show("station-coverage", "ko")
    told = Told("무엇이 달라졌는가", "시정요구", ("하나", "둘"))
    shown: list[Pictured | Told] = [told, *(Pictured((view,)) for view in views), Pictured(views[:2], title="둘")]
    blob = slides(shown, SITE, views[0].labels, opened(TEMPLATES[name]))
    made = Presentation(io.BytesIO(blob))
    assert len(made.slides) == len(shown)
    assert "The ministry's own sample" not in "".join(texts(slide) for slide in made.slides)
    dress = Presentation(io.BytesIO(repacked(TEMPLATES[name], _as_presentation)))
    assert (made.slide_width, made.slide_height) == (dress.slide_width, dress.slide_height)
    for slide in made.slides:
        title = slide.shapes.title
        # Where the title stands, how large and in which colour, is the template's business.
        assert title._element.spPr.find(qn("a:xfrm")) is None
        assert "srgbClr" not in etree.tostring(slide._element).decode()
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= made.slide_width
            assert shape.top + shape.height <= made.slide_height
        empty = [one for one in slide.placeholders if one.has_text_frame and not one.text_frame.text]
        assert [one.placeholder_format.type for one in empty if one.placeholder_format.type != PH.SLIDE_NUMBER] == []
    layouts = [slide.slide_layout.name for slide in made.slides]
    assert layouts == ["Section Header", *["Title and Content"] * 3, "Two Content"]
    first = made.slides[1]
    values = {value for chart in charts(first) for series in chart.plots[0].series for value in series.values}
    assert {row.value for row in views[0].rows} <= values
    assert len(charts(made.slides[4])) == 2
    with zipfile.ZipFile(io.BytesIO(blob)) as parts:
        assert not [part for part in parts.namelist() if part.count("slide") > 1 and "sample" in part]
        assert len([part for part in parts.namelist() if re.fullmatch(r"ppt/slides/slide\d+\.xml", part)]) == 5


def _as_presentation(name: str, part: bytes) -> bytes:
    return part.replace(b"template.main+xml", b"presentation.main+xml") if name == "[Content_Types].xml" else part


def _same(name: str, part: bytes) -> bytes:
    return part


def _linked(place: str) -> Change:
    """Return the change that makes a part link to a picture elsewhere."""
    return lambda name, part: part.replace(b"</Relationships>", EXTERNAL) if name == f"ppt/{place}.rels" else part


def _locked(data: bytes) -> bytes:
    """Return a package whose parts say that a password locks them."""
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        flag = re.compile(re.escape(mark) + b".{%d}." % (place - 4), re.DOTALL)
        data = flag.sub(lambda found: found[0][:-1] + b"\x01", data)
    return data


PLAIN = TEMPLATES["a ministry's .potx, 4:3"]
REFUSED = {
    "no archive": (b"MZ not a template", NONE),
    "nothing": (b"", NONE),
    "another archive": (repacked(PLAIN, lambda name, part: part if name.startswith("docProps") else None), NONE),
    "locked by a password": (_locked(PLAIN), NONE),
    "cut off": (PLAIN[: len(PLAIN) // 2], NONE),
    "macros": (repacked(PLAIN, _same, **{"ppt/vbaProject.bin": b"x"}), MACROS),
    "macros by type": (
        repacked(PLAIN, lambda name, part: part.replace(b"template.main", b"template.macroEnabled.main")),
        MACROS,
    ),
    "an embedded program": (repacked(PLAIN, _same, **{"ppt/embeddings/oleObject1.bin": b"x"}), MACROS),
    "a linked picture": (repacked(PLAIN, _linked("slideMasters/_rels/slideMaster1.xml")), LINKS),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_template_or_not_safe_is_refused_with_the_mend(name: str) -> None:
    data, message = REFUSED[name]
    with pytest.raises(Unfit) as caught:
        opened(data)
    assert caught.value.message == message


def test_an_archive_that_swells_is_refused_before_it_is_read() -> None:
    bomb = repacked(PLAIN, _same, **{"ppt/media/image1.png": b"\0" * 130_000_000})
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(bomb)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    assert len(file.getvalue()) < 1_000_000
    with pytest.raises(Unfit, match="more than any template"):
        opened(file.getvalue())


def test_what_hangs_on_slides_that_are_taken_away_does_not_matter() -> None:
    assert opened(repacked(PLAIN, _linked("slides/_rels/slide1.xml"))).slide_layouts
