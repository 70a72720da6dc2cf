"""A slide that tells instead of drawing: a title in large type, what stands over and under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.util import Emu

from components.plot.theme import LIGHT
from components.renderers.slides import page
from components.renderers.slides.stage import Kind, inherited, stage
from components.renderers.slides.text import Style, framed, height, write

_LEAST = 12  # points of a long list
_NUMBER = 2  # how much larger than another title a number alone is


@dataclass(frozen=True)
class Told:
    """What such a slide says: `above` and `beneath` its title, which may be a `number` alone.

    `script` are its speaker notes.
    """

    title: str
    above: str = ""
    beneath: tuple[str, ...] = ()
    script: str = ""
    kind: Kind = "telling"
    number: bool = False


def tell(made: Any, told: Told, lang: str, footer: Sequence[str], *, numbered: bool) -> Any:
    """Add a slide that says `told` in a language, and return it."""
    on = stage(made, told.kind, numbered=numbered)
    page.title(on, told.title, lang, _NUMBER if told.number else 1)
    texts = [text for text in (told.above, *told.beneath) if text]
    page.footed(on, footer, "", lang)
    body = max(on.contents, key=lambda one: one.width * one.height, default=None)
    if body is None:
        [room] = on.rooms
        body = on.slide.shapes.add_textbox(room.left, room.top, room.width, room.height)
    for shape in on.contents:
        if shape is not body or not texts:
            on.slide.shapes._spTree.remove(shape._element)
    if texts:
        _fill(body, texts, lang)
    return on.slide


def _fill(shape: Any, texts: list[str], lang: str) -> None:
    """Write paragraphs into a shape in the type of its layout, smaller where they would not fit."""
    wide, high, size = Emu(shape.width).pt, shape.height, inherited(shape)
    sizes = [size, *(float(less) for less in range(int(size) - 1, _LEAST - 1, -1))]
    fits = next((one for one in sizes if height("\n".join(texts), one, wide) * 1.1 <= high), _LEAST)
    shape.text_frame.word_wrap = True
    if not shape.is_placeholder:
        framed(shape.text_frame)
    for at, text in enumerate(texts):
        paragraph = shape.text_frame.paragraphs[0] if at == 0 else shape.text_frame.add_paragraph()
        own = shape.is_placeholder
        write(paragraph, text, Style(lang, fits if fits < size or not own else 0, "" if own else LIGHT.text, own=own))
