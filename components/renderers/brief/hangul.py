"""A brief as a document of Hancom Office (HWPX, KS X 6101): what ministries write, open and sign off."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from hwpx import HwpxDocument
from lxml import etree

from components.language.words import Words
from components.plot.theme import LIGHT
from components.renderers.brief.picture import WIDTH, picture
from components.renderers.packing import packed, unpacked
from components.renderers.xml_text import legal
from components.view.brief import Brief

_FACE = "함초롬바탕"
_INDENT = (5.0, 10.0, 15.0)  # millimetres, by level
_SIZE = (13, 12, 11)  # points, by level
_UNIT = 7200 / 25.4  # of a millimetre in the units of the format
_FIRST = 1_000_000_000  # from here on objects are numbered
_SECTION, _PROPERTIES, _PREVIEW = "Contents/section0.xml", "Contents/content.hpf", "Preview/PrvText.txt"


def hwpx(brief: Brief, words: Words, day: date) -> bytes:
    """Return a brief as a HWPX document in the language of `words`; the same brief gives the same bytes."""
    made = HwpxDocument.new()
    made.page.setup(paper_size="A4", margins_mm={"left": 20, "right": 20, "top": 15, "bottom": 15})
    writer = _Writer(made)
    writer.line(brief.title, 17, bold=True, alignment="CENTER", colour=LIGHT.series[0])
    writer.line(brief.about, 10, alignment="RIGHT", colour=LIGHT.muted)
    for line in brief.lines:
        said = f"{words.language.outline[line.level]} {line.text}"
        writer.line(said, _SIZE[line.level], bold=line.level == 0, indent=_INDENT[line.level])
    writer.line(brief.table_title, 10, bold=True)
    _table(made, brief, writer)
    shown = picture(brief.view)
    held = made.add_picture(shown.data, "png", width_mm=shown.wide, height_mm=shown.high, align="CENTER")
    _describe(held, shown.alt)
    writer.line(words("Source: {source}", source="; ".join(brief.sources)), 9, colour=LIGHT.muted)
    rights = words("Data: CC BY 4.0 · Code: MIT · Statistics and policy only.")
    writer.line(f"{' '.join(brief.citations)} {rights}", 9, colour=LIGHT.muted)
    return _finished(made.to_bytes(), brief, words, day)


def _finished(data: bytes, brief: Brief, words: Words, day: date) -> bytes:
    """Return a document that says whose it is and of which day, its objects numbered in their order.

    The library numbers them at random, with up to ten digits and hardly ever with less than four, and has the names of
    its own template in the properties and the preview.
    """
    parts, kinds = unpacked(data)
    numbers: dict[str, int] = {}

    def numbered(found: re.Match[str]) -> str:
        return f'{found[1]}="{_FIRST + numbers.setdefault(found[2], len(numbers))}"'

    parts[_SECTION] = re.sub(r'\b(id|instid)="(\d{4,})"', numbered, parts[_SECTION].decode()).encode()
    properties = etree.fromstring(parts[_PROPERTIES])
    said = {"title": brief.title, "language": words.lang}
    told = {"creator": words("Takedown Trends"), "lastsaveby": words("Takedown Trends"), "date": words.day(day)}
    told |= {"subject": brief.table_title, "description": brief.address}
    told |= dict.fromkeys(("CreatedDate", "ModifiedDate"), f"{day}T00:00:00Z")
    for element in properties.find("{*}metadata"):
        name = etree.QName(element).localname
        text = said.get(name) or told.get(element.get("name", ""))
        if text:
            element.text = legal(text)
    parts[_PROPERTIES] = etree.tostring(properties, xml_declaration=True, encoding="UTF-8", standalone=True)
    parts[_PREVIEW] = legal("\r\n".join([brief.title, *(line.text for line in brief.lines)])).encode()
    return packed(parts, kinds)


class _Writer:
    """Writes paragraphs one after the other; the first takes the place of the empty one that a document begins with."""

    def __init__(self, made: Any) -> None:
        self.made = made
        self.begun = False

    def style(self, size: float, *, bold: bool, colour: str) -> str:
        """Return the id of a look of letters."""
        found: str = self.made.styles.ensure_run(bold=bold, color=colour, font=_FACE, size=size)
        return found

    def line(
        self,
        text: str,
        size: float,
        *,
        bold: bool = False,
        colour: str = LIGHT.text,
        alignment: str = "LEFT",
        indent: float = 0,
    ) -> None:
        """Write a paragraph; where it is indented its sign stands out to the left."""
        style = self.style(size, bold=bold, colour=colour)
        if self.begun:
            self.made.add_paragraph(legal(text), char_pr_id_ref=style, inherit_style=False)
        else:
            self.made.paragraphs[0].add_run(legal(text), char_pr_id_ref=style)
            self.begun = True
        self.made.styles.apply_paragraph_format(
            paragraph_index=len(self.made.paragraphs) - 1,
            alignment=alignment,
            line_spacing_percent=130,
            indent_left_mm=indent,
            first_line_indent_mm=-5 if indent else 0,
            spacing_before_pt=4 if bold else 0,
        )


def _table(made: Any, brief: Brief, writer: _Writer) -> None:
    columns = list(brief.table)
    rows = [columns, *(map(str, cells) for cells in zip(*brief.table.values(), strict=True))]
    table = made.add_table(len(rows), len(columns), width=round(WIDTH * _UNIT))
    table.set_column_widths([round(WIDTH * _UNIT * share) for share in brief.shares])
    for at, cells in enumerate(rows):
        for place, text in enumerate(cells):
            [paragraph] = table.cell(at, place).paragraphs
            paragraph.add_run(legal(text), char_pr_id_ref=writer.style(9, bold=at == 0, colour=LIGHT.text))


def _describe(held: Any, text: str) -> None:
    """Say what a picture shows, where Hancom Office keeps it."""
    for element in held.element.iter():
        if element.tag.endswith("}shapeComment"):
            element.text = legal(text)
