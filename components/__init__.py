"""The dashboard, a folder a floor: languages, figures, views, plots, renderers, HTTP, widgets."""
