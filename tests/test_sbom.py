"""What the server is made of: `sbom.cdx.json`, `docs/licences.md`. `pytest tests/test_sbom.py --update` writes both."""

import re
from importlib.metadata import distribution
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from tests.conftest import Golden

ROOT = Path(__file__).parents[1]
_PINNED = re.compile(r"^([\w.-]+)==(\S+) \\\n((?:    --hash=sha256:\w+(?: \\)?\n)+)", re.MULTILINE)
# What packages without an expression of SPDX call theirs.
_NAMED = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache License 2.0": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
}
# Whoever hosts or passes on the dashboard need not open anything of their own.
FREE = {
    "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "MIT", "MIT-CMU", "MPL-2.0", "PSF-2.0", "Zlib",
}  # fmt: skip
HEAD = """# Licences

What the server is made of, each under a licence that lets it be hosted and passed on. This file is generated, and so is
`sbom.cdx.json` (CycloneDX 1.6): `.venv/bin/pytest tests/test_sbom.py --update`.

| package | version | licence (SPDX) |
|---|---|---|
"""


def packages() -> list[tuple[str, str, list[str]]]:
    """Return name, version and digests of every package that the server is installed with."""
    found = _PINNED.findall((ROOT / "requirements.txt").read_text(encoding="utf-8"))
    return [(name, version, re.findall(r"sha256:(\w+)", hashes)) for name, version, hashes in found]


def licence(name: str) -> str:
    """Return the licence of an installed package as an expression of SPDX."""
    told = distribution(name).metadata
    expression, said = (str((told.get_all(key) or [""])[0]) for key in ("License-Expression", "License"))
    if expression:
        return expression
    classifiers = [
        one.rpartition(" :: ")[2] for one in told.get_all("Classifier") or () if one.startswith("License ::")
    ]
    short = said.partition("\n")[0]
    one = short if short and not short.startswith("Copyright") else classifiers[0]
    return _NAMED.get(one, one)


def bom() -> Bom:
    """Return the bill of materials: the dashboard and its packages, without a time or a number of its own."""
    made, licences = Bom(), LicenseFactory()
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (version,) = re.findall(r'^version = "(.+)"$', project, re.MULTILINE)
    made.metadata.timestamp = None  # type: ignore[assignment]  # the same record gives the same bytes
    whole = Component(
        type=ComponentType.APPLICATION, name="takedown-trends", version=version, bom_ref="takedown-trends"
    )
    made.metadata.component = whole
    for name, number, digests in packages():
        part = Component(
            name=name,
            version=number,
            bom_ref=f"{name}=={number}",
            purl=PackageURL("pypi", None, name, number),
            licenses=[licences.make_from_string(licence(name))],
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest) for digest in digests],
        )
        made.components.add(part)
        made.register_dependency(whole, [part])
    return made


def test_the_list_of_licences_is_that_of_what_is_installed_and_all_of_them_are_free(golden: Golden) -> None:
    listed = [(name, version, licence(name)) for name, version, _ in packages()]
    assert {word for *_, told in listed for word in re.findall(r"[\w.+-]+", told)} - {"AND", "OR"} <= FREE
    golden(ROOT / "docs" / "licences.md", HEAD + "".join(f"| {' | '.join(one)} |\n" for one in listed))


def test_the_bill_of_materials_names_every_package_with_its_version_and_fits_the_schema(golden: Golden) -> None:
    written = JsonV1Dot6(bom()).output_as_string(indent=1)
    written = re.sub(r'^ "serialNumber": .*\n', "", written, flags=re.MULTILINE) + "\n"
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(written) is None
    assert len(packages()) > 50
    assert all(f'"{name}"' in written and f"{name}@{version}" in written for name, version, _ in packages())
    golden(ROOT / "sbom.cdx.json", written)
