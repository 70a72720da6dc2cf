"""What stands beneath a chart and what a speaker is told: alt text, caveats, definitions, sources, citation."""

from __future__ import annotations

from collections.abc import Callable

from components.captions import STROKES
from components.colophon import Colophon
from components.pins import pins
from components.slides import marks as slide_marks
from components.slides.text import clean
from components.view import View


def caveats(view: View, texts: Colophon) -> list[str]:
    """Return the notes of a view as a slide says them: other reports and ranges in words, for want of their marks."""
    words, names = view.words, view.labels
    found = [note for note in texts.notes if note != words(STROKES)]
    if len(found) < len(texts.notes):  # the web chart strikes these numbers through its columns; a slide says them
        others = [one.reports[~one.reports["id"].isin(view.rows["id"])] for one in view.disputed]
        told = [
            words(
                "Also reported: {number}, {source}.",
                number=names.quantity(row),
                source=f"{names.source(row['source'])}, {names.period(row)}",
            )
            for reports in others
            for _, row in reports.drop_duplicates(["value", "lower", "upper"]).iterrows()
        ]
        found += told
    ranges = slide_marks.undrawn(view) if len(view.rows) else []
    if ranges:
        found.append(words("Published as a range and not drawn: {numbers}.", numbers="; ".join(ranges)))
    return [clean(note) for note in found]


def footnotes(view: View, texts: Colophon, lines: Callable[[str], int], most: int) -> list[str]:
    """Return whole notes that take at most so many lines, and where the rest is.

    What changes the counting comes first, mere circumstances last. `lines` tells how many lines a text takes.
    """
    every = caveats(view, texts)
    kinds = {pin.sign: pin.kind for pin in pins(view)}
    order = {"definition": 0, "": 1, "event": 2, "context": 3}
    kept: list[str] = []
    for note in sorted(every, key=lambda note: order[kinds.get(note[:1], "")]):
        hint = len(kept) + 1 < len(every)
        if sum(map(lines, _told(view, every, [*kept, note], hint))) <= most:
            kept.append(note)
    return _told(view, every, kept, len(kept) < len(every))


def _told(view: View, every: list[str], kept: list[str], hint: bool) -> list[str]:
    """Return the kept notes in the order of all, with a hint at the end that there are more."""
    told = [note for note in every if note in kept]
    if not hint:
        return told
    more = view.words("More in the speaker notes.")
    return [*told[:-1], f"{told[-1]} {more}"] if told else [more]


def spoken(view: View, texts: Colophon) -> str:
    """Return the speaker notes as paragraphs."""
    words, dataset = view.words, view.dataset
    listed = dataset.sources.loc[list(dict.fromkeys(view.rows["source"]))]
    parts = [
        ("", [texts.title, texts.subtitle]),
        (words("Chart in words"), [texts.alt] if len(view.rows) else []),
        (words("Notes"), caveats(view, texts)),
        (
            words("Definitions"),
            [
                f"{view.labels.measure(measure)}: {words.of(dataset.measures.loc[measure], 'definition')}"
                for measure in view.figure.measures
            ],
        ),
        (
            words("Sources"),
            [
                " · ".join(filter(None, (view.labels.source(source), str(row["title"]), str(row["url"]))))
                for source, row in zip(map(str, listed.index), (row for _, row in listed.iterrows()), strict=True)
            ],
        ),
        (words("How to cite"), [texts.citation, texts.rights]),
    ]
    return "\n\n".join("\n".join(filter(None, [heading, *map(clean, lines)])) for heading, lines in parts if any(lines))
