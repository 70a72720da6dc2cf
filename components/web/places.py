"""Which addresses belong to whom: the dashboard's pages, Streamlit's own places, and all that stands beside them."""

from __future__ import annotations

from components.figures.pages import PAGES as _DECLARED

PAGES = tuple(page.address for page in _DECLARED.values())
# Pages that are served as they are, with tags of their own.
READABLE = ("figures", "embed", "read", "api", "present")
STREAMLIT = ("_stcore", "component", "media", "static")  # where Streamlit keeps what its pages are made of


def is_page(path: str) -> bool:
    """Return whether Streamlit's page is what there is at a path without slashes at its ends."""
    return path in PAGES or path.partition("/")[0] in STREAMLIT
