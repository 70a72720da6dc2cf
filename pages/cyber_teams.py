"""Cyber teams: stations, investigators, caseload, monitors."""

from components import card, filters, frame, links, page, records, sections, taking, titles
from components.figures import PAGES, charted

names, chosen = page.current()
words = names.words

frame.header(
    titles.question("cyber-teams", words),
    words("Stations with a cyber team, posts and officers, cases per officer, and the monitors of the regulator."),
    links.answer(names, "investigators", "station-coverage"),
)
figures = sections.choose("cyber-teams", names)
chosen = filters.page(charted(figures), chosen, names)
card.grid(figures, chosen, names)
taking.printed("cyber-teams", figures, chosen, names)
records.beside("cyber_team_coverage", PAGES["cyber-teams"], chosen, names)
