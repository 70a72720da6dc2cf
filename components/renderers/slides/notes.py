"""What stands beneath a chart and what a speaker is shown: alt text, caveats, definitions, sources, citation."""

from __future__ import annotations

from collections.abc import Callable

from components.renderers.slides.text import clean
from components.view.also_reported import also_reported, others
from components.view.notes import STROKES
from components.view.pins import pins
from components.view.provenance import Provenance
from components.view.view import View


def caveats(view: View, texts: Provenance) -> list[str]:
    """Return the notes of a view as a slide says them: other reports and ranges in words, for want of their marks."""
    words, names = view.words, view.labels
    found = [note for note in texts.notes if note != words(STROKES)]
    if len(found) < len(texts.notes):  # the web chart strikes these numbers through its columns; a slide says them
        found += [also_reported(names, row, dated=True) for row in others(view)]
    ranges = [
        f"{names.subject(row)}, {names.period(row)}: {names.amount(row)}" for row in view.rows if row.value is None
    ]
    if ranges:
        found.append(words("Published as a range and not drawn: {numbers}.", numbers="; ".join(ranges)))
    return [clean(note) for note in found]


def footnotes(view: View, texts: Provenance, lines: Callable[[str], int], most: int) -> list[str]:
    """Return whole notes that take at most so many lines, and where the rest is.

    What changes the counting comes first, mere circumstances last. `lines` tells how many lines a text takes.
    """
    every = caveats(view, texts)
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


def spoken(view: View, texts: Provenance) -> str:
    """Return the speaker notes as paragraphs."""
    words, names = view.words, view.labels
    parts = [
        ("", [texts.title, texts.subtitle]),
        (words("Chart in words"), [texts.alt] if view.rows else []),
        (words("Notes"), caveats(view, texts)),
        (
            words("Definitions"),
            [f"{names.measure(measure)}: {names.definition(measure)}" for measure in view.figure.measures],
        ),
        (
            words("Sources"),
            [_source(view, source) for source in view.sources],
        ),
        (words("How to cite"), [texts.citation, texts.rights]),
    ]
    return "\n\n".join("\n".join(filter(None, [heading, *map(clean, lines)])) for heading, lines in parts if any(lines))


def _source(view: View, key: str) -> str:
    source = view.dataset.sources[key]
    return " · ".join(filter(None, (view.labels.source(key), source.title, source.url)))
