"""Cyber teams: stations, investigators, caseload, monitors."""

from components.figures.pages import PAGES
from components.widgets import figure_page

page = PAGES["cyber-teams"]
figure_page.beside(page, *figure_page.draw(page))
