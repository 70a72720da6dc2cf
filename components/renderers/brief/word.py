"""A brief as a Word document: real headings, a table with a head, a picture with its words; one page of A4."""

from __future__ import annotations

from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from components.language.words import Words
from components.plot.theme import LIGHT
from components.renderers.brief.picture import WIDTH, picture
from components.renderers.packing import steady
from components.renderers.xml_text import legal
from components.view.brief import Brief

_EAST_ASIAN = "Malgun Gothic"
_MARGIN = Mm(20)
_INDENT = (0.0, 5.0, 10.0)  # millimetres, by level
_SIZE = (11.5, 10.5, 9.5)  # points, by level


def docx(brief: Brief, words: Words, day: date) -> bytes:
    """Return a brief as a Word document in the language of `words`; the same brief gives the same bytes."""
    made = Document()
    for key, relation in list(made.part.rels.items()):
        # Of python-docx's own template: styles for Word 2010 alone, with rules that newer programs call a fault.
        if relation.reltype.endswith("/stylesWithEffects"):
            made.part.drop_rel(key)
    _page(made, words)
    title = made.add_paragraph(style="Title")
    _write(title, brief.title, 17, words, colour=LIGHT.series[0], bold=True)
    about = made.add_paragraph()
    about.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _write(about, brief.about, 9, words, colour=LIGHT.muted)
    for line in brief.lines:
        _line(made, line.level, line.text, words)
    _table(made, brief, words)
    shown = picture(brief.view)
    held = made.add_paragraph()
    held.alignment = WD_ALIGN_PARAGRAPH.CENTER
    drawing = held.add_run().add_picture(BytesIO(shown.data), Mm(shown.wide), Mm(shown.high))
    drawing._inline.docPr.set("descr", legal(shown.alt))
    drawing._inline.docPr.set("name", legal(brief.table_title)[:200])
    for text in (
        words("Source: {source}", source="; ".join(brief.sources)),
        f"{' '.join(brief.citations)} {words('Data: CC BY 4.0 · Code: MIT · Statistics and policy only.')}",
    ):
        _write(made.add_paragraph(), text, 8.5, words, colour=LIGHT.muted)
    told = made.core_properties
    told.author = told.last_modified_by = words("Takedown Trends")
    told.title, told.language = legal(brief.title), words.language.tag
    told.comments = legal(brief.address)
    told.created = told.modified = datetime.combine(day, time())
    file = BytesIO()
    made.save(file)
    return steady(file.getvalue())


def _page(made: Any, words: Words) -> None:
    [section] = made.sections
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = Mm(16)
    for name in ("Normal", "Title", "Heading 1"):
        style = made.styles[name]
        style.font.name = words.language.latin_font
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(2), Pt(2)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for place in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(place), None)
        fonts.set(qn("w:eastAsia"), _EAST_ASIAN)


def _line(made: Any, level: int, text: str, words: Words) -> None:
    """Write a line of the outline under its sign; what is found is a heading, to be jumped to."""
    paragraph = made.add_paragraph(style="Heading 1" if level == 0 else "Normal")
    form = paragraph.paragraph_format
    form.left_indent, form.first_line_indent = Mm(_INDENT[level] + 5), Mm(-5)
    form.space_before = Pt(6 if level == 0 else 0)
    form.tab_stops.add_tab_stop(Mm(_INDENT[level] + 5))
    said = f"{words.language.outline[level]}\t{text}"
    _write(paragraph, said, _SIZE[level], words, bold=level == 0)


def _table(made: Any, brief: Brief, words: Words) -> None:
    caption = made.add_paragraph()
    caption.paragraph_format.space_before, caption.paragraph_format.keep_with_next = Pt(8), True
    _write(caption, brief.table_title, 9, words, bold=True)
    columns = list(brief.table)
    rows = list(zip(*brief.table.values(), strict=True))
    table = made.add_table(rows=1 + len(rows), cols=len(columns), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for cell, text in zip(table.rows[0].cells, columns, strict=True):
        _write(cell.paragraphs[0], text, 9, words, bold=True)
    head = table.rows[0]._tr.get_or_add_trPr()
    head.append(head.makeelement(qn("w:tblHeader"), {}))
    table.autofit = False
    for column, share in zip(table.columns, brief.shares, strict=True):
        column.width = Mm(WIDTH * share)
        for cell in column.cells:
            cell.width = column.width
    for row, texts in zip(table.rows[1:], rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            _write(cell.paragraphs[0], str(text), 9, words)


def _write(
    paragraph: Any, text: str, size: float, words: Words, *, colour: str = LIGHT.text, bold: bool = False
) -> None:
    run = paragraph.add_run(legal(text))
    run.font.size, run.font.bold, run.font.color.rgb = Pt(size), bold, RGBColor.from_string(colour[1:])
    properties = run._r.get_or_add_rPr()
    tag = words.language.tag
    properties.append(properties.makeelement(qn("w:lang"), {qn("w:val"): tag, qn("w:eastAsia"): "ko-KR"}))
