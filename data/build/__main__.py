"""`python -m data.build`."""

import sys

from data.build.command import main

sys.exit(main())
