"""Timeline: laws, policies, investigations, courts and platforms in the order of their days."""

from components import filters, frame, page, timeline

names, chosen = page.current()
words = names.words

frame.header(
    words("What happened, and when?"),
    words("Laws, policies, investigations, trials and what platforms did, with sources and the figures they touch."),
    timeline.latest(names),
)
timeline.draw(filters.events(chosen, names), names)
