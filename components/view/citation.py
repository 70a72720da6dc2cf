"""How to cite the dashboard, a part of the record, one number."""

from __future__ import annotations

from components.language.labels import Labels
from data.evidence import Evidence


def citation(names: Labels) -> str:
    """Return how to cite the dashboard and its version."""
    return names.words(
        "Takedown Trends ({year}). Statistics on the response to digital sex crime in South Korea, version {version}.",
        year=names.dataset.day.year,
        version=names.dataset.version,
    )


def reference(names: Labels, name: str, address: str) -> str:
    """Return how to cite a part of the record: APA (seventh edition) in English, the usual Korean form in Korean."""
    return names.words(
        "Takedown Trends. ({year}). {name} (Version {version}) [Data set]. {address}",
        year=names.dataset.day.year,
        name=name,
        version=names.dataset.version,
        address=address,
    )


def of_observation(found: Evidence, names: Labels) -> str:
    """Return how to cite one number: what it counts, who published it, and where it stands in this dashboard."""
    words, row = names.words, found.observation
    return words(
        "{subject}, {period}: {number}. {publisher}, “{title}”. Via {dashboard} Observation {id}.",
        subject=names.subject(row),
        period=names.period(row),
        number=names.quantity(row),
        publisher=names.source(row.source),
        title=found.source.title,
        dashboard=citation(names),
        id=row.id,
    )
