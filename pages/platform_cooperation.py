"""Platform cooperation: what was asked, what was answered, and what happened."""

from components import card, filters, frame, links, page, records, sections, taking, titles
from components.figures import PAGES, charted

names, chosen = page.current()
words = names.words

frame.header(
    titles.question("platform-cooperation", words),
    words("Requests of police and regulator to Telegram and other platforms, and the replies they got."),
    links.answer(names, "asked-and-answered-2020", "telegram-fulfilled"),
)
figures = sections.choose("platform-cooperation", names)
chosen = filters.page(charted(figures), chosen, names)
card.grid(figures, chosen, names)
taking.printed("platform-cooperation", figures, chosen, names)
records.table(
    words("Requests and outcomes, 2014 to today"),
    records.events(chosen, names),
    words("No event matches the filters."),
)
records.beside("platform_cooperation", PAGES["platform-cooperation"], chosen, names)
