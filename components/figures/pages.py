"""The pages of the dashboard, in the order of the navigation, and the figures that they hold."""

from __future__ import annotations

from components.figures import (
    courts,
    deepfake,
    overview,
    platforms,
    schools,
    support,
    takedown,
    teams,
    violence,
    world,
)
from components.figures.model import START, Figure, Page
from components.language.message import N_
from data.vocabulary import ABROAD

_TAKEDOWN, _TEAMS = "takedown-requests", "cyber-teams"

PAGES = {
    page.path: page
    for page in (
        Page(
            START,
            N_("Overview"),
            N_("How does South Korea respond to deepfake and digital sex crime?"),
            N_(
                "Takedown requests, police cases, cyber teams and the answers of platforms: "
                "each number with its source."
            ),
            ":material/dashboard:",
            overview.SECTIONS,
            answers=("requests-and-cases",),
        ),
        Page(
            _TAKEDOWN,
            N_("Takedown requests"),
            N_("How much does the regulator ask to be taken down?"),
            N_("Requests of the regulator (KCSC) to delete, block or close; a block does not remove the item."),
            ":material/remove_circle:",
            takedown.SECTIONS,
            answers=("deepfake-takedowns", "all-takedowns"),
            beside=("takedown_requests", "agency_capacity"),
            charted=(_TAKEDOWN, _TEAMS),
        ),
        Page(
            "deepfake-cases",
            N_("Deepfake cases"),
            N_("How many deepfake cases do police record, and who are the suspects?"),
            N_(
                "Cases, suspects and custody as the Korean National Police Agency counts them; "
                "the three are different counts."
            ),
            ":material/gavel:",
            (*deepfake.SECTIONS, *courts.SECTIONS, *violence.SECTIONS),
            answers=("deepfake-cases", "deepfake-suspects-by-age"),
            beside=("deepfake_cases", "courts", "cyber_sexual_violence"),
        ),
        Page(
            _TEAMS,
            N_("Cyber teams"),
            N_("Are there enough people to investigate?"),
            N_("Stations with a cyber team, posts and officers, cases per officer, and the monitors of the regulator."),
            ":material/groups:",
            teams.SECTIONS,
            answers=("investigators", "station-coverage"),
            beside=("cyber_team_coverage",),
        ),
        Page(
            "platform-cooperation",
            N_("Platform cooperation"),
            N_("Do platforms answer?"),
            N_("Requests of police and regulator to Telegram and other platforms, and the replies they got."),
            ":material/handshake:",
            platforms.SECTIONS,
            answers=("telegram-fulfilled", "overseas-requests-and-replies"),
            beside=("platform_cooperation",),
        ),
        Page(
            "victims-and-schools",
            N_("Victims & schools"),
            N_("Who is helped, and with what?"),
            N_(
                "People, reports of harm and services of the national support centre, and the weekly counts of schools."
            ),
            ":material/diversity_1:",
            (*support.SECTIONS, *schools.SECTIONS),
            answers=("people-supported", "school-victims-2024"),
            beside=("victim_support", "school_harm"),
        ),
        Page(
            "international",
            N_("International"),
            N_("How does it look elsewhere?"),
            N_(
                "Hotlines and studies abroad. None of these numbers counts what the Korean ones count: "
                "read each by itself."
            ),
            ":material/public:",
            world.SECTIONS,
            answers=("uk-helpline", "iwf-ai-reports"),
            beside=ABROAD,
        ),
        Page(
            "timeline",
            N_("Timeline"),
            N_("What happened, and when?"),
            N_(
                "Laws, policies, investigations, trials and what platforms did, "
                "with sources and the figures they touch."
            ),
            ":material/timeline:",
        ),
        Page(
            "compare",
            N_("Compare"),
            N_("How do two developments compare?"),
            N_("Choose up to six measures. What cannot be compared is left out, with the reason."),
            ":material/compare_arrows:",
        ),
        Page(
            "presentation",
            N_("Presentation"),
            N_("What do you want to present?"),
            N_("Collect figures as you find them, put them in order, and present them in Korean and English at once."),
            ":material/co_present:",
        ),
        Page(
            "data",
            N_("Data & sources"),
            N_("Every number, its definition and its source"),
            N_("All reports, the ones that charts show and the ones they do not; misprints are kept and marked."),
            ":material/database:",
            parts={
                "observations": N_("Observations"),
                "differing": N_("Where sources differ"),
                "dictionary": N_("Dictionary"),
                "glossary": N_("Glossary"),
                "bibliography": N_("Bibliography"),
                "changes": N_("Changes between versions"),
            },
        ),
        Page(
            "about",
            N_("About"),
            N_("Who says so, and how sure is it?"),
            N_("Where the numbers come from, how disagreements are decided, and what happens to a wrong number."),
            ":material/info:",
        ),
    )
}
FIGURES: dict[str, Figure] = {figure.id: figure for page in PAGES.values() for figure in page.figures}
HEADLINES, QUESTIONS = overview.HEADLINES, overview.QUESTIONS
TOPICS = tuple(page for page in PAGES.values() if page.answers and page.path != START)

_HOMES = {figure.id: page for page in PAGES.values() for figure in page.figures}


def home(figure: Figure) -> Page:
    """Return the page that a declared figure stands on."""
    return _HOMES[figure.id]


def charted(figures: tuple[Figure, ...]) -> tuple[str, ...]:
    """Return the measures that stand in these figures, in their order."""
    return tuple(dict.fromkeys(measure for figure in figures for measure in figure.measures))
