"""What is said where a figure could not be made: the fault is noted, and all else stands."""

from __future__ import annotations

import logging

from components.figures.pages import FIGURES
from components.language.labels import Labels

_log = logging.getLogger(__name__)


def failed(key: str, names: Labels) -> str:
    """Note the exception that is being handled, and return what a reader is told in place of what has this id."""
    _log.exception("figure %s failed", key)
    figure = FIGURES.get(key)
    return names.words(
        "“{title}” could not be drawn. The other figures are not affected, and its numbers are on Data & sources.",
        title=" · ".join(map(names.measure, figure.measures)) if figure else key,
    )
