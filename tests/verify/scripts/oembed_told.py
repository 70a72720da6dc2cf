"""Prints the oEmbed answer about an address, found as a consumer finds it: by the link in the page."""

import json
import sys

from pyoembed import oEmbed

sys.stdout.write(json.dumps(dict(oEmbed(sys.argv[1]))))
