"""International: comparators from other countries, each counted by a rule of its own."""

from components.figures.pages import PAGES
from components.widgets import figure_page

page = PAGES["international"]
figure_page.beside(page, *figure_page.draw(page))
