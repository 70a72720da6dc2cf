"""The texts of a slide: finding and what is counted above, caveats, sources and address below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from components.plot.theme import LIGHT
from components.renderers.slides import ink
from components.renderers.slides.look import Box
from components.renderers.slides.stage import Stage, inherited
from components.renderers.slides.text import Style, fitting, framed, height, lines, write

GAP = Pt(8)
SMALL = 14  # points of what must be read from the last row: caveats and sources
_LEAST = 14  # points of a title that has too much to say
_SAFE = 1.08  # how much wider than ours the typeface of a template may be
_SMALLER = 0.85  # of its size that a title may have to keep to one line
_HEADING = (18, 16, 14)


def title(on: Stage, text: str, lang: str, larger: float = 1) -> None:
    """Write the title in the type of its layout, or so much larger, smaller where it would not fit."""
    shape, own = on.title, inherited(on.title)
    size = own * larger
    wide, high = Emu(shape.width).pt, Emu(shape.height).pt
    sizes = [size, *(float(less) for less in range(int(size) - 1, _LEAST - 1, -1))]
    alone = [one for one in sizes if one >= size * _SMALLER and lines(text, one * _SAFE, wide) == 1]
    fits = next((one for one in (*alone, *sizes) if lines(text, one * _SAFE, wide) * one * 1.2 <= high), _LEAST)
    shape.text_frame.word_wrap = True
    write(shape.text_frame.paragraphs[0], text, Style(lang, fits if fits != own else 0, own=shape.is_placeholder))


def subtitle(on: Stage, text: str, lang: str, room: Box) -> int:
    """Write what is counted at the upper edge of a room; return where the space beneath begins."""
    size = fitting(text, (16, 15, 14, 13, 12), Emu(room.width).pt, 2)
    box = Box(room.left, room.top, room.width, height(text, size, Emu(room.width).pt))
    frame = _placed(on, on.subtitle, "Subtitle", box)
    write(frame.paragraphs[0], text, Style(lang, size, LIGHT.muted))
    return int(box.top + box.height + GAP)


def heading(on: Stage, text: str, lang: str, room: Box) -> int:
    """Write the finding of one of several figures at the upper edge of its room; return where the space begins."""
    size = fitting(text, _HEADING, Emu(room.width).pt, 2)
    box = Box(room.left, room.top, room.width, height("\n".join([text, ""]), size, Emu(room.width).pt))
    frame = _placed(on, None, "Heading", box)
    write(frame.paragraphs[0], text, Style(lang, size, LIGHT.text, bold=True))
    return int(box.top + box.height + GAP)


def foot(on: Stage, told: Sequence[str], footer: Sequence[str], address: str, lang: str, room: Box) -> int:
    """Write sources at the lower edge of a room, and the `footer`, which leads to the `address`.

    Return where the space above ends.
    """
    # What a narrow footer has no room for stands with the sources.
    count = _room_for(on, footer)
    shown = [*told[:-1], " · ".join([*told[-1:], *footer[count:]])] if count else [*told, " · ".join(footer)]
    high = Pt(sum(lines(line, SMALL, Emu(room.width).pt) for line in shown) * SMALL * 1.2 + 2)
    top = int(room.top + room.height - high)
    frame = _placed(on, on.source, "Source", Box(room.left, top, room.width, high))
    for at, line in enumerate(shown):
        linked = address if at == len(told) else ""
        write(_paragraph(frame, at), line, Style(lang, SMALL, LIGHT.muted, address=linked))
    footed(on, footer, address, lang)
    top -= Pt(5)
    rule = on.slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, room.left, top, room.left + room.width, top)
    ink.put(rule.line.color, LIGHT.grid, brightness=-0.1)
    rule.line.width, rule.name = Pt(0.75), "Rule"
    rule._element.remove(rule._element.find(qn("p:style")))  # or the theme would give it a shadow
    return top


def footed(on: Stage, parts: Sequence[str], address: str, lang: str) -> None:
    """Write the footer of a slide whose layout has one: as many parts as stand in a line, one at least."""
    count = _room_for(on, parts)
    if count:
        paragraph = on.footer.text_frame.paragraphs[0]
        write(paragraph, " · ".join(parts[:count]), Style(lang, address=address, own=True))


def _room_for(on: Stage, parts: Sequence[str]) -> int:
    """Return how many parts stand in the footer of a slide; none where its layout has no footer."""
    if on.footer is None:
        return 0
    wide, size = Emu(on.footer.width).pt, inherited(on.footer)
    texts = (" · ".join(parts[:count]) for count in range(len(parts), 1, -1))
    fits = (lines(text, size * _SAFE, wide - 2 * size) == 1 for text in texts)
    return next((len(parts) - at for at, one in enumerate(fits) if one), 1)


def caveats(on: Stage, texts: Sequence[str], lang: str, room: Box, bottom: int) -> int:
    """Write caveats above the rule at `bottom`; return where the space above them ends."""
    if not texts:
        return int(bottom - GAP)
    high = Pt(sum(lines(text, SMALL, Emu(room.width).pt) for text in texts) * SMALL * 1.2 + 4)
    frame = _placed(on, None, "Notes", Box(room.left, int(bottom - high - Pt(4)), room.width, high))
    for at, text in enumerate(texts):
        write(_paragraph(frame, at), text, Style(lang, SMALL, LIGHT.text))
    return int(bottom - high - Pt(4) - GAP)


def nothing(on: Stage, text: str, lang: str, room: Box) -> None:
    """Say in words that no row is left."""
    frame = _placed(on, None, "Nothing", Box(room.left, room.top + room.height // 3, room.width, Pt(48)))
    frame.paragraphs[0].alignment = PP_ALIGN.CENTER
    write(frame.paragraphs[0], text, Style(lang, 20, LIGHT.text))


def _placed(on: Stage, shape: Any, name: str, box: Box) -> Any:
    """Return the frame of a placeholder, or of a new box where the layout has none for this, put at its place."""
    if shape is None:
        shape = on.slide.shapes.add_textbox(box.left, box.top, box.width, box.height)
    shape.left, shape.top, shape.width, shape.height = box.left, box.top, box.width, box.height
    shape.name = name
    return framed(shape.text_frame)


def _paragraph(frame: Any, at: int) -> Any:
    return frame.paragraphs[0] if at == 0 else frame.add_paragraph()
