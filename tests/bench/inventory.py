"""What there is to measure, as the running server tells it: pages, sections, figures, years."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.bench.client import Session
from tests.bench.fetching import fetched
from tests.bench.server import Server


@dataclass(frozen=True)
class Place:
    """A part of a page: its path (empty for the start page), its section (empty for the first), its figures."""

    path: str
    section: str = ""
    figures: int = 0

    @property
    def name(self) -> str:
        """The path of the page, `start` for the start page."""
        return self.path or "start"


START = Place("")


def figures(server: Server) -> list[dict[str, Any]]:
    """Return what the server lists of its figures: `id`, `page`, `section` and more of each."""
    listed: list[dict[str, Any]] = json.loads(fetched(server.address, "api/v1/figures"))["figures"]
    return listed


async def heaviest(server: Server) -> list[Place]:
    """Return for every page the section with most figures, in the order of the navigation.

    The start page is listed in the API under its own name, and pages without figures are not listed at all.
    """
    async with Session(server.address) as session:
        await session.run()
        paths = session.browser.pages or ("",)
    counts = Counter((str(one["page"]), str(one["section"])) for one in figures(server))
    found = []
    for path in paths:
        known = [key for key in counts if (key[0] if key[0] in paths else "") == path]
        if known:
            page, section = max(known, key=counts.__getitem__)
            several = sum(key[0] == page for key in known) > 1
            found.append(Place(path, section if several else "", counts[page, section]))
        else:
            found.append(Place(path))
    return found


def years(server: Server) -> tuple[int, int]:
    """Return the first and the last year that the server takes, from the description of its API.

    Raises `LookupError` where the description knows no parameter `years` with bounds.
    """
    described = json.loads(fetched(server.address, "openapi.json"))
    for one in _parameters(described):
        if one.get("name") == "years":
            bounds = one["schema"].get("items", one["schema"])
            return int(bounds["minimum"]), int(bounds["maximum"])
    raise LookupError("the API describes no years")


def _parameters(described: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the parameters of the JSON of a figure, those that are described elsewhere in the document too."""
    for one in described["paths"]["/api/v1/figures/{id}.json"]["get"]["parameters"]:
        found: Any = one
        if "$ref" in one:
            found = described
            for key in one["$ref"].removeprefix("#/").split("/"):
                found = found[key]
        yield found
