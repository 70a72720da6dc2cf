"""Whether a process lives, and whether readers should be led to it: what balancers and orchestrators ask."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from components.web.api.workers import LANES
from components.web.pace import Pace, is_full
from data.dataset import load

_HEADERS = {"Cache-Control": "no-store"}


async def _alive(request: Request) -> Response:
    return JSONResponse({"status": "alive"}, headers=_HEADERS)


async def _ready(request: Request) -> Response:
    """Answer 200 with what the process holds; 503 where it has no room for another reader or another answer."""
    busy = [name for name, lane in LANES.items() if lane.is_full]
    room = not busy and not is_full()
    told = {
        "status": "ready" if room else "full",
        "version": load().version,
        "sessions": Pace.connected,
        "waiting": {name: lane.waiting for name, lane in LANES.items()},
    }
    return JSONResponse(told, 200 if room else 503, _HEADERS)


ROUTES = (Route("/healthz", _alive), Route("/readyz", _ready))
