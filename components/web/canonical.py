"""The canonical address of what people follow: former names led on, and what networks and mailers append taken off.

Only addresses for people are forgiving. Those for programs (`/api/v1`) refuse what they do not know.
"""

from __future__ import annotations

import re
from urllib.parse import unquote_plus

from starlette.responses import RedirectResponse
from starlette.types import Receive, Scope, Send

from components.web.layer import Layer

# What a parameter was called, and what it is called now.
_SINCE = {"as": "display"}
# What others append to follow their readers: never a parameter of ours.
_APPENDED = re.compile(
    r"utm_\w+|(fb|g|d|y|tw|tt|ir)clid|msclkid|[gw]braid|s_cid|mc_[ce]id|igshi?d?|li_fat_id|_hs(enc|mi)|_gl|_ga|"
    r"ref_(src|url)|mkt_tok|oly_\w+_id|vero_id|at_(medium|campaign)"
)
_STRICT = ("/api/v1", "/_stcore")


def renamed(query: str) -> str:
    """Return a query with each parameter under the name that it has now, all else as it was."""
    parts = [part.partition("=") for part in query.split("&")]
    return "&".join("".join((_SINCE.get(unquote_plus(name), name), *value)) for name, *value in parts)


def bare(query: str) -> str:
    """Return a query without what networks and mailers append, all else as it was."""
    kept = [part for part in query.split("&") if not _APPENDED.fullmatch(unquote_plus(part.partition("=")[0]))]
    return "&".join(kept)


class Canonical(Layer):
    """Middleware that leads to the canonical address of what is asked for."""

    async def respond(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 308 where the canonical address is another one, and pass on every other request."""
        app = self.app
        if scope["method"] in ("GET", "HEAD"):
            path = scope["path"].removeprefix(self.base)
            query = scope["query_string"].decode("latin-1")
            wanted, end = renamed(query), path
            if not path.startswith(_STRICT):
                wanted, end = bare(wanted), f"/{path.strip('/')}"
            if (wanted, end) != (query, path or "/"):
                # Relative to the address itself, so it holds under any path and behind any proxy.
                app = RedirectResponse(_relative(path, end, wanted), status_code=308)
        await app(scope, receive, send)


def _relative(path: str, end: str, query: str) -> str:
    """Return how one gets from `path` to `end` with this query: `/figures/x/` leads to `../../figures/x`."""
    if path == end:
        return f"?{query}" if query else path.rpartition("/")[2] or "./"
    up = "../" * (path.count("/") - 1) or "./"
    return f"{up}{end.lstrip('/')}" + (f"?{query}" if query else "")
