"""The ASGI application: the dashboard, and open data beside it. Started by `streamlit run app.py`."""

import sys
from pathlib import Path

import streamlit as st

from components.web.api.edition import edition
from components.web.routes import middleware, routes
from components.widgets.warm import warm
from data.whole import Unusable

BASE = st.get_option("server.baseUrlPath").strip("/")
BASE = f"/{BASE}" if BASE else ""

try:
    warm()
    edition()
except Unusable as reason:
    sys.exit(str(reason))
app = st.App(Path(__file__).parent / "pages" / "frame.py", routes=routes(BASE), middleware=middleware(BASE))
