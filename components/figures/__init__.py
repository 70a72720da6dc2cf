"""Every figure of the dashboard by its id, and the figures of each page in their sections."""

from __future__ import annotations

from components.figures import courts, deepfake, overview, platforms, schools, support, takedown, teams, violence, world
from components.figures.model import Figure, Headline, Section

SECTIONS: dict[str, tuple[Section, ...]] = {
    "overview": overview.SECTIONS,
    "takedown-requests": takedown.SECTIONS,
    "deepfake-cases": (*deepfake.SECTIONS, *courts.SECTIONS, *violence.SECTIONS),
    "cyber-teams": teams.SECTIONS,
    "platform-cooperation": platforms.SECTIONS,
    "victims-and-schools": (*support.SECTIONS, *schools.SECTIONS),
    "international": world.SECTIONS,
    "timeline": (),
}
PAGES: dict[str, tuple[Figure, ...]] = {
    page: tuple(figure for section in sections for figure in section.figures) for page, sections in SECTIONS.items()
}
FIGURES: dict[str, Figure] = {figure.id: figure for figures in PAGES.values() for figure in figures}
HEADLINES = overview.HEADLINES


def charted(figures: tuple[Figure, ...]) -> tuple[str, ...]:
    """Return the measures that stand in these figures, in their order."""
    return tuple(dict.fromkeys(measure for figure in figures for measure in figure.measures))


__all__ = ["FIGURES", "HEADLINES", "PAGES", "SECTIONS", "Figure", "Headline", "Section", "charted"]
