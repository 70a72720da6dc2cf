"""Prints the datasets that CKAN makes of a catalogue: ckan_told.py CATALOGUE PROFILE LANGUAGE."""

import json
import sys
from pathlib import Path

from ckan.common import config
from ckanext.dcat.processors import RDFParser

config["ckan.locale_default"] = sys.argv[3]
parser = RDFParser(profiles=[sys.argv[2]])
parser.parse(Path(sys.argv[1]).read_text(encoding="utf-8"), _format="json-ld")
sys.stdout.write(json.dumps(list(parser.datasets())))
