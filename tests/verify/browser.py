"""How Chromium is started by those who look through it: without a window, and with no way to another address."""

from __future__ import annotations

import os

from tests.browser import chromium, conftest

FLAGS = (*conftest.FLAGS, "--headless", "--no-proxy-server", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")


def path() -> str:
    """Return the path of the browser."""
    return os.path.realpath(chromium.find() or "chromium")
