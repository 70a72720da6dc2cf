"""Platform cooperation: what was asked, what was answered, and what happened."""

from components import card, filters, frame, page, records
from components.figures import PAGES, charted

names, chosen = page.current()
words = names.words
figures = PAGES["platform-cooperation"]

frame.header(
    words("Do platforms answer?"),
    words("Requests of police and regulator to Telegram and other platforms, and the replies they got."),
)
chosen = filters.page(records.measures_of("platform_cooperation", figures, names), charted(figures), chosen, names)
card.grid(figures, chosen, names)
records.table(
    words("Requests and outcomes, 2014 to today"),
    records.events(chosen, names, on_platforms=True),
    words("No event matches the filters."),
)
records.beside("platform_cooperation", figures, chosen, names)
