"""Victims and schools: people helped, what they report, what is deleted, and what schools counted."""

from components.figures.pages import PAGES
from components.widgets import figure_page

page = PAGES["victims-and-schools"]
figure_page.beside(page, *figure_page.draw(page))
