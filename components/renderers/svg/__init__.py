"""Plots as SVG without a browser, on a sheet of pixels."""
