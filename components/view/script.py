"""What a speaker is told of a view beside what everybody sees."""

from __future__ import annotations

from components.language.labels import Labels
from components.view.also_reported import also_reported, others
from components.view.citation import of_observation
from components.view.notes import STROKES
from components.view.provenance import Provenance
from components.view.question import about_number, likely_question
from components.view.sentence import sentence
from components.view.view import View
from data.evidence import Evidence

Part = tuple[str, list[str]]


def script(view: View, texts: Provenance) -> list[Part]:
    """Return headings with their paragraphs: what is shown, what to say and to be asked, all that stands behind it.

    A part without paragraphs is not there; the first has no heading.
    """
    words, names = view.words, view.labels
    parts = [
        ("", [texts.title, texts.subtitle]),
        (words("To say in half a minute"), half_a_minute(view, texts)),
        (words("A likely question"), list(likely_question(view))),
        (words("Chart in words"), [texts.alt] if view.rows else []),
        (words("Notes"), caveats(view, texts)),
        (
            words("Definitions"),
            [f"{names.measure(measure)}: {names.definition(measure)}" for measure in view.figure.measures],
        ),
        (words("Sources"), [_source(names, source) for source in view.sources]),
        (words("How to cite"), [texts.citation, texts.rights]),
    ]
    return [(heading, lines) for heading, lines in parts if any(lines)]


def script_of_number(found: Evidence, names: Labels) -> list[Part]:
    """Return the same of one number."""
    words, row = names.words, found.observation
    breaks = [words.of(point.reason) for point in found.breaks]
    parts = [
        ("", [names.stated(row)]),
        (words("To say in half a minute"), [sentence(row, names)]),
        (words("A likely question"), list(about_number(found, names))),
        (words("Notes"), [text for text in (words.of(row.note), *breaks) if text]),
        (words("Definitions"), [words.of(found.measure.definition)]),
        (words("Sources"), [_source(names, row.source)]),
        (words("How to cite"), [of_observation(found, names)]),
    ]
    return [(heading, lines) for heading, lines in parts if any(lines)]


def half_a_minute(view: View, texts: Provenance) -> list[str]:
    """Return what a speaker says of a view: the finding, the caveat that changes it most, who says so."""
    if not view.rows:
        return []
    words = view.words
    publishers = list(dict.fromkeys(view.labels.publisher(source) for source in view.sources))
    said = words("{finding}. The numbers come from {sources}.", finding=texts.title, sources=", ".join(publishers[:2]))
    return [said, *caveats(view, texts)[:1]]


def said(view: View, texts: Provenance) -> str:
    """Return a figure in sentences to copy: what is found, what must be known of it, its source and version."""
    return " ".join([*half_a_minute(view, texts), f"({texts.citation})"])


def caveats(view: View, texts: Provenance) -> list[str]:
    """Return the notes of a view where its strokes are not to be seen: other reports and ranges in words."""
    words, names = view.words, view.labels
    found = [note for note in texts.notes if note != words(STROKES)]
    if len(found) < len(texts.notes):
        found += [also_reported(names, row, dated=True) for row in others(view)]
    ranges = [
        f"{names.subject(row)}, {names.period(row)}: {names.amount(row)}" for row in view.rows if row.value is None
    ]
    if ranges:
        found.append(words("Published as a range and not drawn: {numbers}.", numbers="; ".join(ranges)))
    return found


def _source(names: Labels, key: str) -> str:
    source = names.dataset.sources[key]
    return " · ".join(filter(None, (names.source(key), source.title, source.url)))
