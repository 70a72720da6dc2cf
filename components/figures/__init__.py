"""Figures, charts and pages as declarations: data that everything else renders."""
