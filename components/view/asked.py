"""The view that query parameters ask for; what they say wrongly is passed over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.figures import comparison
from components.figures.pages import FIGURES
from components.language.labels import Labels
from components.view.view import View, view
from data import address


def asked_view(key: str, asked: Mapping[str, Sequence[str]], names: Labels) -> View | None:
    """Return the view of a figure by its id, or of the reader's own comparison, for the query parameters `asked`.

    None for a figure that there is not, and for a comparison of which nothing is left.
    """
    filters, _ = address.parse(asked, names.dataset)
    if key == comparison.ID:
        made = comparison.comparison(names.dataset, compared(asked, names)).figure
        return view(made, filters.choose({}), names) if made else None
    return view(FIGURES[key], filters, names) if key in FIGURES else None


def compared(asked: Mapping[str, Sequence[str]], names: Labels) -> dict[str, list[str]]:
    """Return those of the query parameters that make a comparison, with the values that there are."""
    every = {
        key: [code for code in asked.get(key, ()) if code in codes]
        for key, codes in comparison.allowed(names.dataset).items()
    }
    return {key: codes for key, codes in every.items() if codes}
