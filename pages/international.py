"""International: comparators from other countries, each counted by a rule of its own."""

from components import card, filters, frame, page, records
from components.figures import PAGES, charted

names, chosen = page.current()
words = names.words
figures = PAGES["international"]

frame.header(
    words("How does it look elsewhere?"),
    words("Hotlines and studies abroad. None of these numbers counts what the Korean ones count: read each by itself."),
)
chosen = filters.page(records.measures_of("international", figures, names), charted(figures), chosen, names)
card.grid(figures, chosen, names)
records.beside("international", figures, chosen, names)
