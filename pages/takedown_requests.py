"""Takedown requests: what the regulator asked for, and what became of it."""

from components import card, filters, frame, page, records
from components.figures import PAGES, charted

names, chosen = page.current()
words = names.words
figures = PAGES["takedown-requests"]

frame.header(
    words("How much does the regulator ask to be taken down?"),
    words("Requests of the regulator (KCSC) to delete, block or close; a block does not remove the item."),
)
chosen = filters.page(records.measures_of("takedown_requests", figures, names), charted(figures), chosen, names)
card.grid(figures, chosen, names)
records.beside("takedown_requests", figures, chosen, names)
