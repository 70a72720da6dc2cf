"""Slides: views as a PowerPoint file with native charts."""

from components.renderers.slides.presentation import presentation

__all__ = ["presentation"]
