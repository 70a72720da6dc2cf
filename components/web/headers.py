"""What every answer carries so that a browser does no more with it than it is for."""

from __future__ import annotations

import os

from starlette.datastructures import MutableHeaders
from starlette.types import Message, Receive, Scope, Send

from components.view.site import SETTING
from components.web.layer import Layer
from components.web.places import is_page

# Other sites that may show the dashboard in a frame, as a list of CSP: https://portal.example https://*.go.kr
FRAMES = "TAKEDOWN_TRENDS_FRAMES"
_FRAMED = ("embed", "present")  # which are made for frames
_YEAR = 31_536_000
_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
    "magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class Secure(Layer):
    """ASGI middleware: the headers of security on every answer, Streamlit's own too."""

    async def respond(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and complete the headers of the answer."""
        path = self.path(scope)

        async def secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                _complete(MutableHeaders(scope=message), path, scope["scheme"])
            await send(message)

        await self.app(scope, receive, secured)


def _complete(headers: MutableHeaders, path: str, scheme: str) -> None:
    for name, value in _ALWAYS.items():
        headers.setdefault(name, value)
    headers.setdefault("Cross-Origin-Resource-Policy", "same-origin" if is_page(path) else "cross-origin")
    if path.partition("/")[0] not in _FRAMED:
        ancestors = " ".join(["frame-ancestors 'self'", *os.environ.get(FRAMES, "").split()])
        policy = headers.get("content-security-policy", "")
        headers["Content-Security-Policy"] = "; ".join(filter(None, [policy, ancestors]))
    if scheme == "https" or os.environ.get(SETTING, "").startswith("https://"):
        headers.setdefault("Strict-Transport-Security", f"max-age={_YEAR}")
