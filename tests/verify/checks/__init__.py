"""One check a file: `NEEDS` says what it takes, `check(app, report)` looks and tells."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

# The caches are cold for the first check alone, so speed comes first.
NAMES = (
    "speed",
    "vnu",
    "exiftool",
    "openxml",
    "xlsx",
    "pptx",
    "brief",
    "pdf",
    "feed",
    "sitemap",
    "robots",
    "oembed",
    "schema_org",
    "dataset",
    "dcat",
    "ckan",
    "r",
    "csv_parse",
    "power_query",
    "pa11y",
    "lighthouse",
    "deploy",
    "fuzz",
    "mirror",
    "audit",
)


def load(name: str) -> ModuleType:
    """Return the module of a check."""
    return import_module(f"{__name__}.{name}")
