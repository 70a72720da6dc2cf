"""The addresses that the files of a mirror name."""

from __future__ import annotations

from dataclasses import dataclass

from components.figures.model import Page
from components.view.site import Site
from components.web.mirror.places import located


@dataclass(frozen=True)
class Mirror(Site):
    """The dashboard as plain files at `root`. `running` is where it runs, for filters and evidence, without a slash."""

    running: str

    def to(self, path: str) -> str:
        """Return the address of the file that answers to a path of the dashboard; the live one where there is none."""
        place = located(path)
        return self.live(path) if place is None else f"{self.root}/{place}"

    def live(self, path: str) -> str:
        """Return the address of a path of the dashboard where it runs."""
        return f"{self.running}/{path}"

    def read(self, page: Page, lang: str) -> str:
        """Return the address of a page, which has no other one here."""
        return self.to(f"{page.address}?lang={lang}")
