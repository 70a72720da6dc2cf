"""Compare: measures of the reader's choice side by side, or why they cannot be; an example where none is chosen."""

from components.figures.comparison import STARTS, comparison
from components.figures.pages import PAGES
from components.widgets import card, compare_controls, current, figure_page, filters, state

names, chosen = current.current()

figure_page.head(PAGES["compare"], names)
filters.chips(chosen, {}, names)
asked = state.current().parameters
made = comparison(names.dataset, {"compare": STARTS[0], **asked})
compare_controls.controls(made, names, example="compare" not in asked)
if made.figure:
    card.figure_card(made.figure, chosen.choose({}), names)
compare_controls.suggestions(made, names)
