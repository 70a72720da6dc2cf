"""Prints where a catalogue breaks the shapes: shapes.py CATALOGUE SHAPES ADDRESS."""

import json
import sys
from pathlib import Path

import pyshacl
from rdflib import DCAT, RDF, RDFS, SH, Graph


def contexts(told: object) -> list[object]:
    """Return every context in a document."""
    if isinstance(told, list):
        return [found for one in told for found in contexts(one)]
    if isinstance(told, dict):
        own = told.get("@context", [])
        below = [found for one in told.values() for found in contexts(one)]
        return [*(own if isinstance(own, list) else [own]), *below]
    return []


document = Path(sys.argv[1]).read_text(encoding="utf-8")
if any(isinstance(context, str) for context in contexts(json.loads(document))):
    raise SystemExit("The catalogue has a context at another address, which would be fetched.")
data = Graph().parse(data=document, format="json-ld", publicID=sys.argv[3])
shapes = Graph().parse(sys.argv[2], format="json-ld")
shapes.remove((None, SH["class"], RDFS.Resource))  # every node is a resource, whether it says so or not
_, found, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none")
told = {
    "datasets": len(set(data.subjects(RDF.type, DCAT.Dataset))),
    "faults": [
        {
            "node": str(found.value(one, SH.focusNode)),
            "path": str(found.value(one, SH.resultPath)).rsplit("/", 1)[-1],
            "rule": str(found.value(one, SH.sourceConstraintComponent)).rsplit("#", 1)[-1],
            "value": str(found.value(one, SH.value) or ""),
        }
        for one in found.subjects(SH.resultSeverity)
    ],
}
sys.stdout.write(json.dumps(told))
