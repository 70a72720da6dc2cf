"""Slides: views as a PowerPoint file with native charts."""

from components.renderers.slides.presentation import presentation, slides

__all__ = ["presentation", "slides"]
