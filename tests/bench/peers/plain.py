"""A plain page on the same tables, as Streamlit's documentation has a beginner write one: the measuring stick.

Neither clumsy nor tuned: what is read is cached with `st.cache_data`, all else is done again in each run.
"""

from pathlib import Path

import pandas as pd
import plotly.express as px
import streamlit as st

TABLES = Path(__file__).parents[3] / "data" / "tables"


@st.cache_data
def read(name: str) -> pd.DataFrame:
    """Return a table with the year that each period begins in."""
    rows = pd.read_parquet(TABLES / f"{name}.parquet")
    rows["year"] = pd.to_datetime(rows["period_start"]).dt.year
    return rows


st.set_page_config(page_title="Digital sex crime in numbers", layout="wide")
st.title("Digital sex crime in numbers")
requests, cases, support = read("takedown_requests"), read("deepfake_cases"), read("victim_support")

first = min(requests["year"].min(), cases["year"].min(), support["year"].min())
last = max(requests["year"].max(), cases["year"].max(), support["year"].max())
low, high = st.sidebar.slider("Years", int(first), int(last), (int(first), int(last)))
requests = requests[requests["year"].between(low, high)]
cases = cases[cases["year"].between(low, high)]
support = support[support["year"].between(low, high)]

st.header("Takedown requests")
annual = requests[(requests["measure"] == "dsc_corrections") & (requests["period_kind"] == "year")]
st.plotly_chart(px.bar(annual, x="year", y="value", color="action", title="Requests by action"))
st.dataframe(requests)

st.header("Police cases")
annual = cases[(cases["measure"] == "deepfake_cases_reported") & (cases["period_kind"] == "year")]
st.plotly_chart(px.line(annual, x="year", y="value", color="region", markers=True, title="Cases by region"))
st.dataframe(cases)

st.header("People supported")
annual = support[(support["measure"] == "victims_supported") & (support["period_kind"] == "year")]
st.plotly_chart(px.bar(annual, x="year", y="value", color="age_group", title="People by age"))
st.dataframe(support)
