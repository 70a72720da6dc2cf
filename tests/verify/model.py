"""What a check needs and what it tells."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Needs:
    """Programs by the name of their command, packages of npm and of Python by their own."""

    commands: tuple[str, ...] = ()
    npm: tuple[str, ...] = ()
    pip: tuple[str, ...] = ()


@dataclass(frozen=True)
class Finding:
    """Something that is not as it should be: in which file or address, what, and where in it."""

    file: str
    what: str
    where: str = ""

    def __str__(self) -> str:
        return f"{self.file}: {self.what}" + (f" [{self.where}]" if self.where else "")


@dataclass
class Report:
    """What a check looked at and found. One that looked at nothing has failed."""

    looked: int = 0
    findings: list[Finding] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def find(self, file: str, what: object, where: object = "") -> None:
        """Add a finding."""
        self.findings.append(Finding(file, str(what), str(where)))

    def same(self, file: str, where: str, got: object, expected: object) -> None:
        """Add a finding unless two things are equal."""
        if got != expected:
            self.find(file, f"{got!r} where {expected!r} was expected", where)

    @property
    def good(self) -> bool:
        """Whether something was looked at and nothing found."""
        return bool(self.looked) and not self.findings
