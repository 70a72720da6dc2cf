"""The ASGI application: the dashboard, and open data beside it. Started by `streamlit run app.py`."""

import gc
from pathlib import Path

import plotly.graph_objects  # noqa: F401  loaded before the first visitor comes
import streamlit as st

from components.routes import MIDDLEWARE, ROUTES
from data.dataset import load

load()
# Streamlit collects all garbage after every run; what the imports made is not garbage and need not be looked through.
gc.freeze()

app = st.App(Path(__file__).parent / "pages" / "frame.py", routes=ROUTES, middleware=MIDDLEWARE)
