"""Everything that is served beside the pages."""

from __future__ import annotations

from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Match, Mount, Route
from starlette.types import Scope
from starlette_compress import CompressMiddleware, add_compress_type

from components.web import headers, health, shell
from components.web.api import (
    descriptions,
    feeds,
    figure_routes,
    oembed,
    openapi,
    page_routes,
    present_routes,
    preview_routes,
    ranges,
    reading_routes,
    record_routes,
    table_routes,
    version_routes,
)
from components.web.api.problem import PLACE, Fault, Refused, refusal
from components.web.assets import Assets
from components.web.canonical import Canonical
from components.web.door import Door
from components.web.journal import Journal
from components.web.pace import Pace
from components.web.server import base

DESCRIBED = (
    *figure_routes.ENDPOINTS,
    *table_routes.ENDPOINTS,
    *record_routes.ENDPOINTS,
    *version_routes.ENDPOINTS,
    *page_routes.ENDPOINTS,
    *reading_routes.ENDPOINTS,
    *present_routes.ENDPOINTS,
    *preview_routes.ENDPOINTS,
    *descriptions.ENDPOINTS,
    *feeds.ENDPOINTS,
    *oembed.ENDPOINTS,
)
ENDPOINTS = (*DESCRIBED, *openapi.endpoints(DESCRIBED))


def _nothing(request: Request) -> Response:
    """Refuse an address under our own places that is none: the dashboard would open on it as if nothing were wrong."""
    known = tuple(endpoint.path for endpoint in ENDPOINTS)
    fault = Fault("address", request.url.path.removeprefix(base(request)), PLACE, known)
    return refusal(request, Refused(404, [fault]), page="/api/" not in request.url.path)


for text in ("text/csv", "application/csvm+json", "application/vnd.datapackage+json", "application/problem+json"):
    add_compress_type(text)


class _Beside(Mount):
    """Routes under a path that is not theirs alone: what none of them knows goes on to the pages."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Return whether one of the routes matches, and what its scope gets."""
        match, child = super().matches(scope)
        if match is Match.NONE or all(route.matches({**scope, **child})[0] is Match.NONE for route in self.routes):
            return Match.NONE, {}
        return match, child


def routes(base: str = "") -> list[BaseRoute]:
    """Return the routes of a dashboard that stands under the path `base` on its host, such as `/trends`."""
    own: list[BaseRoute] = [
        *(endpoint.route() for endpoint in ENDPOINTS),
        Route("/shell.js", shell.script),
        *health.ROUTES,
        *(Route(f"/{place}/{{rest:path}}", _nothing) for place in ("api", "figures", "embed", "read")),
    ]
    return [_Beside(base, routes=own)] if base else own


def middleware(base: str = "") -> list[Middleware]:
    """Return what each answer passes through, outermost first."""
    return [
        Middleware(Journal, base=base),
        Middleware(headers.Secure, base=base),
        Middleware(Door, base=base),
        Middleware(Pace),
        Middleware(Assets, base=base),
        Middleware(ranges.Uncompressed),
        # Compression comes first, so that it sees what all others have made of an answer.
        Middleware(CompressMiddleware, minimum_size=500),
        Middleware(
            CORSMiddleware,
            allow_origins=["*"],
            allow_methods=["GET", "HEAD"],
            allow_headers=["*"],
            expose_headers=["ETag", "Link", "Content-Disposition", "Content-Range", "Accept-Ranges"],
        ),
        Middleware(shell.Shell, base=base),
        Middleware(Canonical, base=base),
    ]
