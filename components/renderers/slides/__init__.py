"""Slides: views as a PowerPoint file with native charts."""

from components.renderers.slides.presentation import Pictured, presentation, slides
from components.renderers.slides.telling import Told

__all__ = ["Pictured", "Told", "presentation", "slides"]
