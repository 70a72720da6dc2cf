"""A figure as one reader sees it, and everything that is said of it."""
