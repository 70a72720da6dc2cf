"""Victims and schools: people helped, what they report, what is deleted, and what schools counted."""

from components import card, filters, frame, links, page, records, sections, taking, titles
from components.figures import PAGES, charted

names, chosen = page.current()
words = names.words

frame.header(
    titles.question("victims-and-schools", words),
    words("People, reports of harm and services of the national support centre, and the weekly counts of schools."),
    links.answer(names, "people-supported", "school-victims-2024"),
)
figures = sections.choose("victims-and-schools", names)
chosen = filters.page(charted(figures), chosen, names)
card.grid(figures, chosen, names)
taking.printed("victims-and-schools", figures, chosen, names)
records.beside("victim_support", PAGES["victims-and-schools"], chosen, names)
records.beside("school_harm", PAGES["victims-and-schools"], chosen, names)
