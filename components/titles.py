"""The pages by their place in the address: what they are called, and the question that each answers."""

from __future__ import annotations

from components.words import Words, mark

TITLES = {
    "overview": mark("Overview"),
    "takedown-requests": mark("Takedown requests"),
    "deepfake-cases": mark("Deepfake cases"),
    "cyber-teams": mark("Cyber teams"),
    "platform-cooperation": mark("Platform cooperation"),
    "victims-and-schools": mark("Victims & schools"),
    "international": mark("International"),
    "timeline": mark("Timeline"),
    "compare": mark("Compare"),
    "data": mark("Data & sources"),
}
_QUESTIONS = {
    "overview": mark("How does South Korea respond to deepfake and digital sex crime?"),
    "takedown-requests": mark("How much does the regulator ask to be taken down?"),
    "deepfake-cases": mark("How many deepfake cases do police record, and who are the suspects?"),
    "cyber-teams": mark("Are there enough people to investigate?"),
    "platform-cooperation": mark("Do platforms answer?"),
    "victims-and-schools": mark("Who is helped, and with what?"),
    "international": mark("How does it look elsewhere?"),
    "timeline": mark("What happened, and when?"),
    "compare": mark("How do two developments compare?"),
    "data": mark("Every number, its definition and its source"),
}


def title(page: str, words: Words) -> str:
    """Return what a page is called."""
    return words(TITLES[page])


def question(page: str, words: Words) -> str:
    """Return the question that a page answers."""
    return words(_QUESTIONS[page])
