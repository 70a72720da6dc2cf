"""Takedown requests: what the regulator asked for, and what became of it."""

from components import card, filters, frame, links, page, records, sections, taking, titles
from components.figures import PAGES, charted

names, chosen = page.current()
words = names.words

frame.header(
    titles.question("takedown-requests", words),
    words("Requests of the regulator (KCSC) to delete, block or close; a block does not remove the item."),
    links.answer(names, "deepfake-takedowns", "all-takedowns"),
)
figures = sections.choose("takedown-requests", names)
chosen = filters.page(charted(figures), chosen, names)
card.grid(figures, chosen, names)
taking.printed("takedown-requests", figures, chosen, names)
for table in ("takedown_requests", "agency_capacity"):
    records.beside(table, (*PAGES["takedown-requests"], *PAGES["cyber-teams"]), chosen, names)
