"""Victims and schools: people helped, what they report, what is deleted, and what schools counted."""

from components import card, filters, frame, page, records
from components.figures import PAGES, charted

names, chosen = page.current()
words = names.words
figures = PAGES["victims-and-schools"]

frame.header(
    words("Who is helped, and with what?"),
    words("People, reports of harm and services of the national support centre, and the weekly counts of schools."),
)
chosen = filters.page(records.measures_of("victim_support", figures, names), charted(figures), chosen, names)
card.grid(figures, chosen, names)
records.beside("victim_support", figures, chosen, names)
records.beside("school_harm", figures, chosen, names)
