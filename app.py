"""The ASGI application: the dashboard, and open data beside it. Started by `streamlit run app.py`."""

import logging
import sys
from pathlib import Path

import streamlit as st

from components.web import journal, metrics
from components.web.api.edition import edition
from components.web.routes import middleware, routes
from components.widgets.warm import warm
from data.whole import Unusable

BASE = st.get_option("server.baseUrlPath").strip("/")
BASE = f"/{BASE}" if BASE else ""

try:
    warm()
    edition()
    metrics.start()
except (Unusable, ValueError) as reason:
    sys.exit(str(reason))
journal.start()


def note(error: Exception) -> None:
    """Note a page that failed where all else is noted; Streamlit tells the reader."""
    logging.getLogger("pages").error("a page failed", exc_info=error)


app = st.App(
    Path(__file__).parent / "pages" / "frame.py", routes=routes(BASE), middleware=middleware(BASE), on_script_error=note
)
