"""Decks that are ready: their slides are named here, what they say is computed from the record."""

from __future__ import annotations

from collections.abc import Mapping

from components.language.message import N_
from components.view.deck import Deck, Kind, Shown, Slide
from data.dataset import Dataset

NAMES: Mapping[str, str] = {
    "briefing": N_("The briefing in eight slides"),
    "five-minutes": N_("The five-minute overview"),
}
_SLIDES: Mapping[str, tuple[tuple[Kind, tuple[str, ...]], ...]] = {
    "briefing": (
        ("title", ()),
        ("figure", ("deepfake-takedowns",)),
        ("figure", ("deepfake-cases",)),
        ("figure", ("deepfake-suspects-by-age",)),
        ("figure", ("blocked-sites-still-open",)),
        ("figure", ("telegram-fulfilled",)),
        ("figure", ("people-supported",)),
        ("sources", ()),
    ),
    "five-minutes": (
        ("title", ()),
        ("figure", ("requests-and-cases",)),
        ("pair", ("all-takedowns", "people-supported")),
        ("statement", ("station-coverage",)),
        ("closing", ()),
    ),
}


def ready(name: str, dataset: Dataset) -> Deck:
    """Return a ready deck of the present version of the data; its slides keep their keys, so that links stay alike."""
    slides = tuple(
        Slide(f"{name[0]}{number}", kind, tuple(map(Shown, ids))) for number, (kind, ids) in enumerate(_SLIDES[name], 1)
    )
    return Deck(dataset.version, slides)
