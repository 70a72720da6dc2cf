"""Writes the quads of schema.org as the JSON-LD that Adobe's validator reads."""

import sys

from rdflib import Dataset, Graph

quads = Dataset().parse(sys.argv[1], format="nquads")
triples = Graph()
for subject, predicate, value, _ in quads.quads():
    triples.add((subject, predicate, value))
names = {
    "schema": "http://schema.org/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
}
triples.serialize(sys.argv[2], format="json-ld", context=names)
