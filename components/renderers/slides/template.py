"""A template of one's own: an office's .potx or .pptx, looked through and emptied, so that its dress can be put on.

Nothing of it is stored; what could run or reach out is refused (ECMA-376 part 2, relationships; [MS-OFFMACRO]).
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from lxml import etree
from pptx import Presentation
from pptx.exc import PackageNotFoundError
from pptx.oxml.ns import qn

from components.language.message import N_
from components.renderers.packing import packed
from components.renderers.slides.deck import dropped

_UNPACKED, _PARTS = 120_000_000, 4000  # bytes and parts: far more than templates have
_CONTENT = "[Content_Types].xml"
_MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_TEMPLATE = _MAIN.replace("presentation.main", "template.main")
_ACTIVE = re.compile(r"vbaProject|macroEnabled|activeX|oleObject|/control", re.IGNORECASE)
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

NONE = N_("This file is no PowerPoint template or presentation.")
LARGE = N_("This template holds more than any template should.")
MACROS = N_("This template holds macros or controls. Save it without them, as .potx or .pptx.")
LINKS = N_("This template links to something outside: {address}. Break the link, or put what it shows into the file.")


class Unfit(ValueError):
    """A template that is not taken: one of the messages above, and the values that it names."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message)
        self.message, self.values = message, values


def opened(data: bytes) -> Any:
    """Return an empty presentation in the dress of a template. Raises `Unfit` for what is none, or is not safe."""
    try:
        with ZipFile(BytesIO(data)) as parts:
            plain = _looked_through(parts)
        made = Presentation(BytesIO(plain))
        _empty(made)
    except Unfit:
        raise
    # RuntimeError: a part is locked by a password, or packed in a way that is not known.
    except (BadZipFile, PackageNotFoundError, etree.XMLSyntaxError, KeyError, ValueError, RuntimeError) as error:
        raise Unfit(NONE) from error
    return made


def _looked_through(parts: ZipFile) -> bytes:
    """Return the file as a presentation, after a look at all that it carries and refers to."""
    if len(parts.infolist()) > _PARTS or sum(one.file_size for one in parts.infolist()) > _UNPACKED:
        raise Unfit(LARGE)
    types = parts.read(_CONTENT).decode("utf-8")
    if any(_ACTIVE.search(name) for name in (*parts.namelist(), types)):
        raise Unfit(MACROS)
    for name in parts.namelist():
        # What hangs on the slides goes with them.
        if name.endswith(".rels") and "/slides/" not in name and "/notesSlides/" not in name:
            _refuse_links(parts.read(name))
    read = {name: parts.read(name) for name in parts.namelist()}
    return packed(read | {_CONTENT: types.replace(_TEMPLATE, _MAIN).encode()})


def _refuse_links(relations: bytes) -> None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for one in etree.fromstring(relations, parser).iter(_RELATIONS):
        if one.get("TargetMode") == "External" and not one.get("Type", "").endswith("/hyperlink"):
            raise Unfit(LINKS, address=one.get("Target", "")[:80])


def _empty(made: Any) -> None:
    """Take all slides away, and what names them; raise `Unfit` where no layout is left to put any on."""
    dropped(made, 0)
    for name in ("p:custShowLst", "p:extLst"):
        for found in made.part._element.findall(qn(name)):
            made.part._element.remove(found)
    if not len(made.slide_layouts):
        raise Unfit(NONE)
