"""Prints what a robots.txt lets any robot read among the addresses given."""

import json
import sys

from robots import RobotsParser

with open(sys.argv[1], encoding="utf-8") as file:
    parser = RobotsParser.from_string(file.read())
told = {
    "allowed": {address: parser.can_fetch("*", address) for address in sys.argv[2:]},
    "sitemaps": parser.sitemaps,
    "faults": [str(fault) for fault in [*parser.errors, *parser.warnings]],
}
sys.stdout.write(json.dumps(told))
