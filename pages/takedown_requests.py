"""Takedown requests: what the regulator asked for, and what became of it."""

from components.figures.pages import PAGES
from components.widgets import figure_page

page = PAGES["takedown-requests"]
figure_page.beside(page, *figure_page.draw(page))
