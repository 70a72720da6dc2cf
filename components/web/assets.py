"""Scripts, styles and typefaces of the pages as `ahead` has made them; else Streamlit's own pass as they are."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import FileResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette_compress._utils import parse_accept_encoding

from components.web import ahead, icons
from components.web.layer import Layer

_PLACE = "static/"
_FOREVER = "public, max-age=31536000, immutable"
# The icons stand under the name of all of them, and another release may show others.
_DAY = "public, max-age=86400"


class Assets(Layer):
    """ASGI middleware that answers with what stands in `folder`, in the smallest coding that the reader takes."""

    def __init__(self, app: ASGIApp, base: str, folder: Path = ahead.FOLDER) -> None:
        super().__init__(app, base)
        self._codings = _coded(folder)
        self._icons = _icons(folder)

    async def respond(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for a file that is made, and pass on all else."""
        answer: ASGIApp = self.app
        path = self.path(scope)
        if path.startswith(_PLACE) and scope["method"] in ("GET", "HEAD"):
            answer = self._made(path.removeprefix(_PLACE), Headers(scope=scope)) or self.app
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
