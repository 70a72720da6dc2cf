"""The parameters of a route as data: what reads and refuses them is what the API's description is made of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from components.language.labels import Labels
from components.language.languages import LANGUAGES, SOURCE
from components.language.message import N_
from components.web.api import problem
from components.web.api.problem import Fault, Refused
from data.dataset import Dataset


@dataclass(frozen=True)
class Parameter:
    """A parameter in the query: its values are a closed list, whole numbers between two bounds, or fit a pattern.

    `many` may be repeated, `most` times where that is given. `usual` is what holds where it is not given. What is
    `needed` must be given; what is `free` the route itself looks into.
    """

    name: str
    about: str
    allowed: tuple[str, ...] = ()
    bounds: tuple[int, int] | None = None
    pattern: str = ""
    many: bool = False
    usual: str = ""
    needed: bool = False
    free: bool = False
    most: int = 0

    def faults(self, values: Sequence[str]) -> list[Fault]:
        """Return what is wrong with the values given for this parameter."""
        found = [Fault(self.name, value, problem.VALUE, self.right()) for value in values if not self._fits(value)]
        if len(values) > (self.most or 1) and (self.most or not self.many):
            found.append(Fault(self.name, " ".join(values), problem.MANY))
        return found

    def _fits(self, value: str) -> bool:
        if self.bounds:
            return value.isascii() and value.isdigit() and self.bounds[0] <= int(value) <= self.bounds[1]
        return bool(re.fullmatch(self.pattern, value, re.ASCII)) if self.pattern else value in self.allowed or self.free

    def right(self) -> tuple[str, ...]:
        """Return what is allowed, for a reader."""
        if self.bounds:
            return (f"{self.bounds[0]}–{self.bounds[1]}",)
        return (f"/{self.pattern}/",) if self.pattern else self.allowed

    def description(self, names: Labels) -> str:
        """Return what the parameter does, in the language of `names`."""
        named = names.dimension(self.name) if "{name}" in self.about else ""
        return names.words(self.about, name=named)

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema of a value, or of the list of values where there may be many."""
        one: dict[str, Any] = {"type": "string"}
        if self.bounds:
            one = {"type": "integer", "minimum": self.bounds[0], "maximum": self.bounds[1]}
        elif self.pattern:
            one["pattern"] = f"^(?:{self.pattern})$"
        elif not self.free:
            one["enum"] = list(self.allowed)
        if self.usual and not self.many:
            one["default"] = int(self.usual) if self.bounds else self.usual
        if not self.many:
            return one
        return {"type": "array", "items": one} | ({"maxItems": self.most} if self.most else {})


LANG = Parameter("lang", N_("The language of titles, labels and notes."), tuple(LANGUAGES), usual=SOURCE)


def language(dataset: Dataset, path_values: Mapping[str, str]) -> tuple[Parameter, ...]:
    """Return the parameters of a route that takes a language and nothing else."""
    return (LANG,)


Values = Mapping[str, list[str]]


def read(request: Request, known: Sequence[Parameter], *, forgiving: bool = False) -> dict[str, list[str]]:
    """Return the values of the query by parameter; those not given are not there, nor unknown ones if `forgiving`.

    Raises `Refused` with every fault at once: an unknown parameter, a value that is not allowed, too long an address.
    """
    asked = {name: request.query_params.getlist(name) for name in request.query_params}
    named = {parameter.name: parameter for parameter in known}
    if forgiving:
        asked = {name: values for name, values in asked.items() if name in named}
    long = [name for name, values in asked.items() if not _short(named.get(name), values)]
    if long or len(request.url.query) > problem.MOST_QUERY:
        raise Refused(414, [Fault(next(iter(long), ""), "", problem.LONG)])
    faults = []
    for name, values in asked.items():
        if name in named:
            faults += named[name].faults(values)
        else:
            faults.append(Fault(name, " ".join(values), problem.UNKNOWN, tuple(named)))
    faults += [
        Fault(one.name, "", problem.NEEDED, one.right()) for one in known if one.needed and one.name not in asked
    ]
    if faults:
        raise Refused(400, faults)
    return asked


def _short(parameter: Parameter | None, values: Sequence[str]) -> bool:
    """Return whether no value is too long; a free one, such as an address, may fill the query."""
    return bool(parameter and parameter.free) or all(len(value) <= problem.MOST_VALUE for value in values)
