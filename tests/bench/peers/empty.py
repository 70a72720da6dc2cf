"""A page with nothing but its title: what Streamlit itself costs."""

import streamlit as st

st.title("Nothing")
