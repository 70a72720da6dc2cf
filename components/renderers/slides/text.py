"""Text on slides: harmless, in fonts that stand on the reader's machine, and never larger than its box."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass

from pptx.oxml.ns import qn
from pptx.text.text import TextFrame, _Paragraph, _Run
from pptx.util import Emu, Pt

from components.language.languages import LANGUAGES
from components.renderers.slides import ink

# What XML cannot hold, and the controls that a slide would show as boxes.
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
EAST_ASIAN = "Malgun Gothic"
_LEADING = 1.2


def clean(text: str) -> str:
    """Return `text` in one line without characters that a file cannot hold; everything else stays as it is."""
    return _ILLEGAL.sub("", re.sub(r"[\t\n\r\v\f\u2028\u2029]+", " ", text))


def latin(lang: str) -> str:
    """Return the font of Latin letters and digits in a language of the interface."""
    return LANGUAGES[lang].latin_font


def language(lang: str) -> str:
    """Return the language as a file names it: ko-KR."""
    return LANGUAGES[lang].tag


def width(text: str, size: float) -> float:
    """Return about how many points wide a line of `text` is; on the safe side."""
    wide = sum(1 if unicodedata.east_asian_width(letter) in "WF" else 0.54 for letter in text)
    return wide * size


def lines(text: str, size: float, room: float) -> int:
    """Return how many lines `text` takes in `room` points; words that do not break fill a line badly."""
    return sum(max(1, math.ceil(width(part, size) * 1.03 / room)) for part in text.split("\n"))


def fitting(text: str, sizes: tuple[float, ...], room: float, most: int) -> float:
    """Return the first of `sizes` at which `text` takes at most so many lines, else the last."""
    return next((size for size in sizes if lines(text, size, room) <= most), sizes[-1])


def height(text: str, size: float, room: float) -> int:
    """Return the height of `text` in a box that is `room` points wide."""
    return int(Pt(lines(text, size, room) * size * _LEADING + 2))


@dataclass(frozen=True)
class Style:
    """How a run of text looks; `address` makes it a link.

    What is not said here, and the typeface where it is the shape's `own`, follows from where the text stands.
    """

    lang: str
    size: float = 0
    colour: str = ""
    bold: bool = False
    address: str = ""
    own: bool = False


def framed(frame: TextFrame) -> TextFrame:
    """Return a text frame that wraps and has no margins, so that boxes line up with the chart."""
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    return frame


def write(paragraph: _Paragraph, text: str, style: Style) -> None:
    """Write one run of plain text."""
    run = paragraph.add_run()
    run.text = clean(text)
    if style.size:
        run.font.size = Pt(style.size)
    if style.bold:
        run.font.bold = True
    if style.colour:
        ink.put(run.font.color, style.colour)
    if style.address:
        run.hyperlink.address = clean(style.address)
    speak(run, style.lang, typeface=not style.own)


def speak(run: _Run, lang: str, *, typeface: bool = True) -> None:
    """Give a run its language and fonts, so that it is read aloud and drawn as what it is."""
    properties = run.font._element  # python-pptx names neither the language tag nor the East Asian font
    properties.set("lang", language(lang))
    if not typeface:
        return
    run.font.name = ink.MINOR
    font = properties.find(qn("a:latin"))
    east = properties.makeelement(qn("a:ea"), {"typeface": ink.EAST_ASIAN})
    font.addnext(east)
