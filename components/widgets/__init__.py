"""What draws with Streamlit: nothing below knows it."""
