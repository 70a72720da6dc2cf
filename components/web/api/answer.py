"""How a route answers: what it asks for, what it gives, and the headers that let caches and scripts rely on it."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from components.language.labels import Labels, labels
from components.language.languages import LANGUAGES, SOURCE
from components.language.words import Words
from components.view.site import Site
from components.web.api import ranges
from components.web.api.edition import edition
from components.web.api.parameters import Parameter, Values, read
from components.web.api.problem import FAILED, LATER, PLACE, SIZE, Fault, Refused, refusal
from components.web.api.workers import QUICK, Busy, Lane
from components.web.server import base, site
from data.dataset import Dataset, load

JSON, HTML = "application/json", "text/html; charset=utf-8"
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Ask:
    """A request whose parameters are all in order. `values` holds the query, `path_values` what stands in the path.

    `body` is what was sent along.
    """

    request: Request
    values: Values
    body: bytes = b""

    @property
    def path_values(self) -> Mapping[str, str]:
        """The parts of the path."""
        found: Mapping[str, str] = self.request.path_params
        return found

    @cached_property
    def site(self) -> Site:
        """Where the dashboard stands for this reader."""
        return site(self.request)

    @property
    def dataset(self) -> Dataset:
        """The tables."""
        return load()

    def one(self, name: str, usual: str = "") -> str:
        """Return the value of a parameter that has one."""
        return next(iter(self.values.get(name, ())), usual)

    @property
    def names(self) -> Labels:
        """The labels in the language asked for."""
        return labels(self.dataset, self.one("lang", SOURCE))

    @property
    def address(self) -> str:
        """The address asked for, as its readers reach it."""
        query = f"?{self.request.url.query}" if self.request.url.query else ""
        return self.site.to(self.request.url.path.removeprefix(base(self.request)).lstrip("/")) + query


@dataclass(frozen=True)
class Answer:
    """What a route gives: how its bytes are made, what they are, and a file name where they are to be kept."""

    make: Callable[[], bytes]
    media: str
    file: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Endpoint:
    """A route as data. `path_parameters` gives the known values of each part of the path, `parameters` the query's.

    The `specific` values of a part, or `each` of them, take parameters of their own and are described one by one.
    `media` is what the route answers with, `schema` the name of the JSON Schema of that where it is JSON, `lane` the
    threads that make it; `named` stands in `about` for what differs between alike routes. A `forgiving` one passes over
    parameters that it does not know; `refusals` are the statuses that it alone may answer with. A body of so many bytes
    as it `takes` may be sent by POST; nothing of it is kept.
    """

    path: str
    about: str
    give: Callable[[Ask], Answer]
    media: str = JSON
    parameters: Callable[[Dataset, Mapping[str, str]], Sequence[Parameter]] = lambda dataset, path_values: ()
    path_parameters: Callable[[Dataset], Mapping[str, Sequence[str]]] = lambda dataset: {}
    schema: str = ""
    specific: Sequence[str] = ()
    each: bool = False
    lane: Lane = QUICK
    named: str = ""
    forgiving: bool = False
    refusals: Sequence[str] = ()
    takes: int = 0

    def description(self, words: Words) -> str:
        """Return what the route gives, in the language of `words`."""
        return words(self.about, name=self.named)

    def route(self) -> Route:
        """Return the Starlette route of this endpoint; it answers GET and HEAD, and POST where it takes a body."""
        return Route(self.path, self._respond, methods=["GET", *(["POST"] if self.takes else [])], name=self.path)

    async def _respond(self, request: Request) -> Response:
        try:
            if request.method != "POST":
                return await self.lane.work(partial(self.answered, request))
            async with self.lane.intake():
                return await self.lane.work(partial(self.answered, request, await self._body(request)))
        except Refused as refused:
            return refusal(request, refused, page=self.media == HTML)
        except Busy as busy:
            later = Fault("", str(busy.after), LATER)
            return refusal(request, Refused(503, [later], after=busy.after), page=self.media == HTML)
        except Exception:
            _log.exception("%s failed", request.url.path)
            return refusal(request, Refused(500, [Fault("", "", FAILED)]), page=self.media == HTML)

    async def _body(self, request: Request) -> bytes:
        """Return what was sent along, read no further than it may be large."""
        found = bytearray()
        async for part in request.stream():
            found += part
            if len(found) > self.takes:
                raise Refused(413, [Fault("", str(self.takes // 1_000_000), SIZE)])
        return bytes(found)

    def answered(self, request: Request, body: bytes = b"") -> Response:
        """Return the answer to a request, made in this very thread. Raises `Refused` for one that is not in order."""
        for name, known in self.path_parameters(load()).items():
            if request.path_params[name] not in known:
                raise Refused(404, [Fault(name, request.path_params[name], PLACE, tuple(known))])
        parameters = self.parameters(load(), request.path_params)
        answer = self.give(Ask(request, read(request, parameters, forgiving=self.forgiving), body))
        headers = _headers(request, answer)
        if body:
            headers["Cache-Control"] = "no-store"
            del headers["ETag"]
            return Response(answer.make(), headers=headers, media_type=answer.media)
        if _fresh(request, headers):
            return Response(status_code=304, headers=headers)
        if answer.file and ranges.wanted(request):
            return ranges.part(request, answer.make(), headers, answer.media)
        return Response(answer.make(), headers=headers, media_type=answer.media)


def _headers(request: Request, answer: Answer) -> dict[str, str]:
    """Return the headers of an answer: they follow from address, code and data, so nothing need be made for them."""
    lang = request.query_params.get("lang", SOURCE)
    asked = f"{request.url.path}\n{sorted(request.query_params.multi_items())}\n{site(request).root}\n{answer.media}"
    mark = hashlib.blake2b(f"{edition()}\n{asked}".encode(), digest_size=8).hexdigest()
    headers = {
        "ETag": f'W/"{mark}"',
        # No Last-Modified: a second edition of a day would look like the first, and its numbers would never come out.
        "Cache-Control": "public, max-age=300, must-revalidate",
        "Content-Language": lang if lang in LANGUAGES else SOURCE,
    }
    if answer.file:
        # Some programs know the one form only, some the other (RFC 6266).
        name = quote(answer.file)
        headers["Content-Disposition"] = f"attachment; filename=\"{name}\"; filename*=UTF-8''{name}"
        headers["Accept-Ranges"] = "bytes"
    return {**headers, **answer.headers}


def _fresh(request: Request, headers: Mapping[str, str]) -> bool:
    """Return whether the reader's copy still holds: whether it has the tag of today's answer."""
    kept = [tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")]
    return "*" in kept or headers["ETag"].removeprefix("W/") in kept
