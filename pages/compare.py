"""Compare: measures of the reader's choice side by side, or why they cannot be."""

from components import card, compare_controls, frame, page, state, titles
from components.comparison import comparison

names, chosen = page.current()
words = names.words

frame.header(
    titles.question("compare", words),
    words("Choose up to six measures. What cannot be compared is left out, with the reason."),
)
made = comparison(names.dataset, state.current().places)
compare_controls.controls(made, names)
if made.figure:
    card.card(made.figure, chosen.choose({}), names)
compare_controls.suggestions(made, names)
