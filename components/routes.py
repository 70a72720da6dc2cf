"""Everything that is served beside the pages."""

from __future__ import annotations

from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette_compress import CompressMiddleware, add_compress_type

from components import shell
from components.api import descriptions, feeds, figures, oembed, openapi, pages, record, tables
from components.api.problem import PLACE, Fault, Refused, refusal
from components.site import base

DESCRIBED = (
    *figures.ENDPOINTS,
    *tables.ENDPOINTS,
    *record.ENDPOINTS,
    *pages.ENDPOINTS,
    *descriptions.ENDPOINTS,
    *feeds.ENDPOINTS,
    *oembed.ENDPOINTS,
)
ENDPOINTS = (*DESCRIBED, *openapi.endpoints(DESCRIBED))


def _nothing(request: Request) -> Response:
    """Refuse an address under our own places that is none: the dashboard would open on it as if nothing were wrong."""
    known = tuple(endpoint.path for endpoint in ENDPOINTS)
    fault = Fault("address", request.url.path.removeprefix(base()), PLACE, known)
    return refusal(request, Refused(404, [fault]), page="/api/" not in request.url.path)


ROUTES = [
    *(endpoint.route() for endpoint in ENDPOINTS),
    Route(f"{base()}/shell.js", shell.script),
    *(Route(f"{base()}/{place}/{{rest:path}}", _nothing) for place in ("api", "figures", "embed")),
]
for text in ("text/csv", "application/csvm+json", "application/vnd.datapackage+json", "application/problem+json"):
    add_compress_type(text)
# Compression comes first, so that it sees what all others have made of an answer.
MIDDLEWARE = [
    Middleware(CompressMiddleware, minimum_size=500),
    Middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["GET", "HEAD"],
        allow_headers=["*"],
        expose_headers=["ETag", "Last-Modified", "Link", "Content-Disposition"],
    ),
    Middleware(shell.Shell),
]
