from xml.etree import ElementTree as ET

import pytest

from components.plot.typeface import width, wrap
from components.renderers.svg.sheet import Sheet

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "a & b", "nul \x00 bell \x07", '"quoted"', "]]>"])
def test_any_text_is_text_in_a_well_formed_drawing(text: str) -> None:
    sheet = Sheet(100, "serif", title=text, description=text)
    sheet.plain(0, 0, [text], 12, "#000")
    with sheet.group(title=text, link='javascript:"'):
        sheet.rect(0, 0, 1, 1, "#000")
    root = ET.fromstring(sheet.write(50))
    kept = text.replace("\x00", "").replace("\x07", "")
    assert root.findtext(f"{SVG}title") == kept
    assert root.findtext(f"{SVG}text") == kept
    assert not list(root.iter(f"{SVG}script"))


def test_lines_fit_their_room_and_lose_nothing() -> None:
    text = "디지털성범죄 대응 통계 https://localhost/a-very-long-address-without-any-break"
    lines = wrap(text, 120, 14)
    assert all(width(line, 14) <= 120 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
