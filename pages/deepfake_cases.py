"""Deepfake cases: what police recorded, and whom they apprehended."""

from components import card, filters, frame, links, page, records, sections, taking, titles
from components.figures import PAGES, charted

names, chosen = page.current()
words = names.words

frame.header(
    titles.question("deepfake-cases", words),
    words(
        "Cases, suspects and custody as the Korean National Police Agency counts them; the three are different counts."
    ),
    links.answer(names, "deepfake-cases", "deepfake-suspects-by-age"),
)
figures = sections.choose("deepfake-cases", names)
chosen = filters.page(charted(figures), chosen, names)
card.grid(figures, chosen, names)
taking.printed("deepfake-cases", figures, chosen, names)
for table in ("deepfake_cases", "courts", "cyber_sexual_violence"):
    records.beside(table, PAGES["deepfake-cases"], chosen, names)
