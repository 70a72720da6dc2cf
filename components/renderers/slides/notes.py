"""What stands beneath a chart of a slide, and its speaker notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from components.renderers.slides.text import clean, speak
from components.view.pins import pins
from components.view.provenance import Provenance
from components.view.script import Part, caveats
from components.view.view import View


def footnotes(view: View, texts: Provenance, lines: Callable[[str], int], most: int) -> list[str]:
    """Return whole notes that take at most so many lines, and where the rest is.

    What changes the counting comes first, mere circumstances last. `lines` tells how many lines a text takes.
    """
    every = [clean(note) for note in caveats(view, texts)]
    kinds = {pin.sign: pin.kind for pin in pins(view)}
    order = {"definition": 0, "": 1, "event": 2, "context": 3}
    kept: list[str] = []
    for note in sorted(every, key=lambda note: order[kinds.get(note[:1], "")]):
        hint = len(kept) + 1 < len(every)
        if sum(map(lines, _with_hint(view, every, [*kept, note], hint))) <= most:
            kept.append(note)
    return _with_hint(view, every, kept, len(kept) < len(every))


def _with_hint(view: View, every: list[str], kept: list[str], hint: bool) -> list[str]:
    """Return the kept notes in the order of all, with a hint at the end that there are more."""
    shown = [note for note in every if note in kept]
    if not hint:
        return shown
    more = view.words("More in the speaker notes.")
    return [*shown[:-1], f"{shown[-1]} {more}"] if shown else [more]


def spoken(script: Sequence[Part]) -> str:
    """Return the parts of a script as one text, a part a paragraph."""
    parts = [[heading, *map(clean, lines)] for heading, lines in script]
    return "\n\n".join("\n".join(filter(None, part)) for part in parts)


def say(slide: Any, text: str, lang: str) -> None:
    """Put the speaker notes of a slide in a language."""
    if not text:
        return
    frame = slide.notes_slide.notes_text_frame
    frame.text = text
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            speak(run, lang)
