"""Naming what a number rests on, and the dashboard itself."""

from __future__ import annotations

from components.labels import Labels
from components.markdown import link
from data.evidence import Evidence


def source_link(names: Labels, source: str) -> str:
    """Return publisher and date of a source in markdown, linked where there is a web address."""
    return link(names.source(source), str(names.dataset.sources.at[source, "url"]))


def citation(names: Labels) -> str:
    """Return how to cite the dashboard and its version."""
    words, dataset = names.words, names.dataset
    release = dataset.releases.iloc[-1]
    return words(
        "Takedown Trends ({year}). Statistics on the response to digital sex crime in South Korea, version {version}.",
        year=release["date"].year,
        version=dataset.version,
    )


def reference(names: Labels, name: str, address: str) -> str:
    """Return how to cite a part of the record: APA (seventh edition) in English, the usual Korean form in Korean."""
    return names.words(
        "Takedown Trends. ({year}). {name} (Version {version}) [Data set]. {address}",
        year=names.dataset.releases.iloc[-1]["date"].year,
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
        publisher=names.source(row["source"]),
        title=found.source["title"],
        dashboard=citation(names),
        id=row["id"],
    )
