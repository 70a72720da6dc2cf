"""Deepfake cases: what police recorded, and whom they apprehended."""

from components.figures.pages import PAGES
from components.widgets import figure_page

page = PAGES["deepfake-cases"]
figure_page.beside(page, *figure_page.draw(page))
