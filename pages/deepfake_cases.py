"""Deepfake cases: what police recorded, and whom they apprehended."""

from components import card, filters, frame, page, records
from components.figures import PAGES, charted

names, chosen = page.current()
words = names.words
figures = PAGES["deepfake-cases"]

frame.header(
    words("How many deepfake cases do police record, and who are the suspects?"),
    words(
        "Cases, suspects and custody as the Korean National Police Agency counts them; the three are different counts."
    ),
)
chosen = filters.page(records.measures_of("deepfake_cases", figures, names), charted(figures), chosen, names)
card.grid(figures, chosen, names)
records.beside("deepfake_cases", figures, chosen, names)
