"""Every figure of the dashboard by its id, and the figures of each page in their order."""

from __future__ import annotations

from components.figures import deepfake, overview, platforms, support, takedown, teams, world
from components.figures.model import Figure, Headline

PAGES: dict[str, tuple[Figure, ...]] = {
    "overview": overview.FIGURES,
    "takedown-requests": takedown.FIGURES,
    "deepfake-cases": deepfake.FIGURES,
    "cyber-teams": teams.FIGURES,
    "platform-cooperation": platforms.FIGURES,
    "victims-and-schools": support.FIGURES,
    "international": world.FIGURES,
    "timeline": (),
}
FIGURES: dict[str, Figure] = {figure.id: figure for figures in PAGES.values() for figure in figures}
HEADLINES = overview.HEADLINES


def charted(figures: tuple[Figure, ...]) -> tuple[str, ...]:
    """Return the measures that stand in these figures, in their order."""
    return tuple(dict.fromkeys(measure for figure in figures for measure in figure.measures))


__all__ = ["FIGURES", "HEADLINES", "PAGES", "Figure", "Headline", "charted"]
