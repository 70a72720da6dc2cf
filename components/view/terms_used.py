"""The terms of the glossary that a view names."""

from __future__ import annotations

from components.view.view import View
from data import terms
from data.model import Term


def terms_used(view: View, subtitle: str) -> list[Term]:
    """Return the terms of the glossary that the `subtitle`, the measures or the series of a view name."""
    measures = " ".join(map(view.labels.measure, view.figure.measures))
    spoken = " ".join([subtitle, measures, *(label for label, _ in view.series)])
    return terms.mentioned(view.dataset.glossary.values(), spoken, view.words.lang)
