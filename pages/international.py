"""International: comparators from other countries, each counted by a rule of its own."""

from components import card, filters, frame, links, page, records, sections, taking, titles
from components.figures import PAGES, charted

names, chosen = page.current()
words = names.words

frame.header(
    titles.question("international", words),
    words("Hotlines and studies abroad. None of these numbers counts what the Korean ones count: read each by itself."),
    links.answer(names, "uk-helpline", "iwf-ai-reports"),
)
figures = sections.choose("international", names)
chosen = filters.page(charted(figures), chosen, names)
card.grid(figures, chosen, names)
taking.printed("international", figures, chosen, names)
records.beside("international", PAGES["international"], chosen, names)
