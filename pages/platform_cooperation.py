"""Platform cooperation: what was asked, what was answered, and what happened."""

from components.figures.pages import PAGES
from components.widgets import figure_page, records

page = PAGES["platform-cooperation"]
chosen, names = figure_page.draw(page)
words = names.words
records.closed(
    words("Requests and outcomes, 2014 to today"),
    "events",
    lambda: records.table(records.events(chosen, names), empty=words("No event matches the filters.")),
)
figure_page.beside(page, chosen, names)
