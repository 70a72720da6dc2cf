"""The shell of Streamlit's pages: its language, its head, and what its scripts may do."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import lru_cache, partial
from pathlib import Path
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from components.language.builtin import ours, texts
from components.language.languages import LANGUAGES, preferred
from components.view.site import stated
from components.web.api.problem import PLACE, Fault, Refused, refusal
from components.web.api.workers import QUICK, Busy
from components.web.first import first
from components.web.head import head
from components.web.icons import STATIC
from components.web.layer import Layer
from components.web.pace import is_full
from components.web.places import PAGES, READABLE, is_page
from components.web.policy import policy
from components.web.server import base
from data.address import Parameters

_FOLDER = Path(__file__).parent
# What Streamlit says to who runs no scripts; the numbers are there without them.
_SILENT = re.compile(rb"<noscript>.*?</noscript>", re.DOTALL)
# A typeface that no page of ours shows, and the description of what the door refuses.
_NEEDLESS = re.compile(rb'<link[^>]*(?:as="font"|href="./_stcore/)[^>]*>')
_UNHEARD = (b"accept-encoding", b"if-none-match", b"if-modified-since")


def language(query: str, accepted: str) -> str:
    """Return the language of a request: the one in the address, else the browser's first, else English."""
    asked = parse_qs(query).get("lang", [""])[-1]
    return asked if asked in LANGUAGES else preferred(accepted)


def script(request: Request) -> Response:
    """Answer `/shell.js`: where the server is, the language of the page, and what Streamlit leaves to mend."""
    headers = {"Cache-Control": "public, max-age=3600"}
    return Response(_script(base(request)), media_type="text/javascript", headers=headers)


@lru_cache(maxsize=1)
def _script(base: str) -> str:
    (library,) = STATIC.glob("js/PlotlyChart.*.js")
    said = {"base": base, "library": f"{base}/static/js/{library.name}", "texts": texts() | ours()}
    data = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    scripts = [(_FOLDER / name).read_text(encoding="utf-8") for name in ("connecting.js", "shell.js")]
    return "".join(scripts).replace('"%SHELL%"', data)


def _nothing(request: Request, path: str) -> Response:
    """Return what there is to say where there is no page: in a page for a reader, as a problem for a program."""
    fault = Fault("address", f"/{path}", PLACE, tuple(f"/{page}" for page in PAGES))
    return refusal(request, Refused(404, [fault]), page="json" not in path.rpartition(".")[2])


async def _made(made: Callable[[Parameters], bytes], asked: Parameters) -> bytes:
    """Return what a page is completed with for the parameters asked for; while too many wait, for none of them."""
    try:
        return await QUICK.work(partial(made, asked))
    except Busy:
        return made({})


class Shell(Layer):
    """ASGI middleware: `<html lang>` of the shell in the reader's language, and a head of our own."""

    async def respond(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and mend the answer."""
        headers = Headers(scope=scope)
        path = self.path(scope)
        if "text/html" in headers.get("accept", "") and path.split("/")[0] not in READABLE:
            # The shell is mended as text, so it must not come compressed; it is small. Nor may it answer 304: what is
            # mended depends on language, host and data, which Streamlit's tag leaves out.
            kept = [(name, value) for name, value in scope["headers"] if name not in _UNHEARD]
            scope = {**scope, "headers": kept}
        lang = language(scope["query_string"].decode("latin-1"), headers.get("accept-language", ""))
        started: Message | None = None
        lost = False

        async def mended(message: Message) -> None:
            nonlocal started, lost
            if lost:
                return
            if message["type"] == "http.response.start":
                answer = MutableHeaders(scope=message)
                if answer.get("content-type", "").startswith("text/html") and "content-language" not in answer:
                    # A page of the open-data routes says its language itself; this is Streamlit's, which it gives for
                    # every address that it does not know.
                    if not is_page(path):
                        lost = True
                        await _nothing(Request(scope), path)(scope, receive, send)
                        return
                    answer.add_vary_header("Accept-Language")
                    for name in ("etag", "last-modified"):
                        del answer[name]
                    started = message
                    return
            elif started is not None and message["type"] == "http.response.body":
                body = message.get("body", b"").replace(b'<html lang="en"', f'<html lang="{lang}"'.encode(), 1)
                url = HTTPConnection(scope).url
                asked = parse_qs(scope["query_string"].decode("latin-1"))
                place = stated(f"{url.scheme}://{url.netloc}{self.base}")
                tags = await _made(partial(head, path, lang, place, self.base), asked)
                for own in (b'<meta charset="UTF-8" />', b"<title>Streamlit</title>"):
                    body = body.replace(own, b"", 1)
                body = _NEEDLESS.sub(b"", body).replace(b"<head>", b"<head>" + tags, 1)
                if path in PAGES:
                    numbers = await _made(partial(first, path, lang, place, full=is_full()), asked)
                    body = _SILENT.sub(b"", body, count=1).replace(b"<body>", b"<body>" + numbers, 1)
                if not message.get("more_body") and scope["method"] != "HEAD":
                    MutableHeaders(scope=started)["content-length"] = str(len(body))
                else:
                    del MutableHeaders(scope=started)["content-length"]
                MutableHeaders(scope=started)["Content-Security-Policy"] = policy(body)
                await send(started)
                started = None
                message = {**message, "body": body}
            await send(message)

        await self.app(scope, receive, mended)
