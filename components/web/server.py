"""Where the server stands for the reader of a request."""

from __future__ import annotations

from starlette.requests import HTTPConnection

from components.view.site import Site, stated

# Where a request says which site its answer is for, in place of the host that it came by.
SITE = "takedown_trends.site"


def base(request: HTTPConnection) -> str:
    """Return the path that the dashboard stands under on its host, such as `/trends`; empty for the root."""
    return str(request.scope.get("root_path", "")).rstrip("/")


def site(request: HTTPConnection) -> Site:
    """Return the dashboard as its readers reach it: as the request or the setting says, else as they asked for it."""
    given: Site | None = request.scope.get(SITE)
    return given or stated(f"{request.url.scheme}://{request.url.netloc}{base(request)}")
