"""What the dashboard says of itself: who publishes it, how it works, how sure its numbers are."""

from __future__ import annotations

from typing import NamedTuple

from components.language.message import N_


class Chapter(NamedTuple):
    """A heading and the paragraphs under it."""

    heading: str
    paragraphs: tuple[str, ...]


CHAPTERS = (
    Chapter(
        N_("Where the numbers come from"),
        (
            N_(
                "Every number was published by somebody else: the regulator, police, ministries, parliament, "
                "companies, or the press quoting them. Each stands here with its source, the place in it, its "
                "period and its unit; nothing is estimated, rounded or filled in. A number that nobody published "
                "is a gap."
            ),
            N_(
                "What is computed, such as a share or a change, is computed from two published numbers that are "
                "counted by one rule, and says so."
            ),
        ),
    ),
    Chapter(
        N_("Years that are not finished"),
        (
            N_(
                "A year counted only in part is drawn hollow, names its months, and is never compared with a "
                "whole year; it is set against the same months of the year before where these were published."
            ),
        ),
    ),
    Chapter(
        N_("Where sources disagree"),
        (
            N_(
                "All reports of a number are kept and shown together. A rule decides which one a chart draws: the "
                "exact one before the rounded, then the body that counted, then a data file, major press, other "
                "press and copies, then the later publication. Where a person decides otherwise, the reason "
                "stands beside it. Misprints are kept, marked, and never drawn."
            ),
        ),
    ),
    Chapter(
        N_("How sure a number is"),
        (
            N_(
                "The kind of its source stands beside a number. Press reports that go back to one announcement "
                "confirm what was published, not how it was counted. For many headline numbers no official page "
                "could be found, only the press."
            ),
            N_(
                "An outside check of 50 rows drawn at random confirmed 45 on the cited page or another one and "
                "found a fault in 5, which were mended. Each release recomputes the sums, shares and multiples "
                "that sources state."
            ),
        ),
    ),
    Chapter(
        N_("Corrections"),
        (
            N_(
                "Every number that is added, corrected or withdrawn is listed with its version and, where it was "
                "corrected, the reason: beside the number, in the files, and in the feed of changes. A version "
                "that is out is never changed silently. Whoever finds a wrong number may say so; a source that "
                "shows it is enough."
            ),
        ),
    ),
    Chapter(
        N_("What is not here"),
        (
            N_("Statistics and policy only: no detail about a victim or about any content."),
            N_(
                "The data are free under CC BY 4.0, the code under the MIT licence; please name the source and "
                "the version."
            ),
        ),
    ),
)
