"""The ASGI application: the dashboard, and open data beside it. Started by `streamlit run app.py`."""

from pathlib import Path

import streamlit as st

from components.web.routes import middleware, routes
from components.widgets.warm import warm

BASE = st.get_option("server.baseUrlPath").strip("/")
BASE = f"/{BASE}" if BASE else ""

warm()
app = st.App(Path(__file__).parent / "pages" / "frame.py", routes=routes(BASE), middleware=middleware(BASE))
