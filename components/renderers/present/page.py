"""The page of a deck: all slides drawn, the script that leads through them, and nothing that is fetched later."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlencode

from components.figures.pages import FIGURES
from components.language.labels import Labels, labels
from components.language.languages import LANGUAGES
from components.language.message import N_
from components.plot.theme import theme
from components.renderers import templating
from components.renderers.files import screen
from components.renderers.files.webpage import PICTURE
from components.renderers.present.fonts import faces
from components.renderers.present.slides import drawn
from components.renderers.templating import render
from components.view.deck import Deck, Shown, Slide, encode
from components.view.finding_line import finding_line
from components.view.frozen import names_at
from components.view.own import Texts
from components.view.site import Site
from data.dataset import Dataset

_FOLDER = Path(__file__).parent
_TOLD = 300  # characters of a description
_SCRIPTS = ("../marks.js", "talk.js", "keys.js", "questions.js", "speaker.js")

HELP: tuple[tuple[tuple[str, ...], str], ...] = (
    (("→", "↓", "Space", "PgDn", "N"), N_("Next slide")),
    (("←", "↑", "Shift+Space", "PgUp", "P"), N_("Slide before")),
    (("Home", "End"), N_("First slide, last slide")),
    (("G", "1–9"), N_("Go to a slide, by its number or a word of its title")),
    (("O",), N_("Overview of slides")),
    (("B", ".", "W"), N_("Black screen, white screen, and back")),
    (("F",), N_("Full screen")),
    (("S",), N_("Speaker window")),
    (("L",), N_("Laser pointer")),
    (("T",), N_("Notes in this window")),
    (("M",), N_("Walk the marks of a chart by arrows; Enter opens the evidence")),
    (("/",), N_("Answer a question with any figure")),
    (("Backspace",), N_("Back to the slide")),
    (("+", "−"), N_("Size of the notes")),
    (("?",), N_("Keys")),
    (("Esc",), N_("Close what lies on top")),
)
_SAID = {
    "ahead": N_("Ahead of the plan"),
    "on_time": N_("On time"),
    "behind": N_("Behind the plan"),
    "failed": N_("The figure could not be fetched; the slides of the presentation are all here."),
}


def page(
    deck: Deck, names: Labels, site: Site, look: str = "light", *, notes: bool = True, texts: Texts | None = None
) -> bytes:
    """Return the page that presents a deck in the language of `names`, with what the record tells a speaker or without.

    It needs no session and fetches nothing, so it is the file to take along as well. Raises ValueError for a deck
    without slides.
    """
    if not deck.slides:
        raise ValueError("a presentation needs at least one slide")
    words, made = names.words, address(deck, site, names.words.lang, look)
    # Questions are answered from the version that is presented: nothing changes in the middle of a talk.
    asked = names_at(deck.version, names) or names
    slides = drawn(deck, names, site, theme(look), made, texts)
    told = " · ".join(slide.title for slide in slides[1:])
    return render(
        "present.html",
        words,
        site,
        look,
        notes=notes,
        slides=slides,
        shown={"title": slides[0].title, "description": told[:_TOLD], "spoken": slides[0].title},
        address=made,
        picture=picture(deck, names, site),
        size=screen.PREVIEW,
        faces=faces(words.lang),
        style=(_FOLDER / "present.css").read_text(encoding="utf-8"),
        languages=[
            (code, other.name, address(deck, site, code, look))
            for code, other in LANGUAGES.items()
            if code != words.lang
        ],
        help=HELP,
        figures=_figures(asked.dataset, words.lang),
        query=urlencode({"lang": words.lang, "theme": look, "version": asked.dataset.version}),
        code=_code(names),
    )


def answering(figure: str, version: str, names: Labels, site: Site, look: str = "light") -> bytes:
    """Return one slide of a figure without filters, as a part of the page: the answer to a question from the room."""
    deck = Deck(version, (Slide(f"asked-{figure}", "figure", (Shown(figure),)),))
    [made] = drawn(deck, names, site, theme(look), "")
    return render("asked.html", names.words, site, look, slide=made, number="?")


@lru_cache(maxsize=4)
def _figures(dataset: Dataset, lang: str) -> list[list[str]]:
    """Return the id of every figure with its finding: in `lang` first, then in the others, to be found by any."""
    every = [labels(dataset, lang), *(labels(dataset, code) for code in LANGUAGES if code != lang)]
    return [[figure, *(finding_line(names, [figure]) for names in every)] for figure in FIGURES]


def address(deck: Deck, site: Site, lang: str, look: str = "light", *, speaker: bool = False) -> str:
    """Return where a deck is presented, to the audience or to its speaker."""
    more = {"theme": look} if look != "light" else {}
    return site.to("present?" + urlencode({"deck": encode(deck), "lang": lang, **more})) + "#v=speaker" * speaker


def picture(deck: Deck, names: Labels, site: Site) -> str:
    """Return the address of the picture that stands for a deck in a preview; new data have another one."""
    asked = {"deck": encode(deck), "lang": names.words.lang, "version": names.dataset.version}
    return site.to(f"{PICTURE}?{urlencode(asked)}")


@lru_cache(maxsize=4)
def _code(names: Labels) -> str:
    texts = json.dumps({key: names.words(text) for key, text in _SAID.items()}, ensure_ascii=False)
    scripts = [(_FOLDER / name).read_text(encoding="utf-8") for name in _SCRIPTS]
    return "\n".join(["(() => {", f"const TEXTS = {texts};", *scripts, "})();"])


def policy(names: Labels) -> str:
    """Return what the page may load: the one script in it, and pictures and typefaces that it carries."""
    script = templating.digest(_code(names))
    return (
        f"default-src 'none'; script-src {script}; style-src 'unsafe-inline'; img-src data:; font-src data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'"
    )
