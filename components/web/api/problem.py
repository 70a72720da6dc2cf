"""Refusals as `application/problem+json`: what is wrong, where, and what would be right.

https://www.rfc-editor.org/rfc/rfc9457
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from components.language.languages import LANGUAGES, SOURCE, preferred
from components.language.message import N_
from components.language.words import Words, words
from components.renderers.templating import render
from components.web.server import site

_LISTED = 60  # more values than this are not named: the nearest are
_SHOWN = 100
# What a page may load that needs nothing but itself.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'self'"

TITLES = {
    400: N_("A parameter has a value that is not allowed"),
    404: N_("There is nothing at this address"),
    413: N_("What was sent is too large"),
    414: N_("The address is too long"),
    421: N_("This server is not known by this name"),
    500: N_("This could not be made"),
    501: N_("This format is not offered"),
    503: N_("Too many ask at once"),
}
UNKNOWN = N_("There is no parameter “{name}” here.")
VALUE = N_("“{value}” is not a value of {name}.")
PLACE = N_("There is no {name} “{value}”.")
NEEDED = N_("{name} is needed.")
MANY = N_("{name} is given too often.")
LONG = N_("An address may have {n} characters after the question mark, and a value {m}.")
FAILED = N_("The fault is ours and has been noted. Other figures and formats are not affected.")
LATER = N_("Please try again in {value} s.")
HOST = N_("Whoever hosts it sets TAKEDOWN_TRENDS_URL to its public address.")
SIZE = N_("There is room for {value} MB.")
ORDER = N_("“{value}” ends before it begins.")


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: one of the texts above, or what is `said` instead; `allowed` is what would be right."""

    name: str
    value: str
    message: str
    allowed: Sequence[str] = ()
    said: str = ""


class Refused(Exception):
    """A request that is not answered, with its status and all its faults; `after` how many seconds it may be."""

    def __init__(self, status: int, faults: Sequence[Fault], after: int = 0) -> None:
        super().__init__(status, faults)
        self.status = status
        self.after = after
        self.faults = tuple(faults)


def refusal(request: Request, refused: Refused, *, page: bool = False) -> Response:
    """Return the problem document of a refusal, in the language that the address asks for; as a `page` for a reader.

    Where the address asks for none, a page speaks the language of the browser, a problem the source language.
    """
    asked = request.query_params.get("lang", "")
    usual = preferred(request.headers.get("accept-language", "")) if page else SOURCE
    say = words(asked if asked in LANGUAGES else usual)
    body = _body(request, refused, say)
    headers = {"Content-Language": say.lang, "Cache-Control": "no-store"}
    if refused.after:
        headers["Retry-After"] = str(refused.after)
    if page:
        filled = render("refused.html", say, site(request), problem=body)
        headers |= {"Content-Security-Policy": POLICY, "Vary": "Accept-Language"}
        return Response(filled, refused.status, headers, "text/html; charset=utf-8")
    return JSONResponse(body, refused.status, headers, "application/problem+json")


def _body(request: Request, refused: Refused, say: Words) -> dict[str, Any]:
    errors = [
        {"parameter": fault.name, "value": fault.value[:_SHOWN], "detail": _detail(fault, say), **_right(fault)}
        for fault in refused.faults
    ]
    return {
        # An unknown host is named nowhere, not even here.
        "type": "about:blank" if refused.status == 421 else site(request).to(f"api#problem-{refused.status}"),
        "title": say(TITLES[refused.status]),
        "status": refused.status,
        "detail": " ".join(str(one["detail"]) for one in errors),
        "instance": request.url.path,
        "errors": errors,
    }


def _detail(fault: Fault, say: Words) -> str:
    limits = {"n": say.number(MOST_QUERY), "m": MOST_VALUE}
    return fault.said or say(fault.message, name=fault.name, value=fault.value[:_SHOWN], **limits)


def _right(fault: Fault) -> dict[str, list[str]]:
    """Return the allowed values; of a long list those that look like the one given."""
    if len(fault.allowed) <= _LISTED:
        return {"allowed": list(fault.allowed)} if fault.allowed else {}
    return {"nearest": get_close_matches(fault.value[:_SHOWN], fault.allowed, 5, 0.6)}


MOST_QUERY, MOST_VALUE = 4000, 200
