"""Timeline: laws, policies, investigations, courts and platforms in the order of their days."""

from components.figures.pages import PAGES
from components.widgets import current, figure_page, filters, timeline

names, chosen = current.current()

figure_page.head(PAGES["timeline"], names, timeline.latest(names))
timeline.draw(filters.events(chosen, names), names)
