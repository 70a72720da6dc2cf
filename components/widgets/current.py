"""What a page needs to draw itself, as the frame has settled it."""

from __future__ import annotations

from components.language.labels import Labels, labels
from components.widgets import state
from data.dataset import load
from data.selection import Filters


def current() -> tuple[Labels, Filters]:
    """Return the labels (with the dataset and the words of the reader's language) and the filters of this run."""
    settled = state.current()
    return labels(load(), state.language(settled)), settled.filters
