"""What all middleware of ours has in common: it concerns requests over HTTP, under the path that the dashboard has."""

from __future__ import annotations

from abc import ABC, abstractmethod

from starlette.types import ASGIApp, Receive, Scope, Send


class Layer(ABC):
    """ASGI middleware that passes on what is no request over HTTP; a subclass says what it does with those.

    `base` is the path that the dashboard stands under on its host, such as `/trends`; empty for the root.
    """

    def __init__(self, app: ASGIApp, base: str) -> None:
        self.app = app
        self.base = base

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or pass on what is none."""
        await (self.respond if scope["type"] == "http" else self.app)(scope, receive, send)

    @abstractmethod
    async def respond(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request over HTTP."""

    def path(self, scope: Scope) -> str:
        """Return the path asked for under `base`, without slashes at its ends."""
        path: str = scope["path"].removeprefix(self.base)
        return path.strip("/")
