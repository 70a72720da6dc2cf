"""Scripts, styles and typefaces of the pages as `ahead` has made them; else Streamlit's own pass as they are.

Streamlit answers with its page for a file that it does not have, and a balancer would take that for the file: here it
is not found, so that another process is asked, which may be of the release that has it.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import FileResponse, PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette_compress._utils import parse_accept_encoding

from components.web import ahead, icons
from components.web.layer import Layer

_PLACE = "static/"
_FOREVER = "public, max-age=31536000, immutable"
# The icons stand under the name of all of them, and another release may show others.
_DAY = "public, max-age=86400"


class Assets(Layer):
    """ASGI middleware that answers with what stands in `folder`, in the smallest coding that the reader takes.

    `source` is the folder that Streamlit serves.
    """

    def __init__(self, app: ASGIApp, base: str, folder: Path = ahead.FOLDER, source: Path = icons.STATIC) -> None:
        super().__init__(app, base)
        self._theirs = {file.relative_to(source).as_posix() for file in source.rglob("*") if file.is_file()}
        self._codings = _coded(folder)
        self._icons = _icons(folder)

    async def respond(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for a file that is made and for one that nobody has, and pass on all else."""
        answer: ASGIApp = self.app
        path = self.path(scope)
        if path.startswith(_PLACE) and scope["method"] in ("GET", "HEAD"):
            name = path.removeprefix(_PLACE)
            made = self._made(name, Headers(scope=scope))
            answer = made or (self.app if name in self._theirs else PlainTextResponse("Not Found", 404))
        await answer(scope, receive, send)

    def _made(self, path: str, headers: Headers) -> FileResponse | None:
        if path in self._icons:
            return FileResponse(self._icons[path], headers={"Cache-Control": _DAY}, media_type="font/woff2")
        taken = parse_accept_encoding(headers.get("accept-encoding", ""))
        for coding, file in self._codings.get(path, {}).items():
            if coding in taken:
                told = {"Cache-Control": _FOREVER, "Content-Encoding": coding, "Vary": "Accept-Encoding"}
                return FileResponse(file, headers=told, media_type=mimetypes.guess_type(path)[0])
        return None


def _coded(folder: Path) -> Mapping[str, Mapping[str, Path]]:
    """Return the files of every version in a folder: path that is asked for, coding, file."""
    found: dict[str, dict[str, Path]] = {}
    for version in folder.glob("*"):
        for coding in ahead.CODINGS:
            for file in version.rglob(f"*.{coding}"):
                found.setdefault(file.relative_to(version).with_suffix("").as_posix(), {})[coding] = file
    return found


def _icons(folder: Path) -> Mapping[str, Path]:
    """Return the typefaces in a folder that hold the icons which are shown, by the path of Streamlit's own."""
    return {
        source.relative_to(icons.STATIC).as_posix(): file
        for source in icons.typefaces(icons.STATIC)
        for file in folder.glob(f"*/media/{icons.own_name(source)}")
    }
