"""Cyber teams: stations, investigators, caseload, monitors."""

from components import card, filters, frame, page, records
from components.figures import PAGES, charted

names, chosen = page.current()
words = names.words
figures = PAGES["cyber-teams"]

frame.header(
    words("Are there enough people to investigate?"),
    words("Stations with a cyber team, posts and officers, cases per officer, and the monitors of the regulator."),
)
chosen = filters.page(records.measures_of("cyber_team_coverage", figures, names), charted(figures), chosen, names)
card.grid(figures, chosen, names)
records.beside("cyber_team_coverage", figures, chosen, names)
