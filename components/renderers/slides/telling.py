"""A slide that tells instead of drawing: a title in large type, what stands over and under it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Emu, Inches, Pt

from components.plot.theme import LIGHT
from components.renderers.slides.deck import HEIGHT
from components.renderers.slides.page import MARGIN, ROOM, number
from components.renderers.slides.text import Style, fitting, framed, height, speak, write

_ABOVE, _BENEATH = 18, 18  # points


@dataclass(frozen=True)
class Told:
    """What such a slide says; `script` are its speaker notes."""

    title: str
    above: str = ""
    beneath: tuple[str, ...] = ()
    script: str = ""


def tell(made: Any, told: Told, lang: str, *, numbered: bool) -> None:
    """Add a slide that says `told` in a language."""
    slide = made.slides.add_slide(made.slide_layouts[0])
    room = Emu(ROOM).pt
    size = fitting(told.title, (44, 40, 36, 32, 28), room, 3)
    title = slide.shapes.title
    high = height(told.title, size, room)
    top = max(Inches(0.9), (HEIGHT - high) // 2 - Inches(0.6 if len(told.beneath) < 4 else 2))
    title.left, title.top, title.width, title.height = MARGIN, top, ROOM, high
    frame = framed(title.text_frame)
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    write(frame.paragraphs[0], told.title, Style(lang, size, LIGHT.series[0], bold=True))
    if told.above:
        over = _box(slide, "Above", top - Pt(_ABOVE * 1.8), Pt(_ABOVE * 1.4))
        write(over.paragraphs[0], told.above, Style(lang, _ABOVE, LIGHT.muted))
    if told.beneath:
        below = top + high + Inches(0.2)
        left = HEIGHT - Inches(0.6) - below
        text = "\n".join(told.beneath)
        fits = [size for size in (_BENEATH, 16, 14, 12, 10) if height(text, size, room) <= left]
        under = _box(slide, "Beneath", below, left)
        for at, line in enumerate(told.beneath):
            paragraph = under.paragraphs[0] if at == 0 else under.add_paragraph()
            write(paragraph, line, Style(lang, next(iter(fits), 10), LIGHT.muted))
    if numbered:
        number(slide, lang)
    if told.script:
        notes = slide.notes_slide.notes_text_frame
        notes.text = told.script
        for paragraph in notes.paragraphs:
            for run in paragraph.runs:
                speak(run, lang)


def _box(slide: Any, name: str, top: int, high: int) -> Any:
    box = slide.shapes.add_textbox(MARGIN, top, ROOM, high)
    box.name = name
    return framed(box.text_frame)
