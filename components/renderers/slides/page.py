"""The texts of a slide: finding and what is counted above, notes, sources and address below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Inches, Pt

from components.plot.theme import LIGHT
from components.renderers.slides import ink
from components.renderers.slides.deck import HEIGHT, WIDTH
from components.renderers.slides.text import Style, fitting, framed, height, language, lines, write
from components.view.notes import emptiness
from components.view.provenance import Provenance
from components.view.view import View

MARGIN = Inches(0.5)
ROOM = Emu(WIDTH - 2 * MARGIN)
GAP = Pt(8)
SMALL, _FINE = 11, 10  # points: the notes, the footer


def head(slide: Any, view: View, texts: Provenance) -> int:
    """Write the finding and what is counted; return where the space below them begins."""
    room, lang = Emu(ROOM).pt, view.words.lang
    size = fitting(texts.title, (28, 26, 24), room, 1)
    if lines(texts.title, size, room) > 1:
        size = fitting(texts.title, (26, 24, 22, 20, 18, 16), room, 2)
    title = slide.shapes.title
    title.left, title.top, title.width = MARGIN, Inches(0.35), ROOM
    title.height = height(texts.title, size, room)
    frame = framed(title.text_frame)
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    write(frame.paragraphs[0], texts.title, Style(lang, size, LIGHT.series[0], bold=True))
    top = title.top + title.height + Pt(4)
    size = fitting(texts.subtitle, (14, 13, 12, 11, 10), room, 2)
    below = _box(slide, "Subtitle", top, height(texts.subtitle, size, room))
    write(below.paragraphs[0], texts.subtitle, Style(lang, size, LIGHT.muted))
    return int(top + height(texts.subtitle, size, room) + GAP)


def _box(slide: Any, name: str, top: int, high: int, wide: int = ROOM) -> Any:
    box = slide.shapes.add_textbox(MARGIN, top, wide, high)
    box.name = name
    return framed(box.text_frame)


def foot(slide: Any, view: View, texts: Provenance, *, numbered: bool) -> int:
    """Write notes, sources, filters, version and address up from the lower edge; return where the space above ends."""
    lang, words = view.words.lang, view.words
    wide = ROOM - (Inches(0.6) if numbered else 0)
    room = Emu(wide).pt
    shown = texts.lines(words, most=3)
    high = sum(lines(line, _FINE, room) for line in shown) * _FINE * 1.2 + 4
    top = int(HEIGHT - Inches(0.3) - Pt(high))
    frame = _box(slide, "Source", top, Pt(high), wide)
    for at, line in enumerate(shown):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        style = Style(lang, _FINE, LIGHT.muted)
        if at < len(shown) - 1:
            write(paragraph, line, style)
            continue
        write(paragraph, line.removesuffix(texts.address), style)
        write(paragraph, texts.address, Style(lang, _FINE, LIGHT.series[0], address=texts.address))
    if numbered:
        number(slide, lang)
    top -= Pt(6)
    rule = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, MARGIN, top, MARGIN + ROOM, top)
    ink.put(rule.line.color, LIGHT.grid, brightness=-0.1)
    rule.line.width, rule.name = Pt(0.75), "Rule"
    rule._element.remove(rule._element.find(qn("p:style")))  # or the theme would give it a shadow
    return top


def notes(slide: Any, texts: Sequence[str], lang: str, bottom: int) -> int:
    """Write notes above the rule; return where the space above them ends."""
    if not texts:
        return int(bottom - GAP)
    room = Emu(ROOM).pt
    high = Pt(sum(lines(text, SMALL, room) for text in texts) * SMALL * 1.2 + 4)
    frame = _box(slide, "Notes", int(bottom - high - Pt(4)), high)
    for at, text in enumerate(texts):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        write(paragraph, text, Style(lang, SMALL, LIGHT.text))
    return int(bottom - high - Pt(4) - GAP)


def number(slide: Any, lang: str) -> None:
    """Write the number of the slide at its lower right corner."""
    box = slide.shapes.add_textbox(WIDTH - MARGIN - Inches(0.6), HEIGHT - Inches(0.3) - Pt(14), Inches(0.6), Pt(14))
    box.name = "Slide number"
    paragraph = framed(box.text_frame).paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT
    colour = f"<a:solidFill>{ink.scheme(LIGHT.muted)}</a:solidFill>"
    paragraph._p.append(
        parse_xml(
            f'<a:fld {nsdecls("a")} id="{{5A2F0B6E-6E54-4B0B-9C53-0F5B7D3C1A10}}" type="slidenum">'
            f'<a:rPr lang="{language(lang)}" sz="{_FINE * 100}">{colour}</a:rPr><a:t>‹#›</a:t></a:fld>'
        )
    )


def nothing(slide: Any, view: View, top: int) -> None:
    """Say in words that no row is left."""
    frame = _box(slide, "Nothing", top + Inches(1.2), Inches(0.6))
    frame.paragraphs[0].alignment = PP_ALIGN.CENTER
    write(frame.paragraphs[0], emptiness(view), Style(view.words.lang, 20, LIGHT.text))
