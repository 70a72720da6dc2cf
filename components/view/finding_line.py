"""What several figures find, in one line: the answer to the question of a page."""

from __future__ import annotations

from collections.abc import Sequence

from components.figures.pages import FIGURES
from components.language.labels import Labels
from components.view.card import card
from data import address
from data.selection import Filters


def finding_line(names: Labels, figures: Sequence[str], chosen: Filters | None = None) -> str:
    """Return what these figures find under the filters; those without a number are left out.

    Where no filters are given, none is on.
    """
    everything, _ = address.parse({}, names.dataset)
    cards = [card(FIGURES[figure], chosen or everything, names) for figure in figures]
    return " · ".join(one.title for one in cards if one.rows)
