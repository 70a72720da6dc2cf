"""Where the dashboard stands on the web: the absolute addresses that files, feeds and descriptions name."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from components.figures.model import Figure, Page
from components.figures.pages import PAGES, home
from data import address
from data.address import Parameters
from data.dataset import Dataset
from data.selection import Filters

# The public address, where a balancer or a cache stands between the readers and this server.
SETTING = "TAKEDOWN_TRENDS_URL"
# A name within one network, or a number, with a port.
_OWN = re.compile(r"([a-z0-9_-]{1,63}|\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:.]{2,45}\])(:\d{1,5})?", re.IGNORECASE)


@dataclass(frozen=True)
class Place:
    """What the address of a view says: figure, filters, language, and the record that gives the defaults."""

    figure: Figure
    filters: Filters
    lang: str
    dataset: Dataset

    @property
    def parameters(self) -> Parameters:
        """The query parameters of the view, without the language."""
        return {**self.figure.asked, **address.parameters(self.filters, self.dataset)}

    def query(self, more: Mapping[str, Sequence[str]] | None = None) -> str:
        """Return filters, language and the reader's own figure as a query string."""
        parameters: Parameters = {**self.figure.asked, "lang": [self.lang], **(more or {})}
        return address.query(self.filters, self.dataset, parameters)


@dataclass(frozen=True)
class Site:
    """The dashboard at one address. `root` has no slash at its end."""

    root: str

    def to(self, path: str) -> str:
        """Return the absolute address of a path of the dashboard."""
        return f"{self.root}/{path}"

    def live(self, path: str) -> str:
        """Return the absolute address of what only a running server has: pages with filters, evidence."""
        return self.to(path)

    def read(self, page: Page, lang: str) -> str:
        """Return the address of a page of the dashboard as it is read without scripts."""
        return self.to(f"read/{page.path}?lang={lang}")

    @property
    def name(self) -> str:
        """The address as people say it: without how it is fetched."""
        return self.root.partition("://")[2] or self.root

    def figure(self, place: Place, path: str = "figures/{id}", lang: str = "") -> str:
        """Return the address of the readable page of a view, or of another `path` that shows it; in `lang` if given."""
        return self.to(path.format(id=place.figure.id) + place.query({"lang": [lang or place.lang]}))

    def evidence(self, lang: str, observation: str) -> str:
        """Return the address that opens the evidence of one number in the dashboard."""
        return self.live("?" + urlencode({"observation": observation, "lang": lang}))

    def page(self, place: Place) -> str:
        """Return the address that opens a view in the dashboard."""
        if place.figure.asked:
            return self.live(PAGES["compare"].address + place.query())
        return self.live(home(place.figure).address + place.query({"figure": [place.figure.id]}))


def is_known(host: str) -> bool:
    """Return whether addresses may name a `host` that a request says it came by.

    They never do where the setting names another, so any will do. Else it must be no public name, or whoever asks by a
    name of their own would plant links to it in answers that caches keep.
    """
    return bool(os.environ.get(SETTING, "").strip()) or not host or bool(_OWN.fullmatch(host))


def stated(root: str) -> Site:
    """Return the dashboard at the public address that the setting names, else at `root`."""
    return Site(os.environ.get(SETTING, "").strip().rstrip("/") or root)
