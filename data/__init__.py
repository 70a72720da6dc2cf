"""What the project knows: curated CSV, built Parquet, and pure Python over them. No Streamlit, no Plotly."""
