"""Compare: measures of the reader's choice side by side, or why they cannot be."""

from components.figures.comparison import comparison
from components.figures.pages import PAGES
from components.widgets import card, compare_controls, current, figure_page, filters, state

names, chosen = current.current()

figure_page.head(PAGES["compare"], names)
filters.chips(chosen, {}, names)
made = comparison(names.dataset, state.current().parameters)
compare_controls.controls(made, names)
if made.figure:
    card.figure_card(made.figure, chosen.choose({}), names)
compare_controls.suggestions(made, names)
