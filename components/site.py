"""Where the dashboard stands on the web: the absolute addresses that files, feeds and descriptions name."""

from __future__ import annotations

import os
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

import streamlit as st
from starlette.requests import HTTPConnection

from components.figures import PAGES
from components.view import View
from data import address
from data.address import Parameters

# The public address, where a balancer or a cache stands between the readers and this server.
SETTING = "TAKEDOWN_TRENDS_URL"


def base() -> str:
    """Return the path that the dashboard stands under on its host, such as `/trends`; empty for the root."""
    path = st.get_option("server.baseUrlPath").strip("/")
    return f"/{path}" if path else ""


@dataclass(frozen=True)
class Site:
    """The dashboard at one address. `root` has no slash at its end."""

    root: str

    def to(self, path: str) -> str:
        """Return the absolute address of a path of the dashboard."""
        return f"{self.root}/{path}"

    def figure(self, view: View, path: str = "figures/{id}", lang: str = "") -> str:
        """Return the address of the readable page of a view, or of another `path` that shows it; in `lang` if given."""
        return self.to(path.format(id=view.figure.id)) + query(view, lang=[lang or view.words.lang])

    def evidence(self, view: View, observation: str) -> str:
        """Return the address that opens the evidence of one number in the dashboard."""
        return self.to("?" + urlencode({"observation": observation, "lang": view.words.lang}))

    def page(self, view: View) -> str:
        """Return the address that opens the view in the dashboard."""
        if view.figure.asked:
            return self.to("compare") + query(view)
        page = next(page for page, figures in PAGES.items() if view.figure in figures)
        path = "" if page == "overview" else page
        return self.to(path) + query(view, figure=[view.figure.id])


def query(view: View, **more: list[str]) -> str:
    """Return filters, language and the reader's own figure as the query string of a view."""
    parameters: Parameters = {**view.figure.asked, "lang": [view.words.lang], **more}
    return address.query(view.filters, view.dataset, parameters)


def here() -> Site:
    """Return the dashboard as the reader of the running page reaches it."""
    address = urlsplit(st.context.url or "")
    return _said() or Site(f"{address.scheme}://{address.netloc}{base()}")


def _said() -> Site | None:
    root = os.environ.get(SETTING, "").strip().rstrip("/")
    return Site(root) if root else None


def site(request: HTTPConnection) -> Site:
    """Return the dashboard as its readers reach it: as the setting says, else as they asked for it."""
    return _said() or Site(f"{request.url.scheme}://{request.url.netloc}{base()}")
