"""Checks of the running application by programs that others wrote. `make verify` runs them; README.md says how."""
