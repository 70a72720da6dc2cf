"""Case logs: what a log holds is described in a file, counted by an engine, and becomes observations."""
