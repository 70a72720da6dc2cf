"""Ways to show a plot and a view: Plotly, SVG, slides, files."""
