"""Platform cooperation: what was asked, what was answered, and what happened."""

from components.figures.pages import PAGES
from components.widgets import figure_page, records

page = PAGES["platform-cooperation"]
chosen, names = figure_page.draw(page)
records.table(
    records.events(chosen, names),
    names.words("Requests and outcomes, 2014 to today"),
    names.words("No event matches the filters."),
)
figure_page.beside(page, chosen, names)
