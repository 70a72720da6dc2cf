"""What draws with Streamlit: nothing else knows it."""
